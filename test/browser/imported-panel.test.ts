/** The panel of an imported certificate in real Chromium: buttons that ask first, the order on its way, and the way to its row and back. */
import type { FrameLocator, Page } from 'playwright-core';
import { ALL, importAll, issuesOf, makeNow, setRule } from '../journeys/stage/issues-of-rows';
import { linkAccount } from '../journeys/stage/linked-account';
import { HOUR } from '../journeys/stage/stage';
import type { Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { comeBack, sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ approvalSeconds: 3_600 });
const { as } = visit;
let stage: Stage;
let path: string;
let key: string;

beforeEach(async () => {
  stage = visit.stage();
  const sslId = await stage.scm.certificates.addOne({ status: 'Issued', names: ['www.example.com', 'example.com'] });
  const { id } = await linkAccount(stage);
  await importAll(stage, id);
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  ({ key } = issuesOf(stage, id).get(sslId)![0]!);
  path = `/browse/${key}`;
});

const RITA = 'Rita Requester';
const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');
const inventory = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');
const button = (page: Page, name: string) => panel(page).getByRole('button', { name, exact: true });

const LOOKS = [
  ['light', { viewport: { width: 1280, height: 1600 } }],
  ['dark', { viewport: { width: 1280, height: 1600 }, colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 1600 } }],
] as const;

it.each(LOOKS)('renews with the keyboard after a question, and shows who acts next, in %s', async (look, options) => {
  const act = async (page: Page) => {
    await button(page, 'Renew').focus();
    await page.keyboard.press('Enter');
    await panel(page).getByRole('dialog', { name: 'Renew this certificate?' }).waitFor();
    await takePicture(page, `imported-panel-asks-${look}`);
    await panel(page).getByRole('button', { name: 'Renew, it is billed' }).focus();
    await page.keyboard.press('Enter');
    await panel(page).getByText('The renewal was asked for.').waitFor();
    await stage.advance(60_000);
    await comeBack(page);
    await panel(page).getByText('Renewal: Awaiting approval').waitFor();
    await panel(page).getByText('Next: An approver in SCM.').waitFor();
    await button(page, 'Cancel request').waitFor();
    expect(await button(page, 'Renew').count()).toBe(0);
    await takePicture(page, `imported-panel-${look}`);
  };
  await as(RITA, path, act, options);
});

it('leads to the row in the inventory, and from there back to the issue', async () => {
  await as(RITA, path, async (page) => {
    await button(page, 'Show it in the inventory').click();
    await page.waitForURL(/\/apps\/certificates\/inventory\?account=.*search=/);
    await inventory(page).locator('.inventory-name', { hasText: 'example.com' }).waitFor();
    expect(await inventory(page).locator('.inventory-name').count()).toBe(1);
    await inventory(page).getByRole('link', { name: key }).click();
    await page.waitForURL(new RegExp(`/browse/${key}$`));
  });
});

it('revokes only after a reason was chosen', async () => {
  await as(RITA, path, async (page) => {
    await button(page, 'Revoke').click();
    const dialog = panel(page).getByRole('dialog', { name: 'Revoke this certificate?' });
    await dialog.getByRole('button', { name: 'Revoke for good' }).click();
    await dialog.getByText('Choose the reason of the revocation.').waitFor();
    await dialog.getByText('Cessation of operation').click();
    await dialog.getByRole('button', { name: 'Revoke for good' }).click();
    await panel(page).getByText('The revocation was asked for.').waitFor();
    await stage.advance(60_000);
    await comeBack(page);
    await panel(page).getByText('Revoked', { exact: true }).first().waitFor();
  });
});
