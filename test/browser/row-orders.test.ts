/** One certificate of an account renewed or replaced from its details, in real Chromium. */
import type { FrameLocator, Page } from 'playwright-core';
import { createCsr } from '../../sandbox/world/keys';
import { begin, linkAccount } from '../journeys/stage/linked-account';
import type { Stage } from '../journeys/stage/stage';
import { HOUR } from '../journeys/stage/stage';
import { graveFindings } from './accessible';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ dialect: { generation: 26 } });
const { as } = visit;
let stage: Stage;

const INVENTORY = '/apps/certificates/inventory';
const RITA = 'Rita Requester';

beforeEach(async () => {
  stage = visit.stage();
  await stage.scm.certificates.addOne({ status: 'Issued', names: ['alpha.example.com'] });
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
});

const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');
const button = (page: Page, name: string) => frame(page).getByRole('button', { name, exact: true });
const says = (page: Page, text: string) => frame(page).getByText(text, { exact: false }).first().waitFor();

/** Somebody has SCM renew it, in SCM. */
async function scheduleRenewal(): Promise<void> {
  const { login, password } = stage.scm.directory.administrators.create({ type: 'STANDARD' });
  const [order] = stage.scm.orders.list();
  const answer = await stage.scm.fetch(
    new Request('https://cert-manager.com/api/ssl/v1', {
      method: 'PUT',
      headers: { login, password, customerUri: 'example', 'content-type': 'application/json' },
      body: JSON.stringify({ sslId: Number(order?.certId), autoRenewDetails: { state: 'Scheduled' } }),
    }),
  );
  expect(answer.status).toBe(200);
}

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

it.each(LOOKS)('renews one certificate with the same key, in %s', async (look, options) => {
  const act = async (page: Page) => {
    await button(page, 'alpha.example.com').press('Enter');
    await button(page, 'Renew').press('Enter');
    await says(page, 'Sectigo bills a renewal');
    await takePicture(page, `row-renew-${look}`);
    expect(await graveFindings(page)).toEqual([]);
    await button(page, 'Renew this certificate, billed').press('Enter');
    await says(page, 'It was asked for.');
    await button(page, 'Close').last().press('Enter');
  };
  await as(RITA, INVENTORY, act, options);
  await stage.advance(HOUR);
  expect(stage.scm.calls()['ssl-renew']).toBe(1);
});

it('renews what SCM renews by itself only for a person who has read so', async () => {
  await scheduleRenewal();
  await as(RITA, INVENTORY, async (page) => {
    await button(page, 'alpha.example.com').press('Enter');
    await button(page, 'Renew').press('Enter');
    await button(page, 'Renew this certificate, billed').press('Enter');
    await says(page, 'SCM is set to renew this certificate by itself.');
    expect(stage.scm.calls()['ssl-renew']).toBe(0);
    await takePicture(page, 'row-renew-objection');
    await frame(page).getByLabel('I have read this and want it all the same').press('Space');
    await button(page, 'Renew this certificate, billed').press('Enter');
    await says(page, 'It was asked for.');
  });
  await stage.advance(HOUR);
  expect(stage.scm.calls()['ssl-renew']).toBe(1);
});

it('replaces with a CSR of its own and further names, and says what is missing', async () => {
  const { csrPem } = await createCsr(['alpha.example.com']);
  await as(RITA, INVENTORY, async (page) => {
    await button(page, 'alpha.example.com').press('Enter');
    await button(page, 'Replace').press('Enter');
    await frame(page).getByRole('textbox', { name: 'CSR', exact: true }).fill(csrPem);
    await frame(page).getByLabel('Further names').fill('beta.example.com');
    await button(page, 'Replace this certificate').press('Enter');
    await says(page, 'SCM wants to know why the certificate is replaced.');
    await takePicture(page, 'row-replace');
    await frame(page).getByLabel('Why it is replaced').fill('key of another server');
    await button(page, 'Replace this certificate').press('Enter');
    await says(page, 'It was asked for.');
  });
  await stage.advance(HOUR);
  expect(stage.scm.calls()['ssl-replace']).toBe(1);
});
