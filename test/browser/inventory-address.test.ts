/** The filter of the inventory in the address, in real Chromium: a copied link shows the same list, and *Back* leads to the one before. */
import type { FrameLocator, Page } from 'playwright-core';
import { begin, linkAccount } from '../journeys/stage/linked-account';
import { HOUR } from '../journeys/stage/stage';
import type { Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ dialect: { generation: 26 } });
const { as } = visit;
let stage: Stage;
let accounts: readonly [string, string];

beforeEach(async () => {
  stage = visit.stage();
  await stage.scm.certificates.add(40);
  const first = (await linkAccount(stage, 'Alpha')).id;
  const second = (await linkAccount(stage, 'Beta')).id;
  for (const id of [first, second]) await begin(stage, id);
  await stage.advance(2 * HOUR);
  accounts = [first, second];
});

const INVENTORY = '/apps/certificates/inventory';
const RITA = 'Rita Requester';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');
const field = (page: Page, name: string) => frame(page).getByLabel(name, { exact: true });
const chooser = (page: Page) => frame(page).locator('.account-choice select');
const names = (page: Page) => frame(page).locator('.inventory-name');

async function namesOf(page: Page): Promise<readonly string[]> {
  await names(page).first().waitFor();
  return names(page).allTextContents();
}

it('shows a colleague the same list of the same account, and goes back step by step', async () => {
  const seen: { url: string; names: readonly string[] } = { url: '', names: [] };
  await as(RITA, INVENTORY, async (page) => {
    await chooser(page).selectOption({ label: 'Beta' });
    await page.waitForURL(new RegExp(`account=${accounts[1]}`));
    await names(page).first().waitFor();
    await field(page, 'Show').selectOption('all');
    await page.waitForURL(/show=all/);
    await field(page, 'Status').selectOption('revoked');
    await page.waitForURL(/status=revoked/);
    await frame(page)
      .getByText(/^\d+ certificates?/)
      .first()
      .waitFor();
    seen.url = page.url();
    seen.names = await namesOf(page);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('status='));
    expect(await field(page, 'Status').inputValue()).toBe('');
    expect(await field(page, 'Show').inputValue()).toBe('all');
    await page.goForward();
    await page.waitForURL(/status=revoked/);
    expect(await field(page, 'Status').inputValue()).toBe('revoked');
  });
  const { pathname, search } = new URL(seen.url);
  await as('Otto Operator', pathname + search, async (page) => {
    expect(await namesOf(page)).toEqual(seen.names);
    expect(await chooser(page).inputValue()).toBe(accounts[1]);
    expect(await field(page, 'Status').inputValue()).toBe('revoked');
    expect(await field(page, 'Show').inputValue()).toBe('all');
  });
});
