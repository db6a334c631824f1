/** The panel of an issue for which nothing was ordered yet, in real Chromium: it offers the request dialog itself, in its own words. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { enrolled, press, revokeAs } from '../journeys/stage/life-of-a-certificate';
import { HOUR, PROFILE } from '../journeys/stage/stage';
import { takePicture } from './picture';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;

const newIssue = () => visit.stage().requester.createIssue({ summary: 'Certificate for the shop', profile: PROFILE });
const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');
const dialogFrame = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Request certificate dialog"]');
const requestButton = (page: Page) => panel(page).getByRole('button', { name: 'Request certificate', exact: true });

/** Pictures for whoever wants to look: the folder named by SHOTS. */
async function makeAndSaveKey(page: Page, frame: FrameLocator): Promise<string> {
  await frame.getByLabel('Names').fill('shop.example.com');
  await frame.getByRole('region', { name: 'What will be certified' }).waitFor();
  await frame.getByRole('button', { name: 'Suggest one' }).click();
  await frame.getByRole('button', { name: 'Make key and CSR' }).click();
  await frame.getByRole('heading', { name: 'Save the key' }).waitFor();
  expect(await frame.getByRole('button', { name: /^Submit/ }).isDisabled()).toBe(true);
  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Save key file' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  await frame.getByLabel('I have the file').check();
  await frame.getByText('The CSR is good').waitFor();
  return text;
}

it('offers the request as what to do next, and goes on by itself when it was made', async () => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).getByText('No certificate was requested yet.').waitFor();
    await takePicture(page, 'panel-request-nothing-yet');
    await requestButton(page).focus();
    await page.keyboard.press('Enter');
    const frame = dialogFrame(page);
    expect(await makeAndSaveKey(page, frame)).toContain('ENCRYPTED');
    await frame.getByRole('button', { name: 'Submit CSR' }).click();
    await frame.getByText('Next: run “Enroll Certificate”').waitFor();
    await panel(page).getByText('The CSR is on this issue; nothing was ordered yet.').waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await panel(page).getByText('Next: run “Enroll Certificate” on this issue.', { exact: false }).waitFor();
    expect(await requestButton(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await takePicture(page, 'panel-request-csr-there');
  });
  expect(visit.stage().issue(key).text['Certificate CSR text']).toContain('BEGIN CERTIFICATE REQUEST');
});

it('orders from the panel alone, and shows how the order stands at once', async () => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await requestButton(page).click();
    const frame = dialogFrame(page);
    await makeAndSaveKey(page, frame);
    await frame.getByLabel('and order it now').check();
    await frame.getByRole('button', { name: 'Submit and order' }).click();
    await frame.getByText('Submitted and ordered').waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    await visit.stage().app.settle();
    await panel(page).getByText('Issued', { exact: true }).waitFor();
    expect(visit.stage().scm.calls().enroll).toBe(1);
  });
});

it('asks before a key is lost that is not saved, whether by Close, by Escape or by a click beside the dialog', async () => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await requestButton(page).click();
    const frame = dialogFrame(page);
    await frame.getByLabel('Names').fill('shop.example.com');
    await frame.getByLabel('Encrypt the key file').uncheck();
    await frame.getByRole('region', { name: 'What will be certified' }).waitFor();
    await frame.getByRole('button', { name: 'Make key and CSR' }).click();
    await frame.getByRole('heading', { name: 'Save the key' }).waitFor();
    await page.mouse.click(5, 5);
    await frame.getByRole('button', { name: 'Close' }).click();
    await frame.getByText('The key is not saved').waitFor();
    await frame.getByRole('button', { name: 'Stay' }).click();
    await frame.getByRole('heading', { name: 'Save the key' }).waitFor();
    await frame.getByRole('button', { name: 'Save key file' }).focus();
    await page.keyboard.press('Escape');
    await frame.getByText('The key is not saved').waitFor();
    await takePicture(page, 'panel-request-escape');
    // Whoever asked for nothing is back where they were.
    await page.keyboard.press('Enter');
    expect(await isFocused(frame, 'Save key file')).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await isFocused(frame, 'Save key file')).toBe(true);
    await pressOnThePage(page, 'Escape');
    await page.waitForTimeout(700);
    await frame.getByRole('heading', { name: 'Save the key' }).waitFor();
    await frame.getByRole('button', { name: 'Save key file' }).focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

