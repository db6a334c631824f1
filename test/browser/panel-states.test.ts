/** What panel and request dialog show while they wait, when the app does not answer, and when a part of them does not load. */
import type { FrameLocator, Page, Route } from 'playwright-core';
import { enrolled } from '../journeys/stage/life-of-a-certificate';
import { PROFILE } from '../journeys/stage/stage';
import { it } from './browser-test';
import { gate } from './gate';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;

const newIssue = () => visit.stage().requester.createIssue({ summary: 'Certificate for the shop', profile: PROFILE });
const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');
const dialog = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Request certificate dialog"]');
const down = { status: 200, json: { ok: false, error: { name: 'Error', message: 'down' } } };
const names = (route: Route, call: string) => (route.request().postData() ?? '').includes(`"${call}"`);

it.each([
  ['viewOrder', 'order'],
  ['viewCertificate', 'certificate'],
])('the panel waits for %s with a text after a second, says when it does not come, and goes on', async (call, what) => {
  const key = await enrolled(visit.stage());
  await as('Rita Requester', '/', async (page) => {
    let how: 'slow' | 'down' | 'up' = 'slow';
    const seen = gate();
    await page.route('**/certificate-panel/__host/invoke', async (route) => {
      if (!names(route, call) || how === 'up') return route.continue();
      if (how === 'down') return route.fulfill(down);
      await seen.opened;
      return route.continue();
    });
    await page.goto(`/browse/${key}`);
    await panel(page).getByText(`Loading ${what} …`).first().waitFor();
    seen.open();
    await panel(page).getByText('Issued', { exact: true }).waitFor();
    how = 'down';
    await page.reload();
    await panel(page).getByText(`The ${what} could not be loaded`).waitFor();
    how = 'up';
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    await panel(page).locator('summary', { hasText: 'Download' }).waitFor();
  });
});

it('the panel of an issue without an order says when it does not know what can be requested, and goes on', async () => {
  const key = await newIssue();
  await as('Rita Requester', '/', async (page) => {
    let isDown = true;
    await page.route('**/certificate-panel/__host/invoke', (route) =>
      isDown && names(route, 'viewRequest') ? route.fulfill(down) : route.continue(),
    );
    await page.goto(`/browse/${key}`);
    await panel(page).getByText('The request could not be loaded').waitFor();
    isDown = false;
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    await panel(page).getByRole('button', { name: 'Request certificate' }).waitFor();
  });
});

it('a part that does not load is told, in the panel and in the dialog', async () => {
  const key = await newIssue();
  const other = await enrolled(visit.stage());
  await as('Rita Requester', '/', async (page) => {
    await page.route(/full-certificate|preview-names/, (route) => route.abort());
    await page.goto(`/browse/${other}`);
    await panel(page).getByText('This page cannot go on').waitFor();
    await page.goto(`/browse/${key}`);
    await panel(page).getByRole('button', { name: 'Request certificate' }).click();
    await dialog(page).getByLabel('Names').fill('www.example.com');
    await dialog(page).getByText('This page could not load what looks at names.', { exact: false }).waitFor();
    await page.unroute(/full-certificate|preview-names/);
    await page.goto(`/browse/${other}`);
    await panel(page).locator('summary', { hasText: 'Download' }).waitFor();
  });
  // The browser says itself that it did not load them.
  const said = visit.complaints().splice(0);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((one) => !/ERR_FAILED|dynamically imported module|preload CSS/.test(one))).toEqual([]);
});
