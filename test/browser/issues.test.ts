/** Jira's part of the sandbox in real Chromium: the list, the dialogs that create and move issues, the issue page. */
import { readFileSync } from 'node:fs';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import '@abraham/reflection';
import { Pkcs10CertificateRequest } from '@peculiar/x509';
import type { Page } from 'playwright-core';
import { createCsr } from '../../sandbox/world/keys';
import { PROFILE, type Stage } from '../journeys/stage/stage';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const dialog = (page: Page) => page.getByRole('dialog');

async function openCreate(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await dialog(page).getByRole('heading', { name: 'Create issue' }).waitFor();
}

const pressCreate = (page: Page) => dialog(page).getByRole('button', { name: 'Create', exact: true }).click();

async function enrollInDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Enroll Certificate' }).click();
  await dialog(page).getByLabel('Certificate CSR text').waitFor();
}

const pressEnroll = (page: Page) => dialog(page).getByRole('button', { name: 'Enroll Certificate' }).click();

it('lets a requester do the whole job: created, refused, mended, enrolled, downloaded', async () => {
  await as('Rita Requester', '/', async (page) => {
    await openCreate(page);
    await dialog(page).getByLabel('Summary').fill('Certificate for the shop');
    await dialog(page).getByLabel('Certificate profile').selectOption(PROFILE);
    await dialog(page).getByLabel('Certificate CSR text').fill('no CSR at all');
    await pressCreate(page);
    await page.waitForURL(/\/browse\/CERT-\d+$/);
    await enrollInDialog(page);
    await pressEnroll(page);
    await dialog(page).getByRole('alert').getByText(/CSR/).waitFor();
    expect(await dialog(page).getByLabel('Certificate CSR text').inputValue()).toBe('no CSR at all');
    await dialog(page)
      .getByLabel('Certificate CSR text')
      .fill((await createCsr(['www.example.com'])).csrPem);
    await pressEnroll(page);
    await page.getByText('Certificate Pending').first().waitFor();
    await stage.app.settle();
    // Nobody reloads the page.
    await page.getByText('Certificate enrolled.', { exact: false }).first().waitFor();
    // The panel takes up the news last and moves what stands below it: a link is not clicked while it moves.
    await page.frameLocator('iframe[title^="Certificate panel"]').getByText('Issued', { exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /www\.example\.com-.*\.pem/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^www\.example\.com-[0-9A-F]{8}\.pem$/);
  });
});

it('opens the dialog by key, closes it with Escape and loses nothing that was typed', async () => {
  await as('Rita Requester', '/scm', async (page) => {
    await page.keyboard.press('c');
    await dialog(page).getByLabel('Summary').waitFor();
    await page.keyboard.type('typed at once: c and more');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/scm');
    await page.keyboard.press('c');
    expect(await dialog(page).getByLabel('Summary').inputValue()).toBe('typed at once: c and more');
  });
});

it('shows what Jira refuses beside its field, and keeps everything', async () => {
  const noise = 'noise '.repeat(20_000);
  await as('Rita Requester', '/', async (page) => {
    await openCreate(page);
    await dialog(page).getByLabel('Summary').fill('Too much');
    await dialog(page).getByLabel('Owner').selectOption('Otto Operator');
    await dialog(page).getByLabel('Certificate CSR text').fill(noise);
    await dialog(page).getByText('More fields').click();
    await dialog(page).getByLabel('Due date').fill('2026-12-24');
    await dialog(page).getByLabel('Labels').fill('tls shop');
    await pressCreate(page);
    await dialog(page).getByRole('alert').getByText('Look at “Certificate CSR text”.').waitFor();
    const csr = dialog(page).getByLabel('Certificate CSR text');
    const fault = await csr.evaluate(
      (field) => document.getElementById(field.getAttribute('aria-describedby')!)!.textContent,
    );
    expect(fault).toMatch(/^The entered text is too long/);
    expect(await csr.inputValue()).toBe(noise);
    await csr.fill('short');
    await pressCreate(page);
    await page.waitForURL(/\/browse\/CERT-\d+$/);
    const shown = await page.locator('dl').textContent();
    for (const value of ['Otto Operator', '2026-12-24', 'tls, shop', 'short']) expect(shown).toContain(value);
  });
});

it('works as a page of its own where scripts are off', async () => {
  const options = { javaScriptEnabled: false };
  const create = async (page: Page) => {
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByLabel('Summary').fill('Without scripts');
    await page.getByLabel('Certificate CSR text').fill('x'.repeat(40_000));
    await page.getByRole('main').getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByText('The entered text is too long', { exact: false }).waitFor();
    expect(await page.getByLabel('Summary').inputValue()).toBe('Without scripts');
    await page.getByLabel('Certificate CSR text').fill('');
    await page.getByRole('main').getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name: 'Without scripts' }).waitFor();
  };
  await as('Rita Requester', '/', create, options);
});

