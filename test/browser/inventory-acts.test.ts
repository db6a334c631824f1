/** Acts on certificates of an account in real Chromium: on one, and on many with preview, confirmation, progress and results. */
import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { begin, linkAccount } from '../journeys/stage/linked-account';
import type { Stage } from '../journeys/stage/stage';
import { HOUR } from '../journeys/stage/stage';
import { it } from './browser-test';
import { takePicture } from './picture';
import { comeBack, sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ dialect: { generation: 26 } });
const { as } = visit;
let stage: Stage;

const INVENTORY = '/apps/certificates/inventory';
const ADA = 'Ada Administrator';
const NAMES = ['alpha', 'beta', 'gamma'] as const;

beforeEach(async () => {
  stage = visit.stage();
  for (const name of NAMES) await stage.scm.certificates.addOne({ status: 'Issued', names: [`${name}.example.com`] });
  await stage.scm.certificates.addOne({ status: 'Requested', names: ['asked.example.com'] });
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
});

const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');
const button = (page: Page, name: string | RegExp) => frame(page).getByRole('button', { name, exact: true });
const says = (page: Page, text: string) => frame(page).getByText(text, { exact: false }).first().waitFor();
const status = (name: string) =>
  stage.scm.orders.list().find(({ names }) => names.includes(`${name}.example.com`))?.status;

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

it.each(LOOKS)('revokes one certificate with the keyboard alone, in %s', async (look, options) => {
  const act = async (page: Page) => {
    await button(page, 'alpha.example.com').press('Enter');
    await button(page, 'Revoke').press('Enter');
    await says(page, 'This is permanent');
    await button(page, 'Revoke this certificate for good').press('Enter');
    await says(page, 'Choose the reason of the revocation.');
    await frame(page)
      .getByRole('radio', { name: /^Superseded/ })
      .press('Space');
    await takePicture(page, `row-act-${look}`);
    await button(page, 'Revoke this certificate for good').press('Enter');
    await says(page, 'The certificate is revoked.');
    await button(page, 'Close').last().press('Enter');
  };
  await as(ADA, INVENTORY, act, options);
  expect(status('alpha')).toBe('Revoked');
});

it.each(LOOKS)(
  'revokes all that the filter finds once the number is typed, and tells of each, in %s',
  async (look, options) => {
    const act = async (page: Page) => {
      await frame(page)
        .getByRole('checkbox', { name: /all.*page/i })
        .press('Space');
      await button(page, 'Choose all that fit').press('Enter');
      await frame(page).getByLabel('With those that are chosen').selectOption('Revoke');
      await takePicture(page, `bulk-chosen-${look}`);
      await button(page, 'Look at what it would do').press('Enter');
      await frame(page)
        .getByRole('radio', { name: /^Cessation/ })
        .press('Space');
      await button(page, 'Count what it would do').press('Enter');
      await says(page, 'It would be done with 3 certificates.');
      await says(page, '1: It is in no state for this in SCM.');
      await button(page, 'Revoke 3 certificates for good').press('Enter');
      await says(page, 'This is not the number of certificates');
      await frame(page).getByLabel('To confirm, type the number of certificates: 3').fill('3');
      await takePicture(page, `bulk-preview-${look}`);
      await button(page, 'Revoke 3 certificates for good').press('Enter');
      await stage.advance(HOUR);
      await comeBack(page);
      await says(page, 'Done. 3 of 3.');
      await button(page, 'Show results').press('Enter');
      await frame(page).getByRole('cell', { name: 'beta.example.com', exact: true }).waitFor();
      await takePicture(page, `bulk-results-${look}`);
      const download = page.waitForEvent('download');
      await button(page, 'Export as CSV').last().press('Enter');
      const file = await readFile(await (await download).path(), 'utf8');
      expect(file.split('\r\n')).toHaveLength(1 + 4 + 1);
      await button(page, 'Close').last().press('Enter');
    };
    await as(ADA, INVENTORY, act, options);
    expect(NAMES.map(status)).toEqual(['Revoked', 'Revoked', 'Revoked']);
    expect(status('asked')).toBe('Requested');
    await as(
      ADA,
      '/apps/certificates/work',
      async (page) => {
        await says(page, 'Revoke: 3 certificates');
        await takePicture(page, `bulk-page-${look}`);
      },
      options,
    );
  },
);

it('offers no work on many to people who do not administer the project', async () => {
  await as('Rita Requester', INVENTORY, async (page) => {
    await frame(page)
      .getByRole('checkbox', { name: /all.*page/i })
      .press('Space');
    await says(page, 'Only administrators of the account’s project work on many certificates at once.');
  });
});