it('closes by Escape where there is nothing to lose', async () => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await requestButton(page).click();
    await dialogFrame(page).getByLabel('Names').focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

const isFocused = (frame: FrameLocator, name: string): Promise<boolean> =>
  frame.getByRole('button', { name }).evaluate((button) => button === document.activeElement);

/** With the focus outside of the dialog's own frame. */
async function pressOnThePage(page: Page, key: string): Promise<void> {
  await page.getByRole('button', { name: 'Close the dialog' }).focus();
  await page.keyboard.press(key);
}

it('tells whoever may not edit the issue who can help, and offers nothing', async () => {
  const key = await newIssue();
  await as('Otto Operator', `/browse/${key}`, async (page) => {
    await panel(page).getByText('A project admin can give you the permission', { exact: false }).waitFor();
    expect(await requestButton(page).count()).toBe(0);
    await takePicture(page, 'panel-request-nothing-yet-no-permission');
  });
});

it('says it when Jira does not open the dialog, and where else it is', async () => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await page.addInitScript(() => {
      let kept: { callBridge: (op: string, payload: unknown) => unknown };
      Object.defineProperty(globalThis, '__bridge', {
        get: () => kept,
        set: ({ callBridge }: typeof kept) => {
          kept = {
            callBridge: (op, payload) => (op === 'openModal' ? Promise.resolve(false) : callBridge(op, payload)),
          };
        },
      });
    });
    await page.reload();
    await requestButton(page).click();
    await panel(page).getByText('Jira did not open the dialog').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

it('offers a new CSR in the question about a replacement, and comes back to it', async () => {
  const key = await enrolled(visit.stage());
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).getByRole('button', { name: 'Replace', exact: true }).click();
    const question = panel(page).getByRole('dialog');
    await question.getByText('A replacement is free, and there is one for public certificates only.').waitFor();
    await question.getByText('“Request certificate” makes one, or takes yours.', { exact: false }).waitFor();
    await takePicture(page, 'panel-request-replace');
    await question.getByRole('button', { name: 'Request certificate' }).click();
    const frame = dialogFrame(page);
    await frame.getByText('The CSR is used when you renew or replace it.', { exact: false }).waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog', { name: 'Request certificate' }).waitFor({ state: 'detached' });
    expect(await question.getByRole('button', { name: 'Replace, free of charge' }).isVisible()).toBe(true);
  });
});

it('leads from the files to the .p12 of key and certificate', async () => {
  const key = await enrolled(visit.stage());
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).locator('summary', { hasText: 'Download' }).click();
    await panel(page).getByRole('button', { name: 'PKCS #12 (.p12) …' }).click();
    const frame = dialogFrame(page);
    await frame.getByRole('button', { name: 'Make .p12' }).waitFor();
    expect(await frame.getByLabel('Make a .p12').isChecked()).toBe(true);
  });
});

it.each([
  ['RSA 3072', 'rsa-3072'],
  ['RSA 4096', 'rsa-4096'],
  ['P-256', 'p-256'],
  ['P-384', 'p-384'],
])('makes a key of the kind %s, whose CSR is good', async (label, kind) => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await requestButton(page).click();
    const frame = dialogFrame(page);
    await frame.getByLabel('Names').fill('shop.example.com\n*.shop.example.com');
    await frame.getByText('Covers one level, as in www.shop.example.com', { exact: false }).waitFor();
    await frame.getByLabel('Key', { exact: true }).selectOption(kind);
    await frame.getByLabel('Encrypt the key file').uncheck();
    await frame.getByRole('button', { name: 'Make key and CSR' }).click();
    await frame.getByText(`${label} key for shop.example.com, *.shop.example.com.`, { exact: false }).waitFor();
    await frame.getByText('The CSR is good').waitFor();
  });
});

it('says that a key was reported as compromised, and what else has it, before anything is submitted', async () => {
  const key = await enrolled(visit.stage());
  await press(visit.stage(), key, revokeAs('Key compromise'));
  await visit.stage().advance(HOUR);
  const csr = visit.stage().issue(key).text['Certificate CSR text'] ?? '';
  const next = await newIssue();
  await as('Rita Requester', `/browse/${next}`, async (page) => {
    await requestButton(page).click();
    const frame = dialogFrame(page);
    await frame.getByLabel('I have a CSR').check();
    await frame.getByRole('textbox', { name: 'CSR' }).fill(csr);
    const said = frame.getByRole('alert').filter({ hasText: 'This CSR cannot be submitted' });
    await said
      .getByText(/compromise/)
      .first()
      .waitFor();
    expect(await frame.getByRole('button', { name: 'Submit CSR' }).isDisabled()).toBe(true);
  });
});

it('offers another request after a revocation', async () => {
  const key = await enrolled(visit.stage());
  await press(visit.stage(), key, revokeAs('Cessation of operation'));
  await visit.stage().advance(HOUR);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).getByRole('button', { name: 'Request another certificate' }).click();
    await dialogFrame(page).getByLabel('Names').waitFor();
  });
});

it.each([
  ['light', { viewport: { width: 1000, height: 900 } }],
  ['dark', { viewport: { width: 1000, height: 900 }, colorScheme: 'dark' as const }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
])('fits and can be read: %s', async (name, options) => {
  const key = await newIssue();
  const look = async (page: Page) => {
    await requestButton(page).waitFor();
    const inside = page.frames().find((frame) => frame.url().includes('certificate-panel'));
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await inside?.evaluate(overflow)).toBeLessThanOrEqual(0);
    await takePicture(page, `panel-request-nothing-yet-${name}`);
    await requestButton(page).click();
    await dialogFrame(page).getByLabel('Names').fill('*.bücher.example.com');
    await dialogFrame(page).getByRole('button', { name: 'Add bücher.example.com' }).waitFor();
    await takePicture(page, `panel-request-request-from-panel-${name}`);
  };
  await as('Rita Requester', `/browse/${key}`, look, options);
});
