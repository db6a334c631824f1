/** The time that a CA suggests, in real Chromium: an admin lets the CA have a say and allows its host; a requester reads why then. */
import type { FrameLocator, Page } from 'playwright-core';
import { DAY, enrolled, policy, profileOf } from '../journeys/stage/life-of-a-certificate';
import { HOUR, PROFILE, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;

const PROFILES = '/admin/profile-settings/profiles';
const HOST = 'ari.example.net';
const admin = (page: Page): FrameLocator => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');

async function letCaHaveASay(stage: Stage): Promise<void> {
  const configured = [{ domain: HOST, type: ['FETCH_BACKEND_SIDE'] }];
  stage.egress.set({ egresses: [{ key: 'scm-hosts', description: 'CA', configured }] });
  await policy(stage, { timing: { by: 'ca-window' }, renewalInfoUrl: `https://${HOST}/renewalInfo` });
}

it('is chosen by keyboard, with an address that is filled in, and saved once its host is allowed', async () => {
  await as(
    'Ada Administrator',
    PROFILES,
    async (page) => {
      page.on('dialog', (dialog) => void dialog.accept());
      const form = admin(page);
      await form.getByRole('button', { name: `Edit ${PROFILE}` }).click();
      const choice = form.getByLabel('When the CA suggests it, else after two thirds of its life');
      await choice.focus();
      await page.keyboard.press('Space');
      const address = form.getByLabel('CA’s renewal information');
      expect(await address.inputValue()).toBe('https://ari.trust-provider.com/renewalInfo');
      await takePicture(page, 'ca-window-form');
      await address.fill('http://ari.example.net');
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await form.getByText('The address of the CA must begin with https://', { exact: false }).waitFor();
      await address.fill(`https://${HOST}/renewalInfo/`);
      await form.getByRole('button', { name: 'Save', exact: true }).click();
      await form.getByText('No secret is sent there', { exact: false }).waitFor();
      await form.getByRole('button', { name: `Allow host ${HOST}` }).click();
      await form.getByText('when its CA suggests it, else after two thirds of its life', { exact: false }).waitFor();
    },
    { viewport: { width: 640, height: 900 } },
  );
  expect(await profileOf(visit.stage())).toMatchObject({
    ...{ timing: { by: 'ca-window' }, renewalInfoUrl: `https://${HOST}/renewalInfo` },
  });
});

it('is shown with window, moment and what the CA explains, which leads to a page of its own', async () => {
  const stage = visit.stage();
  await letCaHaveASay(stage);
  const key = await enrolled(stage);
  const start = stage.clock.now() + 90 * DAY;
  const explanationUrl = 'https://ca.example/why?certificate=7';
  stage.scm.renewalInfo.suggest({ start, end: start + DAY, explanationUrl });
  await stage.advance(8 * HOUR);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const view = panel(page);
    await view.getByText('when its CA suggests it', { exact: false }).first().waitFor();
    await view.getByRole('button', { name: 'Why then?' }).click();
    await view.getByRole('row', { name: /The CA suggests .* to / }).waitFor();
    await view.getByRole('row', { name: /CA asked .* again from / }).waitFor();
    const link = view.getByRole('link', { name: /^ca.example/ });
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual([
      ...[explanationUrl, 'noopener noreferrer'],
    ]);
    await takePicture(page, 'ca-window-why-then');
    await takePicture(view.locator('.why-then'), 'ca-window-panel');
  });
});

it('can be set for one certificate alone, and says who must act where the host is not allowed any more', async () => {
  const stage = visit.stage();
  await letCaHaveASay(stage);
  const key = await enrolled(stage);
  stage.egress.deleteDomain({ key: 'scm-hosts', domain: HOST });
  await stage.advance(8 * HOUR);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const view = panel(page);
    await view.getByRole('button', { name: 'Why then?' }).click();
    await view.getByText(`The app may not call ${HOST}. A Jira admin must allow the host`, { exact: false }).waitFor();
    await view.getByRole('button', { name: 'Renew earlier or later…' }).click();
    await view.getByLabel('At another time').check();
    await view.getByLabel('Days before the certificate expires').check();
    await view.getByRole('button', { name: 'Save', exact: true }).click();
    await view.getByRole('row', { name: /Set for this certificate 30 days before expiry/ }).waitFor();
    expect(await view.getByRole('row', { name: /CA asked/ }).count()).toBe(0);
    await view.getByRole('button', { name: 'Renew earlier or later…' }).click();
    await view.getByLabel('When the CA suggests it').check();
    await view.getByRole('button', { name: 'Save', exact: true }).click();
    await view.getByRole('row', { name: /Set for this certificate when its CA suggests it, else/ }).waitFor();
  });
  await as('Ada Administrator', PROFILES, async (page) => {
    await admin(page).getByText('The app may not ask the CA when to renew').waitFor();
  });
});
