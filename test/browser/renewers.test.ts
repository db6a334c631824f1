/** Who renews a certificate of an account, in real Chromium: letting the app renew it with the keyboard alone, and the policy of the account. */
import type { FrameLocator, Page } from 'playwright-core';
import { actCalls } from '../../src/contract/certificates/act-calls';
import { begin, linkAccount, rowsOf } from '../journeys/stage/linked-account';
import { scmOperator } from '../journeys/stage/scm-operator';
import { demand, HOUR } from '../journeys/stage/stage';
import type { Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { comeBack, sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ dialect: { generation: 26 } });
const { as } = visit;
let stage: Stage;
let id: string;

const ADA = 'Ada Administrator';
const DAY = 24 * HOUR;

beforeEach(async () => {
  stage = visit.stage();
  ({ id } = await linkAccount(stage));
  const sslId = await stage.scm.certificates.addOne({
    ...{ status: 'Issued', names: ['alpha.example.com'], requestedVia: 'Web API' },
    ...{ termDays: 90, notAfter: stage.clock.now() + 80 * DAY },
  });
  const autoRenewDetails = { state: 'Scheduled', daysBeforeExpiration: 10 };
  await scmOperator(stage)('PUT', '/api/ssl/v1', { sslId: Number(sslId), autoRenewDetails });
  await begin(stage, id);
  await stage.advance(HOUR);
});

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

/** A word that is broken has more of them than it looks worth. */
function linesOf(cell: Element): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return new Set([...range.getClientRects()].map(({ top }) => top)).size;
}

/** Beside the one that SCM renews. */
const OTHERS = [
  ['beta', 'Web API'],
  ['gamma', 'Web API'],
  ['delta', 'ACME'],
] as const;

const inventory = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');

it.each(LOOKS)('lets the app renew a certificate that SCM renewed, and takes it back, in %s', async (look, options) => {
  const act = async (page: Page) => {
    const frame = inventory(page);
    const button = (name: string) => frame.getByRole('button', { name, exact: true });
    const says = (text: string | RegExp) => frame.getByText(text).first().waitFor();
    // The list is read anew after an act, and stands there folded up.
    const open = () => frame.getByRole('button', { name: 'alpha.example.com', expanded: false }).press('Enter');
    await open();
    await says('SCM renews it by itself; this app does not.');
    await takePicture(frame.locator('.inventory-details'), `renewer-scm-${look}`);
    await button('Let this app renew it').press('Enter');
    await says(/that is switched off in SCM first/);
    await takePicture(page, `renewer-adopt-${look}`);
    await button('Let this app renew this certificate').press('Enter');
    await says('This app renews it from now on.');
    await button('Close').last().press('Enter');
    await open();
    await says(/This app renews it by itself on /);
    await takePicture(frame.locator('.inventory-details'), `renewer-app-${look}`);
    const [row] = await rowsOf(stage, { account: id });
    expect(row).toMatchObject({ autoRenew: 'not-scheduled', adopted: {} });
    await button('Only observe').press('Enter');
    await button('Only observe this certificate').press('Enter');
    await says('This app only observes it from now on.');
    await button('Close').last().press('Enter');
    await open();
    await says(/neither SCM nor this app/);
  };
  await as(ADA, '/apps/certificates/inventory', act, options);
});

