import type { Page } from 'playwright-core';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';
import { enrolled } from '../journeys/stage/life-of-a-certificate';
const visit = sandboxVisit();
const { as } = visit;
const admin = (page: Page) => page.frameLocator('iframe[title="Sectigo Profile Settings"]');
jest.setTimeout(120000);
it('shots', async () => {
  const stage = visit.stage();
  const shot = (page: Page, name: string) => page.screenshot({ path: `/tmp/shots-diag/${name}.png`, fullPage: true });
  const at = (r: string) => `/admin/profile-settings/${r}`;
  await as('Ada Administrator', at('webhook'), async (page) => {
    await admin(page).getByText('Not set up yet').waitFor();
    await shot(page, 'webhook-empty');
    await admin(page).getByRole('button', { name: 'Make webhook address' }).click();
    await admin(page).getByText('shown only once').waitFor();
    const url = new URL((await admin(page).locator('.webhook-url').textContent()) ?? '');
    const secret = url.searchParams.get('secret') ?? '';
    for (let i = 0; i < 40; i++) await stage.app.callWebTrigger('expiry-webhook', { method: 'POST', body: `x${i % 20}`, queryParameters: { secret: [i < 22 ? secret : 'no'] } });
    await stage.clock.advanceBy(86400000 * 2);
    for (let i = 0; i < 9; i++) await stage.app.callWebTrigger('expiry-webhook', { method: 'POST', body: `x${i % 20}`, queryParameters: { secret: [i < 7 ? secret : 'no'] } });
    await admin(page).getByRole('button', { name: 'Make new address' }).click();
    await admin(page).getByText('Ending').waitFor();
    await shot(page, 'webhook-made');
    await admin(page).getByRole('button', { name: 'End old address now' }).click();
    await admin(page).getByText('End the old address now?').waitFor();
    await shot(page, 'webhook-end');
  }, { viewport: { width: 1280, height: 1400 } });
  await enrolled(stage);
  await stage.requester.onAdminPage({ name: 'saveProfile' } as never, {} as never);
  for (const [name, options] of [['light', { viewport: { width: 1280, height: 1400 } }], ['dark', { viewport: { width: 1280, height: 1400 }, colorScheme: 'dark' }], ['narrow', { viewport: { width: 360, height: 1800 } }]] as const) {
    for (const route of ['webhook', 'audit', 'diagnostics']) {
      await as('Ada Administrator', at(route), async (page) => {
        await page.waitForTimeout(1500);
        if (route === 'diagnostics') await admin(page).locator('summary').click();
        await shot(page, `${name}-${route}`);
      }, options);
    }
  }
});
