/** The import of an account and the issues of its certificates in real Chromium: what an admin sees, does and is told. */
import type { FrameLocator, Page } from 'playwright-core';
import { issueCalls } from '../../src/contract/certificates/issue-calls';
import { ALL, importAll, issuesOf, makeNow, setRule } from '../journeys/stage/issues-of-rows';
import { linkAccount, rowsOf } from '../journeys/stage/linked-account';
import { demand, HOUR, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ dialect: { generation: 26 } });
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const ACCOUNTS = '/admin/profile-settings/accounts';
const ADA = 'Ada Administrator';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const button = (page: Page, name: string) => frame(page).getByRole('button', { name, exact: true });
const region = (page: Page, name: string) => frame(page).getByRole('region', { name, exact: true });
const imported = (page: Page) => region(page, 'Certificates of the account');
const issues = (page: Page) => region(page, 'Which certificates get a Jira issue');
const DAY = 24 * HOUR;

async function linked(count = 12): Promise<string> {
  for (let place = 0; place < count; place++) {
    const notAfter = stage.clock.now() + (place < 3 ? 20 : 44) * DAY;
    await stage.scm.certificates.addOne({ status: 'Issued', names: [`www${place}.example.com`], notAfter });
  }
  return (await linkAccount(stage)).id;
}

async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await frame(page)
    .locator('body')
    .evaluate((body) => body.scrollWidth - body.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

it('estimates the first import, begins it with the keyboard, and shows how far it is', async () => {
  await linked();
  await stage.scm.certificates.add(700);
  await as(ADA, ACCOUNTS, async (page) => {
    await button(page, 'Import of Sectigo').focus();
    await page.keyboard.press('Enter');
    await imported(page).getByText('712 certificates, 4 calls to SCM').waitFor();
    await takePicture(page, 'import-estimate');
    await imported(page).getByRole('button', { name: 'Begin import' }).focus();
    await page.keyboard.press('Enter');
    await imported(page).getByText('Running').waitFor();
    await imported(page).getByRole('progressbar', { name: 'Certificates read' }).waitFor();
    await imported(page).getByRole('button', { name: 'Pause' }).click();
    await imported(page).getByText('Paused').waitFor();
    await takePicture(page, 'import-paused');
    await imported(page).getByRole('button', { name: 'Go on' }).click();
    await imported(page).getByText('Running').waitFor();
    await button(page, 'Back to the accounts').click();
    await button(page, 'Import of Sectigo').waitFor();
  });
});

it.each(LOOKS)(
  'shows what the import brought, counts before it makes issues, and lists what became of them, in %s',
  async (look, options) => {
    const account = await linked();
    await importAll(stage, account);
    const rows = await rowsOf(stage, { account });
    stage.jira.manage.refuseSummaries('CERT', [rows[0]!.commonName]);
    const act = async (page: Page) => {
      await button(page, 'Import of Sectigo').click();
      await imported(page).getByText('Complete').waitFor();
      await imported(page).getByText('Synced every week by itself.').waitFor();
      await issues(page).getByLabel('Those that end soon').check();
      await issues(page).getByLabel('End within (days)').fill('0');
      await issues(page).getByText('Give a number of days from 1 to 730.').waitFor();
      await issues(page).getByLabel('End within (days)').fill('30');
      await issues(page).getByLabel('Only with these names').fill('*.example.com');
      await issues(page)
        .getByRole('group', { name: 'Only of these organizations' })
        .getByRole('checkbox')
        .first()
        .waitFor();
      await issues(page).getByRole('button', { name: 'Count first' }).click();
      await issues(page).getByText('3 certificates would get an issue, of 3 without one').waitFor();
      await expectNoOverflow(page);
      await takePicture(page, `import-rule-${look}`);
      await issues(page).getByRole('button', { name: 'Save', exact: true }).click();
      await issues(page).getByText('Saved. It holds from the next sync on', { exact: false }).waitFor();
      await issues(page).getByRole('button', { name: 'Make issues now' }).click();
      await issues(page).getByText('Running').waitFor();
      await stage.advance(HOUR);
      await page.reload();
      await button(page, 'Import of Sectigo').click();
      await issues(page).getByText('2 issues made, 1 certificate without one, see below.', { exact: false }).waitFor();
      await issues(page).getByRole('button', { name: 'Show results' }).click();
      await issues(page).getByText('Jira refused it: “Another app refuses this summary.”').waitFor();
      await issues(page).getByLabel('Only those without an issue or with a note').uncheck();
      await issues(page)
        .getByRole('link', { name: /^CERT-\d+$/ })
        .first()
        .waitFor();
      await expectNoOverflow(page);
      await takePicture(page, `import-results-${look}`);
    };
    await as(ADA, ACCOUNTS, act, options);
  },
);

it.each(LOOKS)('shows on its issue the certificate that it was made for, in %s', async (look, options) => {
  const account = await linked(2);
  await importAll(stage, account);
  await setRule(stage, account, ALL);
  await makeNow(stage, account);
  await stage.advance(HOUR);
  const [row] = await rowsOf(stage, { account });
  const asked = { account, sslId: row!.sslId };
  const { key } = demand(await stage.requester.onCertificatesPage(issueCalls.makeIssue, asked));
  expect(issuesOf(stage, account).size).toBe(2);
  const act = async (page: Page) => {
    const panel = page.frameLocator('iframe[title^="Certificate panel"]');
    await panel.getByText('Imported from the SCM account “Sectigo”', { exact: false }).waitFor();
    await panel.getByText(row!.serialNumber).waitFor();
    await panel.getByText('What you can do:').waitFor();
    await takePicture(page, `issue-imported-${look}`);
  };
  await as('Rita Requester', `/browse/${key}`, act, options);
});
