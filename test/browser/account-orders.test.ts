/** The pages *New order* and *Orders* in real Chromium: a key born in the browser, a review, an order that is followed, a lost answer that is settled. */
import type { FrameLocator, Page } from 'playwright-core';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import { referenceCalls } from '../../src/contract/certificates/reference-calls';
import { linkAccount } from '../journeys/stage/linked-account';
import { demand, HOUR, type Stage } from '../journeys/stage/stage';
import { createCsr } from '../../sandbox/world/keys';
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
const at = (route: string) => `/apps/certificates/${route}`;
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');
const button = (page: Page, name: string) => frame(page).getByRole('button', { name, exact: true });

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

/** An account with a mandatory custom field, synced. */
async function furnished(): Promise<string> {
  stage.scm.directory.customFields.add({
    ...{ name: 'Project number', mandatories: ['REST_API'] },
    input: { type: 'TEXT_OPTION', options: ['4711', '4712'] },
  });
  const { id } = await linkAccount(stage);
  demand(await stage.operator.onCertificatesPage(referenceCalls.syncReference, { account: id, kind: 'all' }));
  await stage.advance(60_000);
  return id;
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await frame(page)
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

async function makeKey(page: Page): Promise<void> {
  await frame(page).locator('#names').fill('www.example.com\nunlisted.example.org');
  await frame(page).locator('.names-preview').waitFor();
  await frame(page).locator('#encrypted').uncheck();
  await button(page, 'Make key and CSR').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Save key file').click()]);
  expect(download.suggestedFilename()).toBe('www.example.com.key');
  await frame(page).locator('.step input[type="checkbox"]').check();
}

it.each(LOOKS)('orders with a key that is made in the browser: %s', async (look, options) => {
  const id = await furnished();
  const order = async (page: Page) => {
    const inFrame = frame(page);
    await inFrame.getByRole('heading', { name: 'New order', level: 1 }).waitFor();
    await inFrame.getByLabel('Organization or department').waitFor();
    const [organization] = stage.scm.directory.organizations.list();
    await inFrame.locator('#orgId').selectOption(String(organization!.id));
    await inFrame.locator('#certType').selectOption({ label: 'Multi Domain SSL' });
    expect(await inFrame.locator('#term').inputValue()).toBe('199');
    expect(await button(page, 'Check and review').isDisabled()).toBe(true);
    await makeKey(page);
    await button(page, 'Check and review').click();
    // The mandatory field is missing: nothing goes on.
    await inFrame.getByText('SCM wants this field filled in.').waitFor();
    await takePicture(page, `new-order-form-${look}`);
    await expectNoSidewaysScroll(page);
    await inFrame.getByLabel('Project number').selectOption('4711');
    await button(page, 'Check and review').click();
    await inFrame.getByRole('heading', { name: 'Review' }).waitFor();
    await inFrame.getByText('unlisted.example.org: SCM lists no domain for it.', { exact: false }).waitFor();
    await inFrame.getByText('Sectigo bills', { exact: false }).waitFor();
    await takePicture(page, `new-order-review-${look}`);
    await expectNoSidewaysScroll(page);
    await button(page, 'Order certificate').click();
    await inFrame.getByText('The order is on its way').waitFor();
  };
  await as(OPERATOR, at('new-order'), order, { acceptDownloads: true, ...options });
  await stage.advance(1_000);
  const { orders } = demand(
    await stage.operator.onCertificatesPage(orderCalls.viewOrders, { account: id, stage: 'ended' }),
  );
  // The domain that SCM does not list is refused there, with the tab to sync.
  expect(orders).toMatchObject([{ commonName: 'www.example.com', state: 'failed' }]);
});

async function placed(account: string, name: string): Promise<string> {
  const [organization] = stage.scm.directory.organizations.list();
  const { csrPem: csr } = await createCsr([name]);
  const draft = {
    ...{ account, form: `form-0123456789-${name}`.replace(/\./g, '-'), orgId: String(organization!.id) },
    ...{ certType: '1019', term: 90, csr, names: [], comments: '', externalRequester: '', dcvMode: '' as const },
    ...{ dcvEmail: '', customFields: [{ name: 'Project number', value: '4711' }] },
  };
  return demand(await stage.operator.onCertificatesPage(orderCalls.placeOrder, draft)).id;
}

it.each(LOOKS)('shows the orders, checks one, settles a lost one and downloads: %s', async (look, options) => {
  const account = await furnished();
  await placed(account, 'done.example.com');
  await stage.advance(2 * HOUR);
  stage.scm.faults.force('drop-before', { operation: 'ssl-enroll' });
  await placed(account, 'lost.example.com');
  await stage.advance(30 * 60_000);
  await placed(account, 'www.example.com');
  await stage.advance(1_000);
  const looks = async (page: Page) => {
    const inFrame = frame(page);
    await inFrame.getByText('Awaiting approval').waitFor();
    await inFrame.getByText('Answer lost').waitFor();
    await takePicture(page, `orders-${look}`);
    await expectNoSidewaysScroll(page);
    await button(page, 'Check status of www.example.com').click();
    await inFrame.getByText('SCM is being asked.', { exact: false }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Download the certificate for done.example.com').click(),
    ]);
    expect(download.suggestedFilename()).toBe('done.example.com.pem');
    await button(page, 'Settle the order for lost.example.com').click();
    await inFrame.getByText('What became of the order for lost.example.com?').waitFor();
    await button(page, 'It is this SCM id').click();
    await inFrame.getByText('Write the SCM id, a number.').waitFor();
    await takePicture(page, `orders-settle-${look}`);
    await expectNoSidewaysScroll(page);
    await button(page, 'It was not ordered').click();
    await inFrame.getByText('Not ordered', { exact: true }).waitFor();
  };
  await as(OPERATOR, at('orders'), looks, { acceptDownloads: true, ...options });
});

it('says who may not order, and offers them no form', async () => {
  await furnished();
  await as('Sam Stranger', at('new-order'), async (page) => {
    await frame(page).getByRole('heading', { level: 1 }).first().waitFor();
    expect(await frame(page).locator('#orgId').count()).toBe(0);
  });
});
