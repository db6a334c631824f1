/** The page *Renewal plan* in real Chromium: the plan, another policy, the file, ten thousand rows, by keyboard, in dark and on narrow screens. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { begin, linkAccount } from '../journeys/stage/linked-account';
import { demand, draftOf, HOUR, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const OPERATOR = 'Otto Operator';
const PAGE = '/apps/certificates/renewal-plan';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

const FREEZE = { name: 'Year-end', from: '2026-12-19', until: '2027-01-06' };

/** The project of the stage's profile, whose policy has a cap and a freeze. */
async function withHome(): Promise<void> {
  const { id: homeProject } = (await (await stage.admin.call('GET', '/project/CERT')).json()) as { id: string };
  const { id, version, calendar } = stage.profile;
  const change = { id, version, clientSecret: '', homeProject, autoRenew: true, dailyCap: 2 };
  const timing = { by: 'fraction', lived: 2 / 3 } as const;
  const draft = draftOf(stage, stage.account, { ...change, timing, calendar: { ...calendar, freezes: [FREEZE] } });
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
}

/** Certificates of a profile, and those of an account that others renew. */
async function lived(): Promise<void> {
  await withHome();
  for (const name of ['www', 'shop', 'mail', 'api']) await stage.enroll([`${name}.example.com`]);
  await stage.advance(2 * HOUR);
  await stage.scm.certificates.add(40);
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await frame(page)
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

it.each(LOOKS)(
  'shows the plan of what the person may see, why each is renewed then, and the years to come: %s',
  async (look, options) => {
    await lived();
    await as(
      OPERATOR,
      PAGE,
      async (page) => {
        const inFrame = frame(page);
        await inFrame.getByRole('heading', { name: 'Renewal plan' }).waitFor();
        await inFrame.getByLabel('Time', { exact: true }).selectOption('Next 365 days');
        await inFrame.getByText('On 2029-03-15 you will need').waitFor();
        await inFrame.getByLabel('Profile or SCM account').selectOption('Profile: Standard SSL');
        await inFrame.getByText('Daily cap: 2').waitFor();
        const chart = inFrame.locator('.plan-bars-frame');
        const hidden = await chart.evaluate((all) => all.scrollWidth - all.clientWidth);
        expect(hidden > 0).toBe(look === 'narrow');
        await takePicture(page, `renewal-plan-top-${look}`);
        await takePicture(
          inFrame.getByRole('region', { name: 'When certificates live shorter' }),
          `renewal-plan-years-${look}`,
        );
        const why = inFrame.getByRole('button', { name: 'Why then: www.example.com' }).first();
        await why.press('Enter');
        await inFrame.getByText('Renewal begins on', { exact: false }).first().waitFor();
        expect(await why.getAttribute('aria-expanded')).toBe('true');
        await inFrame.getByText('its own small offset', { exact: false }).waitFor();
        await inFrame
          .getByRole('cell', { name: /CERT-1/ })
          .first()
          .waitFor();
        await takePicture(page, `renewal-plan-${look}`);
        await expectNoSidewaysScroll(page);
      },
      options,
    );
  },
);

it.each(LOOKS)('tries another policy without saving it, and says what would change: %s', async (look, options) => {
  await lived();
  await as(
    OPERATOR,
    PAGE,
    async (page) => {
      const inFrame = frame(page);
      await inFrame.getByLabel('Profile or SCM account').selectOption('Profile: Standard SSL');
      await inFrame.getByLabel('Time', { exact: true }).selectOption('Next 365 days');
      await inFrame.getByRole('button', { name: 'Try another policy' }).press('Enter');
      await inFrame.getByText('Nothing would move.').waitFor();
      await inFrame.getByLabel('A number of days before expiry').check();
      await inFrame
        .getByText(/earlier|later/)
        .first()
        .waitFor();
      await inFrame.getByLabel('Days before expiry', { exact: true }).fill('0');
      await inFrame.getByText('The expiry window is a whole number of days').waitFor();
      await inFrame.getByLabel('Days before expiry', { exact: true }).fill('100');
      await inFrame.getByText('The expiry window is a whole number of days').waitFor({ state: 'detached' });
      await inFrame
        .getByText(/\d+ earlier/)
        .first()
        .waitFor();
      await inFrame.getByText('The largest changes', { exact: true }).click();
      await inFrame
        .getByRole('cell', { name: /days earlier/ })
        .first()
        .waitFor();
      await takePicture(page, `renewal-plan-policy-${look}`);
      await expectNoSidewaysScroll(page);
      await inFrame.getByRole('button', { name: 'Remove freeze 1' }).press('Enter');
      await inFrame.getByRole('button', { name: 'Back to the saved policy' }).press('Enter');
      await inFrame.getByRole('button', { name: 'Try another policy' }).waitFor();
      expect(await inFrame.getByText(/earlier/).count()).toBe(0);
    },
    options,
  );
});

it('leads by keyboard to a day, takes own dates, and makes a file', async () => {
  await lived();
  await as(
    OPERATOR,
    PAGE,
    async (page) => {
      const inFrame = frame(page);
      await inFrame.getByLabel('Profile or SCM account').selectOption('Profile: Standard SSL');
      await inFrame.getByLabel('Time', { exact: true }).selectOption('Own dates');
      await inFrame.getByLabel('From (UTC)').fill('2020-01-01');
      await inFrame.getByRole('button', { name: 'Show', exact: true }).click();
      await inFrame.getByText('A plan begins today at the earliest.').waitFor();
      await inFrame.getByLabel('Time', { exact: true }).selectOption('Next 365 days');
      const bars = inFrame.getByRole('group', { name: 'Renewals a day' }).getByRole('button');
      await bars.first().focus();
      await page.keyboard.press('End');
      expect(await bars.last().evaluate((bar) => bar === bar.ownerDocument.activeElement)).toBe(true);
      await inFrame
        .getByRole('button', { name: /: [12] renewals?/ })
        .first()
        .click();
      await inFrame.getByText(/^[12] renewals? on /).waitFor();
      await inFrame.getByRole('button', { name: 'Show all days' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        inFrame.getByRole('button', { name: 'Export CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^renewal-plan-.*\.csv$/);
      const rows = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(rows[0]).toContain('Begins (UTC),Certificate');
      expect(
        rows.slice(1).every((row) => /Standard SSL,\d,Renewal begins on|Standard SSL,\d,"Renewal begins on/.test(row)),
      ).toBe(true);
      expect(rows.join('\n')).toContain('CERT-1');
      await inFrame.getByText(/lines were exported/).waitFor();
    },
    { acceptDownloads: true },
  );
});
