/** Issues that the app opens for people who have to act, as they read them in real Chromium. */
import type { Page } from 'playwright-core';
import { watchdogCalls } from '../../src/contract/admin/watchdog-calls';
import { SAID_SINGLY } from '../../src/domain/renewal/reminders/waiting-digest';
import { addEnding, DOMAIN, syncDomains } from '../journeys/stage/ending-domain';
import { BRIEF, DAY, enrolled, policy } from '../journeys/stage/life-of-a-certificate';
import { linkAccount } from '../journeys/stage/linked-account';
import { demand, HOUR, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit(BRIEF);
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const RITA = 'Rita Requester';

/** Looks at the one issue whose summary begins so. */
async function read(summary: RegExp, look: (page: Page) => Promise<void>): Promise<void> {
  const found = stage.jira.site.issues().filter((issue) => summary.test(issue.summary));
  expect(found).toHaveLength(1);
  await as(RITA, `/browse/${found[0]!.key}`, async (page) => {
    // Nobody is led to request a certificate here.
    const panel = page.frameLocator('iframe[title^="Certificate panel"]');
    await panel.getByText('The app opened this issue', { exact: false }).waitFor();
    expect(await panel.getByRole('button', { name: 'Request certificate' }).count()).toBe(0);
    await look(page);
  });
}

it('names the domain to validate, until when, how, and the certificates that depend on it', async () => {
  addEnding(stage, { days: 25 });
  const { id } = await linkAccount(stage);
  const keys = [await enrolled(stage, [`www.${DOMAIN}`]), await enrolled(stage, [`api.${DOMAIN}`])];
  await syncDomains(stage, id);
  await read(/^Validate domain:/, async (page) => {
    await page.getByRole('heading', { name: `Validate domain:${DOMAIN} (ends 2026-11-27)` }).waitFor();
    await page.getByText('Someone with access to SCM starts its validation there', { exact: false }).waitFor();
    for (const key of keys) await page.getByText(`(${key}): renewed by a person`, { exact: false }).waitFor();
    await takePicture(page, 'domain-issue');
  });
});

it('lists what waits for a person where so much does on one day', async () => {
  await policy(stage, { timing: { by: 'window', days: 40 } });
  for (let place = 0; place < SAID_SINGLY + 4; place++) await stage.enroll([`host-${place}.example.com`]);
  await stage.advance(33 * DAY);
  await read(/ renewals wait for a person: /, async (page) => {
    await page.getByText('On the issue named beside each', { exact: false }).waitFor();
    await page
      .getByText(/host-\d+\.example\.com \(CERT-\d+\): valid until /)
      .nth(SAID_SINGLY)
      .waitFor();
    await takePicture(page, 'waiting-list');
  });
});

it('says to a Jira admin what is wrong with the app, and who acts', async () => {
  const { id: projectId } = stage.jira.site.projects().find(({ key }) => key === 'CERT')!;
  demand(await stage.admin.onAdminPage(watchdogCalls.setWatchdog, { projectId, secretDays: 0 }));
  stage.scm.accounts.resetSecret(stage.account.clientId);
  await stage.enroll();
  await stage.advance(2 * HOUR);
  await read(/ needs a Jira admin$/, async (page) => {
    await page.getByText('SCM has refused the sign-in of “Standard SSL”', { exact: false }).waitFor();
    await page.getByText('A Jira admin puts a valid secret into', { exact: false }).waitFor();
    await takePicture(page, 'watchdog-issue');
  });
});