it('makes a key and a CSR in the browser, and hands the key to nobody but the person', async () => {
  const sent: string[] = [];
  await as('Rita Requester', '/create', async (page) => {
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await page.getByLabel('Summary').fill('Made here');
    await page.getByLabel('Certificate profile').selectOption(PROFILE);
    await page.getByText('No CSR at hand? Make one').click();
    await page.getByLabel('names, one in each line').fill('www.example.com\nexample.com');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make a key and a CSR' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('www.example.com.key');
    const key = createPrivateKey(readFileSync(await file.path(), 'utf8'));
    const csr = new Pkcs10CertificateRequest(await page.getByLabel('Certificate CSR text').inputValue());
    expect(await csr.verify()).toBe(true);
    const ownKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
    expect(Buffer.from(csr.publicKey.rawData).equals(ownKey)).toBe(true);
    await page.getByRole('main').getByRole('button', { name: 'Create', exact: true }).click();
    await page.waitForURL(/\/browse\/CERT-\d+$/);
    await enrollInDialog(page);
    await pressEnroll(page);
    await page.getByText('Certificate Pending').first().waitFor();
  });
  expect(sent.filter((body) => body.includes('PRIVATE'))).toEqual([]);
  await stage.app.settle();
  const [order] = stage.scm.orders.list();
  expect([order?.status, order?.names]).toEqual(['Issued', ['www.example.com', 'example.com']]);
});

it.each([
  ['Rita Requester', 1, 'Summary'],
  ['Otto Operator', 1, undefined],
  ['Sam Stranger', 0, undefined],
])('lists only what %s may see, and offers the form to those who may create issues', async (name, issues, field) => {
  const key = await stage.request();
  await as(name, '/', async (page) => {
    expect(await page.getByRole('link', { name: key, exact: true }).count()).toBe(issues);
    await openCreateOrNothing(page);
    expect(await dialog(page).getByText('You may create issues in no project.').count()).toBe(field ? 0 : 1);
    expect(await dialog(page).getByLabel('Summary').count()).toBe(field ? 1 : 0);
  });
});

async function openCreateOrNothing(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await dialog(page).getByRole('heading').waitFor();
}

it('finds issues by status and text, and says when there are none', async () => {
  await stage.requester.createIssue({ summary: 'Mail gateway' });
  const key = await stage.enroll();
  await as('Rita Requester', '/', async (page) => {
    await page.getByLabel('Status').selectOption('Certificate Pending');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByText('1 issue', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: key, exact: true }).count()).toBe(1);
    await page.getByRole('link', { name: 'Show all' }).click();
    await page.getByText('2 issues').waitFor();
    await page.getByLabel('Text').fill('mail');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('cell', { name: 'Mail gateway' }).waitFor();
    await page.getByLabel('Text').fill('" OR project = CERT --');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByText('No issue that you may see fits.', { exact: false }).waitFor();
  });
});

it('stays quick with many issues: fifty on a page, the newest first', async () => {
  for (let number = 1; number <= 120; number += 1) {
    await stage.requester.createIssue({ summary: `Certificate number ${number}` });
  }
  await as('Rita Requester', '/', async (page) => {
    await page.getByText('120 issues').waitFor();
    const links = page.locator('td a');
    expect([await links.count(), await links.first().textContent()]).toEqual([50, 'CERT-120']);
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.waitForURL(/after=/);
    expect(await links.first().textContent()).toBe('CERT-70');
    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByRole('link', { name: 'CERT-1', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Next page' }).count()).toBe(0);
  });
});

it('shows comments as text, whatever is in them, and lets a person add one', async () => {
  const hostile = '<img src=x onerror=alert(1)> "quoted" & more';
  const key = await stage.requester.createIssue({ summary: hostile });
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await page.getByText('Add a comment').click();
    await page.getByLabel('Comment', { exact: true }).fill(`${hostile}\nsecond line`);
    await page.getByRole('button', { name: 'Save comment' }).click();
    await page.locator('article').getByText(hostile, { exact: false }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(hostile);
    await page.goto('/');
    expect(await page.locator('img').count()).toBe(0);
  });
});

it('shows links in both directions with the words of their type', async () => {
  const [older, newer] = [await stage.request(), await stage.request()];
  const link = { type: { name: 'Relates' }, inwardIssue: { key: older }, outwardIssue: { key: newer } };
  await stage.requester.call('POST', '/issueLink', link);
  const block = { type: { name: 'Blocks' }, inwardIssue: { key: older }, outwardIssue: { key: newer } };
  await stage.requester.call('POST', '/issueLink', block);
  await as('Rita Requester', `/browse/${older}`, async (page) => {
    await page.getByText('blocks', { exact: true }).waitFor();
    await page.getByRole('link', { name: newer }).first().click();
    await page.getByText('is blocked by', { exact: true }).waitFor();
  });
});

it('says that an issue is not there without saying whether it exists', async () => {
  const key = await stage.request();
  for (const path of [`/browse/${key}`, '/browse/CERT-999']) {
    await as('Sam Stranger', '/', async (page) => {
      const answer = await page.request.get(path);
      expect(answer.status()).toBe(404);
      expect(await answer.text()).toContain('There is no such issue, or you may not see it.');
    });
  }
});
