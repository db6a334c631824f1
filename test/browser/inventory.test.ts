/** The page *Inventory* in real Chromium: pictures, filter, search, pages, details and CSV, with the mouse and with the keyboard alone. */
import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Stage } from '../journeys/stage/stage';
import { HOUR } from '../journeys/stage/stage';
import { begin, linkAccount } from '../journeys/stage/linked-account';
import { it } from './browser-test';
import { takePicture } from './picture';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit({ dialect: { generation: 26 } });
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const INVENTORY = '/apps/certificates/inventory';
const RITA = 'Rita Requester';
const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="Certificates"]');
const button = (page: Page, name: string) => frame(page).getByRole('button', { name, exact: true });
const names = (page: Page): Locator => frame(page).locator('.inventory-name');
const field = (page: Page, name: string) => frame(page).getByLabel(name, { exact: true });
/** In a sentence; the choices of a list say the same. */
const says = (page: Page, text: string) =>
  frame(page).getByText(text).and(frame(page).locator(':not(option)')).first().waitFor();

/** @returns the account's id */
async function imported(count: number, more: () => Promise<unknown> = () => Promise.resolve()): Promise<string> {
  await stage.scm.certificates.add(count);
  await more();
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  return id;
}

const LOOKS = [
  ['light', { viewport: { width: 1200, height: 1600 } }],
  ['dark', { viewport: { width: 1200, height: 1000 }, colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 320, height: 1600 } }],
] as const;

