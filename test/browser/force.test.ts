/** *Force Renewal* in real Chromium: the list with count and cost, the confirmation, what runs, and the way to stop it. */
import type { FrameLocator, Page } from 'playwright-core';
import { DAY, enrolled, policy } from '../journeys/stage/life-of-a-certificate';
import { HOUR, PROFILE, type Stage } from '../journeys/stage/stage';
import { takePicture } from './picture';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const PROFILES = '/admin/profile-settings/profiles';
const ADA = 'Ada Administrator';
const NAMES = ['www.example.com', 'mail.example.com', 'api.example.com'];
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const dialogOf = (page: Page) => frame(page).getByRole('dialog');
const button = (page: Page, name: string) => frame(page).getByRole('button', { name, exact: true });

async function some(count: number): Promise<void> {
  for (const name of NAMES.slice(0, count)) await enrolled(stage, [name, `also.${name}`]);
  await policy(stage, { openRenewalIssue: 'when-needed' });
}

it('lists the certificates with count and cost, is begun after a confirmation, and can be stopped', async () => {
  await some(3);
  await as(ADA, PROFILES, async (page) => {
    await button(page, `Force Renewal of ${PROFILE}`).press('Enter');
    const dialog = dialogOf(page);
    await dialog
      .getByText('This renews 3 certificates once, spread over the next 20 hours.', { exact: false })
      .waitFor();
    await dialog.getByText('Sectigo bills each of them as a new certificate.', { exact: false }).waitFor();
    for (const name of NAMES) await dialog.getByRole('row', { name: `${name} and 1 more` }).waitFor();
    await takePicture(page, 'force-list');
    await button(page, 'Renew 3 certificates').press('Enter');
    await frame(page).getByText('The renewal of 3 certificates', { exact: false }).waitFor();
    expect(stage.scm.calls().renew).toBe(0);
    await button(page, `Stop the forced renewal of ${PROFILE}`).press('Enter');
    await frame(page).getByText(`The forced renewal of “${PROFILE}” was stopped.`, { exact: false }).waitFor();
    await button(page, `Stop the forced renewal of ${PROFILE}`).waitFor({ state: 'detached' });
  });
  await stage.advance(DAY);
  expect(stage.scm.calls().renew).toBe(0);
});

it('is not begun by looking at it, and speaks of a single certificate as one', async () => {
  await some(1);
  await as(ADA, PROFILES, async (page) => {
    await button(page, `Force Renewal of ${PROFILE}`).click();
    await dialogOf(page).getByText('This renews 1 certificate once', { exact: false }).waitFor();
    await dialogOf(page).getByText('Sectigo bills it as a new certificate.', { exact: false }).waitFor();
    expect(await dialogOf(page).innerText()).not.toMatch(/\b1 certificates/);
    await button(page, 'Renew 1 certificate').waitFor();
    await button(page, 'Cancel').click();
    await dialogOf(page).waitFor({ state: 'detached' });
  });
  await stage.advance(DAY);
  expect(stage.scm.calls().renew).toBe(0);
});

it('asks again where the number has changed meanwhile, and renews nothing until then', async () => {
  await some(1);
  await as(ADA, PROFILES, async (page) => {
    await button(page, `Force Renewal of ${PROFILE}`).click();
    await button(page, 'Renew 1 certificate').waitFor();
    await enrolled(stage, ['late.example.com']);
    await button(page, 'Renew 1 certificate').click();
    await dialogOf(page).getByText('Nothing was begun').waitFor();
    await button(page, 'Count again').click();
    await button(page, 'Renew 2 certificates').click();
    await frame(page).getByText('The renewal of 2 certificates', { exact: false }).waitFor();
  });
  await stage.advance(DAY + HOUR);
  expect(stage.scm.calls().renew).toBe(2);
});

it('has nothing to agree to where there is nothing to renew', async () => {
  await as(ADA, PROFILES, async (page) => {
    await button(page, `Force Renewal of ${PROFILE}`).click();
    await dialogOf(page).getByText('There is nothing to renew.', { exact: false }).waitFor();
    expect(
      await dialogOf(page)
        .getByRole('button', { name: /^Renew/ })
        .count(),
    ).toBe(0);
  });
});

it.each([
  ['light', 1_200],
  ['dark', 320],
] as const)('its list fits in %s colours and %d pixels', async (colorScheme, width) => {
  await some(3);
  const look = async (page: Page) => {
    await button(page, `Force Renewal of ${PROFILE}`).click();
    await dialogOf(page).getByRole('table').waitFor();
    const inner = page.frames().find((one) => one.url().includes('profile-settings/'));
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await inner?.evaluate(overflow)).toBeLessThanOrEqual(0);
    await takePicture(page, `force-${colorScheme}-${width}`);
  };
  await as(ADA, PROFILES, look, { colorScheme, viewport: { width, height: 800 } });
});