it.each(LOOKS)(
  'lets the app renew all that are chosen, and says what is left out and why, in %s',
  async (look, options) => {
    for (const [name, requestedVia] of OTHERS) {
      await stage.scm.certificates.addOne({ status: 'Issued', names: [`${name}.example.com`], requestedVia });
    }
    await begin(stage, id);
    await stage.advance(HOUR);
    const act = async (page: Page) => {
      const frame = inventory(page);
      const button = (name: string) => frame.getByRole('button', { name, exact: true });
      const says = (text: string) => frame.getByText(text, { exact: false }).first().waitFor();
      await frame.getByRole('checkbox', { name: /all.*page/i }).press('Space');
      await frame.getByLabel('With those that are chosen').selectOption('Let this app renew it');
      await button('Look at what it would do').press('Enter');
      await says('that is switched off in SCM first and read back');
      await page.keyboard.press('Escape');
      await frame.getByRole('dialog').waitFor({ state: 'detached' });
      await button('Look at what it would do').and(frame.locator(':focus')).press('Enter');
      await button('Count what it would do').press('Enter');
      await says('It would be done with 3 certificates.');
      await says('1: It was requested by ACME or an agent');
      await frame.getByLabel('To confirm, type the number of certificates: 3').fill('3');
      await takePicture(page, `renewers-preview-${look}`);
      await button('Let this app renew 3 certificates').press('Enter');
      await says('You can close this');
      await takePicture(page, `renewers-running-${look}`);
      await stage.advance(HOUR);
      await comeBack(page);
      await says('Done. 3 of 3.');
      expect(await frame.getByText('You can close this').count()).toBe(0);
      await button('Show results').press('Enter');
      await frame.getByRole('cell', { name: 'beta.example.com', exact: true }).waitFor();
      const result = frame.getByRole('cell', { name: 'Left out', exact: true });
      expect(await result.evaluate(linesOf)).toBe(1);
      await takePicture(page, `renewers-results-${look}`);
    };
    await as(ADA, '/apps/certificates/inventory', act, options);
    const rows = await rowsOf(stage, { account: id });
    expect(rows.map(({ adopted, autoRenew }) => [adopted !== undefined, autoRenew === 'scheduled']).sort()).toEqual([
      ...[[false, false], ...Array.from({ length: 3 }, () => [true, false])],
    ]);
  },
);

it.each(LOOKS)('sets when the app renews what it is let to, in %s', async (look, options) => {
  const act = async (page: Page) => {
    const frame = page.frameLocator('iframe[title="Sectigo Profile Settings"]');
    await frame.getByRole('button', { name: /^Edit / }).press('Enter');
    const share = frame.getByLabel('Share of life (percent)');
    await share.fill('10');
    await frame.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await frame.getByText(/it would be renewed every \d+ days, each time billed/).waitFor();
    await share.fill('50');
    await frame.getByLabel('Renewals a day at most').fill('5');
    await takePicture(page, `renewer-policy-${look}`);
    await frame.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await frame
      .getByText(/was saved/)
      .first()
      .waitFor();
  };
  await as(ADA, '/admin/profile-settings/accounts', act, options);
});

it('tries another policy on what the app renews of the account, and says at its removal what nobody renews then', async () => {
  const [row] = await rowsOf(stage, { account: id });
  const { sslId, serialNumber } = row!;
  const wish = { account: id, sslId, serialNumber, act: 'adopt', saying: {} } as const;
  demand(await stage.admin.onCertificatesPage(actCalls.actOnRow, wish));
  const plan = async (page: Page) => {
    const frame = inventory(page);
    await frame.getByLabel('Profile or SCM account').selectOption('SCM account: Sectigo');
    await frame.getByRole('button', { name: 'Try another policy' }).press('Enter');
    await frame.getByText('Of an SCM account it moves what people let this app renew', { exact: false }).waitFor();
    await frame.getByText('Nothing would move.').waitFor();
    await frame.getByLabel('A number of days before expiry').check();
    await frame.getByLabel('Days before expiry', { exact: true }).fill('60');
    await frame
      .getByText(/1 earlier|1 more in this time/)
      .first()
      .waitFor();
    await takePicture(page, 'renewer-plan');
  };
  await as(ADA, '/apps/certificates/renewal-plan', plan);
  const remove = async (page: Page) => {
    const frame = page.frameLocator('iframe[title="Sectigo Profile Settings"]');
    await frame.getByRole('button', { name: 'Remove Sectigo', exact: true }).press('Enter');
    await frame.getByText('This app renews 1 of its certificates. Nobody renews it then', { exact: false }).waitFor();
    await takePicture(page, 'renewer-removal');
    await frame.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await frame.getByText(/What nobody renews now stands on CERT-\d/).waitFor();
  };
  await as(ADA, '/admin/profile-settings/accounts', remove);
});