it.each(LOOKS)('shows pictures with the tables behind them, and the list, in %s', async (look, options) => {
  await imported(400, () =>
    stage.scm.certificates.addOne({ status: 'Issued', names: ['b.example.com', 'c.example.com'] }),
  );
  const act = async (page: Page) => {
    await names(page).first().waitFor();
    await takePicture(page, `inventory-${look}`);
    if (look === 'narrow') await frame(page).getByText('Pictures and totals').click();
    await says(page, 'What is issued from Mar 15, 2027 on lasts 100 days at most.');
    for (const summary of await frame(page).locator('.charts summary').all()) await summary.click();
    await frame(page)
      .getByRole('row', { name: /Mar 15, 2029.*47 days.*31 days/ })
      .waitFor();
    expect(
      await frame(page).getByRole('table', { name: 'Expiries per week, for a year' }).getByRole('row').count(),
    ).toBe(54);
    for (const title of ['By status', 'By certificate profile', 'By key', 'By organization']) {
      await frame(page).getByRole('table', { name: title }).waitFor();
    }
    if (look === 'narrow') await takePicture(page, 'inventory-narrow-pictures');
    await frame(page).getByText('Pictures and totals').click();
    await names(page).first().click();
    await frame(page)
      .getByRole('region', { name: /^Details of/ })
      .getByText('Order number at the CA')
      .waitFor();
    await frame(page)
      .getByRole('checkbox', { name: /^Choose .*example/ })
      .first()
      .check();
    await takePicture(page, `inventory-list-${look}`);
    const overflow = await frame(page)
      .locator('body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  };
  await as(RITA, INVENTORY, act, options);
});

it('is used with the keyboard alone: a week of the picture, the filter, the search, a page, details', async () => {
  await imported(420, () => stage.scm.certificates.addOne({ status: 'Issued', names: ['only.bücher.example'] }));
  await as(RITA, INVENTORY, async (page) => {
    await says(page, 'what ends next first; expired ones are shown apart');
    const weeks = frame(page).getByRole('group', { name: 'Expiries per week, for a year' });
    await weeks.getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const week = await frame(page).locator('.weeks-bar:focus').getAttribute('aria-label');
    const [, count = ''] = /: (\d+) certificate/.exec(week ?? '') ?? [];
    expect(Number(count)).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await says(page, `${count} certificate`);
    expect(await field(page, 'Show').inputValue()).toBe('between');
    expect(await field(page, 'Status').inputValue()).toBe('issued');
    expect(await names(page).count()).toBe(Number(count));

    await button(page, 'Clear').focus();
    await page.keyboard.press('Enter');
    await says(page, 'Certificates 1–100, what ends next first');
    const first = await names(page).first().textContent();
    await button(page, 'Next page').focus();
    await page.keyboard.press('Enter');
    await says(page, 'Certificates 101–200');
    expect(await names(page).first().textContent()).not.toBe(first);
    await button(page, 'Previous page').focus();
    await page.keyboard.press('Enter');
    await says(page, 'Certificates 1–100');
    expect(await names(page).first().textContent()).toBe(first);

    await field(page, 'Search').focus();
    await page.keyboard.type('bücher.example');
    await page.keyboard.press('Enter');
    await says(page, 'bücher.example and everything under it. 1 certificate');
    await frame(page).locator('input[type=search]:focus').waitFor();
    await names(page).first().focus();
    await page.keyboard.press('Enter');
    await frame(page)
      .getByRole('region', { name: /^Details of/ })
      .waitFor();
    await field(page, 'Search').fill('two words');
    await page.keyboard.press('Enter');
    await says(page, 'This is neither a name, a serial number nor an id.');
    await takePicture(page, 'inventory-no-search');
  });
});

it('filters by what is chosen in a picture or a list, and keeps expired ones apart', async () => {
  await imported(300);
  await as(RITA, INVENTORY, async (page) => {
    await frame(page)
      .getByRole('region', { name: 'By status' })
      .getByRole('button', { name: /^Revoked/ })
      .click();
    await says(page, 'what ends last first');
    for (const status of await frame(page).locator('td[data-label="Status"]').allTextContents()) {
      expect(status.toLowerCase()).toContain('revoked');
    }
    await button(page, 'Clear').click();
    await field(page, 'Status').selectOption('expired');
    await says(page, 'what expired last first');
    await says(page, 'ago');
    await field(page, 'Show').selectOption('between');
    await field(page, 'Expires from (UTC)').fill('2026-11-10');
    await field(page, 'Expires until (UTC)').fill('2026-11-01');
    await says(page, '“From” lies after “Until”.');
    await field(page, 'Expires until (UTC)').fill('2026-11-20');
    await field(page, 'Status').selectOption('');
    await says(page, 'what ends first in front');
    const ends = await frame(page)
      .locator('td[data-label^="Expires"] time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
    expect(ends.length).toBeGreaterThan(0);
    expect(ends.every((end) => end >= '2026-11-10' && end < '2026-11-21')).toBe(true);
    await field(page, 'Key').selectOption({ index: 1 });
    await field(page, 'Jira issue').selectOption('yes');
    await says(page, 'No certificate fits.');
  });
});

it('exports what the filter finds as one file, and what is chosen as another', async () => {
  await imported(330);
  await as(RITA, INVENTORY, async (page) => {
    await field(page, 'Show').selectOption('all');
    await says(page, 'what ends last first');
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Export CSV').click()]);
    const rows = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(download.suggestedFilename()).toBe('certificate-inventory.csv');
    expect(rows).toHaveLength(331);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(331);
    await says(page, '330 certificates exported.');
    for (const place of [0, 1, 2]) {
      await frame(page).locator('tbody .inventory-check input').nth(place).check();
    }
    await says(page, '3 chosen');
    const [chosen] = await Promise.all([page.waitForEvent('download'), button(page, 'Export chosen').click()]);
    const few = (await readFile(await chosen.path(), 'utf8')).trimEnd().split('\r\n');
    expect(few).toEqual(rows.slice(0, 4));
    await button(page, 'Choose all that fit').click();
    await says(page, 'All that fit the filter are chosen');
    await button(page, 'Choose none').click();
    expect(await frame(page).locator('tbody .inventory-check input:checked').count()).toBe(0);
  });
});

it('shows all names of a certificate, makes its issue, and is not fooled by a name that is a script', async () => {
  const id = await imported(3, () => stage.scm.certificates.addAwkward(150));
  await as(RITA, INVENTORY, async (page) => {
    await field(page, 'Search').fill('crowd.example.com');
    await page.keyboard.press('Enter');
    await says(page, 'crowd.example.com and everything under it. 1 certificate');
    await names(page).first().click();
    await says(page, 'The search finds it by the 100 broadest of');
    await button(page, 'Show all 150 names').click();
    await frame(page)
      .getByRole('list', { name: /^All names of/ })
      .getByText('n149.crowd.example.com')
      .waitFor();
    await frame(page)
      .getByRole('button', { name: /^Make issue of/ })
      .click();
    await frame(page).getByRole('link', { name: 'CERT-1' }).waitFor();
    await button(page, 'Refresh').click();
    await frame(page).getByRole('cell', { name: 'CERT-1' }).waitFor();
    await button(page, 'Clear').click();
    await says(page, 'what ends next first');
    expect(await frame(page).locator('table script').count()).toBe(0);
  });
  expect(id).not.toBe('');
});

it('says that nothing was imported yet, and to others that there is nothing for them to see', async () => {
  await linkAccount(stage);
  await as(RITA, INVENTORY, async (page) => {
    await frame(page).getByRole('heading', { name: 'No certificates yet' }).waitFor();
    await takePicture(page, 'inventory-empty');
  });
  await as('Sam Stranger', INVENTORY, async (page) => {
    await frame(page).getByRole('heading', { name: 'No SCM account to see' }).waitFor();
  });
});

it('says that the list could not be loaded, and tries again', async () => {
  await imported(5);
  stage.app.kvs.faults.force({ path: '/batch/get', moment: 'before' });
  await as(RITA, INVENTORY, async (page) => {
    await says(page, 'The certificates could not be loaded');
    await takePicture(page, 'inventory-error');
    await button(page, 'Try again').click();
    await names(page).first().waitFor();
  });
});

it('is usable at once, turns pages at once and exports all with 10,000 certificates', async () => {
  await imported(10_000);
  await as(RITA, INVENTORY, async (page) => {
    await names(page).first().waitFor();
    const opened = await timed(async () => {
      await page.reload();
      await names(page).nth(99).waitFor();
    });
    const turns: number[] = [];
    for (let turn = 1; turn < 6; turn++) {
      await page.waitForTimeout(400);
      turns.push(await turned(page, `Certificates ${turn * 100 + 1}–${turn * 100 + 100}`));
    }
    process.stdout.write(`10,000 certificates: open after ${Math.round(opened)} ms, next ${turns.join(', ')} ms\n`);
    await button(page, 'Export CSV').click();
    await says(page, 'certificates so far …');
    await button(page, 'Stop').click();
    await says(page, 'Stopped: no file was made.');
    await field(page, 'Show').selectOption('all');
    const saved = page.waitForEvent('download', { timeout: 60_000 });
    await button(page, 'Export CSV').click();
    expect((await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(10_001);
    // Other work on the machine must not fail it.
    expect(opened).toBeLessThan(5_000);
    expect(Math.min(...turns)).toBeLessThan(500);
  });
}, 180_000);

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** @returns milliseconds, in the browser, from the click until the next page stands there */
async function turned(page: Page, text: string): Promise<number> {
  return frame(page)
    .locator('body')
    .evaluate(async (body, expected) => {
      const next = [...body.querySelectorAll('button')].find((one) => one.textContent === 'Next page');
      const begun = performance.now();
      next?.click();
      while (!body.textContent.includes(expected)) await new Promise((done) => requestAnimationFrame(done));
      await new Promise((done) => requestAnimationFrame(done));
      return Math.round(performance.now() - begun);
    }, text);
}
