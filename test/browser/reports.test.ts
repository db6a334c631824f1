/** The page *Reports* in real Chromium: counts, tables, periods, the file, by keyboard, in dark and on narrow screens. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { actCalls } from '../../src/contract/certificates/act-calls';
import type { RowAct, Saying } from '../../src/domain/inventory/acts/row-acts';
import { begin, linkAccount, rowsOf } from '../journeys/stage/linked-account';
import { demand, HOUR, type Stage } from '../journeys/stage/stage';
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
const PAGE = '/apps/certificates/reports';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');

const LOOKS = [
  ['light', {}],
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
] as const;

async function press(account: string, name: string, act: RowAct, saying: Saying = {}) {
  const [row] = await rowsOf(stage, { account, by: { what: 'name', value: name } });
  const { sslId, serialNumber } = row!;
  return stage.admin.onCertificatesPage(actCalls.actOnRow, { account, sslId, serialNumber, act, saying });
}

/** A month in which something happened. */
async function lived(): Promise<void> {
  for (const name of ['www', 'shop', 'mail', 'api']) {
    await stage.scm.certificates.addOne({ status: 'Issued', names: [`${name}.example.com`] });
  }
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  demand(await press(id, 'mail.example.com', 'revoke', { reason: 'Superseded' }));
  stage.scm.faults.force('503', { operation: 'ssl-revoke', times: 1 });
  await press(id, 'api.example.com', 'revoke', { reason: 'Superseded' });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await frame(page)
    .locator('html')
    .evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
}

it.each(LOOKS)('shows the counts of a period, and the report behind each: %s', async (look, options) => {
  await lived();
  await as(
    OPERATOR,
    PAGE,
    async (page) => {
      const inFrame = frame(page);
      const count = (name: RegExp) => inFrame.getByRole('button', { name });
      await inFrame.getByRole('heading', { name: 'Expiring' }).waitFor();
      await count(/^1\s*Revoked$/).press('Enter');
      await inFrame.getByRole('heading', { name: 'Revoked' }).waitFor();
      expect(await inFrame.getByRole('row').allInnerTexts()).toEqual([
        expect.anything(),
        expect.stringMatching(/mail\.example\.com[^]*Ada Administrator/) as string,
      ]);
      expect(await count(/Revoked$/).getAttribute('aria-pressed')).toBe('true');
      await takePicture(page, `reports-${look}`);
      await expectNoSidewaysScroll(page);
      await count(/^1\s*Failed$/).click();
      await inFrame.getByText('Revoke certificate of SCM account: failed', { exact: false }).waitFor();
      await takePicture(page, `reports-failed-${look}`);
      await expectNoSidewaysScroll(page);
    },
    options,
  );
});

it('reads another period, says what is wrong with own dates, and makes a file', async () => {
  await lived();
  await as(
    OPERATOR,
    PAGE,
    async (page) => {
      const inFrame = frame(page);
      await inFrame.getByRole('button', { name: /^1\s*Revoked$/ }).click();
      await inFrame.getByLabel('Period', { exact: true }).selectOption('Last month');
      await inFrame.getByRole('button', { name: /^0\s*Revoked$/ }).waitFor();
      await inFrame.getByText('Nothing in this time.').waitFor();
      await inFrame.getByLabel('Period', { exact: true }).selectOption('Own dates');
      const [from, until] = [inFrame.getByLabel('From (UTC)'), inFrame.getByLabel('Until (UTC)')];
      expect(await from.inputValue()).toMatch(/-01$/);
      await from.fill('2030-01-02');
      await until.fill('2030-01-01');
      await inFrame.getByRole('button', { name: 'Show' }).click();
      await inFrame.getByText('“From” lies after “Until”.').waitFor();
      await from.fill('2020-01-01');
      await inFrame.getByRole('button', { name: 'Show' }).click();
      await inFrame.getByRole('button', { name: /^1\s*Revoked$/ }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        inFrame.getByRole('button', { name: 'Export CSV' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('certificates-revoked-2020-01-01-2030-01-01.csv');
      const rows = readFileSync(await download.path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(rows).toEqual([
        expect.stringContaining('Report,Time (UTC)'),
        expect.stringMatching(/^Revoked,.*,mail\.example\.com,.*,Ada Administrator,/),
      ]);
      await inFrame.getByText('1 line was exported.').waitFor();
    },
    { acceptDownloads: true },
  );
});
