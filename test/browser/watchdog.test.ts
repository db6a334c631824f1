/** What the admin pages show of the watchdog, in real Chromium. */
import type { FrameLocator, Page } from 'playwright-core';
import { watchdogCalls } from '../../src/contract/admin/watchdog-calls';
import { HOUR, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const admin = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const at = (route: string) => `/admin/profile-settings/${route}`;

async function refusedSecret(): Promise<void> {
  stage.scm.accounts.resetSecret(stage.account.clientId);
  await stage.enroll();
  await stage.advance(2 * HOUR);
}

describe('what is wrong with the app', () => {
  it.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 320, height: 900 } }],
  ] as const)('stands on top of every admin page where no issue tells of it (%s)', async (look, options) => {
    await refusedSecret();
    await as(
      'Ada Administrator',
      at('profiles'),
      async (page) => {
        const banner = admin(page).getByRole('alert').filter({ hasText: 'Something is wrong with the app' });
        await banner.getByText('SCM has refused the sign-in of “Standard SSL”', { exact: false }).waitFor();
        await banner.getByText('No project is chosen for it', { exact: false }).waitFor();
        await takePicture(page, `watchdog-banner-${look}`);
        const body = admin(page).locator('html');
        expect(await body.evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
      },
      options,
    );
  });

  it('is told in the project that an admin chooses on Diagnostics, and then there alone', async () => {
    await refusedSecret();
    await as('Ada Administrator', at('diagnostics'), async (page) => {
      const card = admin(page).getByRole('region', { name: 'Watchdog' });
      await card.getByText('1 thing is wrong').waitFor();
      const days = card.getByLabel('Change secrets after so many days');
      await days.fill('soon');
      await card.getByRole('button', { name: 'Save' }).click();
      await card.getByText('A whole number of days', { exact: false }).waitFor();
      await days.fill('90');
      await card.getByLabel('Project for the issue', { exact: false }).fill('CERT');
      await card.getByRole('option', { name: /Certificate Management/ }).click();
      await card.getByRole('button', { name: 'Save' }).click();
      await card.getByText('Saved.').waitFor();
      await takePicture(page, 'watchdog-settings');
    });
    const { settings } = await viewed();
    expect(settings).toMatchObject({ secretDays: 90 });
    await stage.advance(2 * HOUR);
    const { issueKey = '' } = await viewed();
    await as('Ada Administrator', at('diagnostics'), async (page) => {
      await admin(page).getByRole('region', { name: 'Watchdog' }).getByRole('link', { name: issueKey }).waitFor();
      expect(await admin(page).getByText('Something is wrong with the app').count()).toBe(0);
    });
  });
});

async function viewed() {
  const answer = await stage.admin.onAdminPage(watchdogCalls.viewWatchdog, {});
  if (!answer.ok) throw new Error(answer.message);
  return answer.data;
}
