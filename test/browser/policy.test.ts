/** The renewal policy in real Chromium: an admin sets calendar, freezes and cap; a requester asks why then, and sets one certificate. */
import type { FrameLocator, Page } from 'playwright-core';
import { enrolled, policy, profileOf } from '../journeys/stage/life-of-a-certificate';
import { PROFILE } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;

const PROFILES = '/admin/profile-settings/profiles';
const admin = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');

it('sets days, hours, a freeze and a cap by keyboard, is told what is wrong beside it, and what will happen', async () => {
  await as(
    'Ada Administrator',
    PROFILES,
    async (page) => {
      const form = admin(page);
      await form.getByRole('button', { name: `Edit ${PROFILE}` }).click();
      await form.getByLabel('After a share of the certificate’s life').check();
      await form.getByText(/A certificate of 200 days that is issued today is due for renewal about/).waitFor();
      // Where people order, a share of a short life leaves them too little time.
      await form.getByLabel('Auto Renew').setChecked(false);
      await form.getByText(/of 46 days after 28 days\./).waitFor();
      await form.getByLabel('Auto Renew').setChecked(true);
      await form.getByText(/of 46 days after 30 days\./).waitFor();
      await form.locator('#profile-calendar').focus();
      await page.keyboard.press('Enter');
      await form.getByLabel('From', { exact: true }).selectOption('9:00');
      await form.getByLabel('Until', { exact: true }).selectOption('17:00');
      for (const day of ['Saturday', 'Sunday']) await form.getByLabel(day).uncheck();
      await form.getByRole('button', { name: 'Add freeze' }).focus();
      await page.keyboard.press('Enter');
      await form.locator('#profile-calendar-freezes-0-name:focus').waitFor();
      await page.keyboard.type('Year-end freeze');
      await form.getByLabel('First day').fill('2027-01-06');
      await form.getByLabel('Last day').fill('2026-12-19');
      await form.getByLabel('Renewals a day at most').fill('10');
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await form.getByText('The freeze ends on 2026-12-19, before it begins on 2027-01-06.').waitFor();
      await form.getByLabel('First day').fill('2026-12-19');
      await form.getByLabel('Last day').fill('2027-01-06');
      await takePicture(page, 'renewal-policy');
      await form.getByText(/it can wait 16 days at most, so some that fall into the 19 days/).waitFor();
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await form.getByText('Mon–Fri, 9:00–17:00 (UTC), 1 freeze, 10 a day at most', { exact: false }).waitFor();
    },
    { viewport: { width: 640, height: 900 } },
  );
  expect(await profileOf(visit.stage())).toMatchObject({
    ...{ dailyCap: 10, timing: { by: 'fraction' } },
    calendar: { weekdays: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17, freezes: [{ name: 'Year-end freeze' }] },
  });
});

it('shows why a certificate is renewed when it is, and lets a person set it for that one alone', async () => {
  const key = await enrolled(visit.stage());
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const view = panel(page);
    await view.getByRole('button', { name: 'Why then?' }).click();
    await view.getByRole('row', { name: /Latest safe date/ }).waitFor();
    await view.getByRole('row', { name: 'Rule 30 days before expiry, as the profile says' }).waitFor();
    await takePicture(page, 'why-then');
    await view.getByRole('button', { name: 'Renew earlier or later…' }).click();
    await view.getByLabel('At another time').check();
    await view.getByLabel('Expiry Window (days)').fill('0');
    await view.getByRole('button', { name: 'Save', exact: true }).click();
    await takePicture(page, 'own-renewal');
    await view.getByText('The expiry window is a whole number of days from 1 to 180.').waitFor();
    await view.getByLabel('Expiry Window (days)').fill('60');
    await view.getByRole('button', { name: 'Save', exact: true }).click();
    await view.getByRole('row', { name: /Set for this certificate 60 days before expiry \(by Rita/ }).waitFor();
    await view.getByText('60 days before expiry as set for this certificate', { exact: false }).waitFor();
    await view.getByRole('button', { name: 'Back to what the profile says' }).click();
    await view.getByRole('row', { name: 'Rule 30 days before expiry, as the profile says' }).waitFor();
  });
});

it('says where people are asked earlier than the profile says, so that they have time', async () => {
  const key = await enrolled(visit.stage());
  await policy(visit.stage(), { timing: { by: 'fraction', lived: 0.95 }, autoRenew: false });
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const view = panel(page);
    await view
      .getByText(/earlier than after 95 % of its life, so that people have time for it; a renewal issue/)
      .waitFor();
    await view.getByRole('button', { name: 'Why then?' }).click();
    await view.getByRole('row', { name: 'Rule after 95 % of its life, as the profile says' }).waitFor();
    await view.getByRole('row', { name: /^For this certificate earlier than after 95 % of its life/ }).waitFor();
    await takePicture(page, 'why-then-earlier');
  });
});
