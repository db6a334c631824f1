/** The issue's panel in real Chromium: the certificate in full, its files, the dialogs before an act, with keyboard and in narrow places. */
import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import type { FrameLocator, Page } from 'playwright-core';
import { hasOpenssl, openssl, opensslBytes } from '../../src/pki/testing/openssl';
import { BRIEF, DAY, enrolled } from '../journeys/stage/life-of-a-certificate';
import { HOUR, type Stage } from '../journeys/stage/stage';
import { takePicture } from './picture';
import { it } from './browser-test';
import { gate } from './gate';
import { comeBack, sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit(BRIEF);
const { as } = visit;
let stage: Stage;

beforeEach(() => {
  stage = visit.stage();
});

const panel = (page: Page): FrameLocator => page.frameLocator('iframe[title^="Certificate panel"]');
const button = (page: Page, name: string | RegExp) =>
  panel(page).getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
const open = (page: Page, name: string | RegExp) => panel(page).locator('summary', { hasText: name }).click();
const dialog = (page: Page) => panel(page).getByRole('dialog');

const lastCheck = (page: Page) =>
  panel(page)
    .locator('.fact', { has: panel(page).getByText('Last check', { exact: true }) })
    .locator('time')
    .getAttribute('datetime');

/** Pictures for whoever wants to look: the folder named by SHOTS. */
async function download(page: Page, name: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await button(page, name).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

it('shows the certificate in full, and every word is the certificate’s own', async () => {
  const key = await enrolled(stage, ['www.example.com', 'shop.example.com']);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const [pem = ''] = stage.issue(key).attachments.map(({ bytes }) => Buffer.from(bytes).toString());
    const certificate = new X509Certificate(pem);
    await panel(page).getByText(certificate.fingerprint256).waitFor();
    await panel(page).getByText(certificate.fingerprint).waitFor();
    await panel(page).getByText('59 days left; due for renewal in', { exact: false }).waitFor();
    await open(page, /^Chain/);
    const chain = panel(page).getByRole('listitem').filter({ hasText: 'Issued by' });
    // What is in the chain is loaded when it is opened.
    await chain.nth(2).waitFor();
    expect(await chain.count()).toBe(3);
    await open(page, /^History/);
    await panel(page).getByText('The present one of this issue').waitFor();
    await panel(page).getByText('Last check').waitFor();
    expect(await panel(page).getByText('The one before it can be revoked then.').count()).toBe(0);
    await takePicture(page, 'panel-full');
  });
});

it('hands out the files, made in the browser, with names of their own', async () => {
  const key = await enrolled(stage, ['*.example.com', 'example.com']);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await open(page, 'Download');
    const chain = await download(page, /fullchain\.pem/);
    expect(chain.name).toBe('wildcard.example.com-fullchain.pem');
    expect(chain.bytes.toString().match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    const rootFirst = await download(page, /root-first\.pem/);
    expect(rootFirst.bytes.toString().match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
    const [leaf, root] = [new X509Certificate(chain.bytes), new X509Certificate(rootFirst.bytes)];
    expect([leaf.checkHost('x.example.com') !== undefined, root.issuer === root.subject]).toEqual([true, true]);
    const der = await download(page, /\.cer$/);
    expect(new X509Certificate(der.bytes).fingerprint256).toBe(leaf.fingerprint256);
    const p7b = await download(page, /\.p7b$/);
    if (!hasOpenssl) return;
    const printed = openssl(['pkcs7', '-in', '/dev/stdin', '-print_certs', '-noout'], p7b.bytes);
    expect(printed.match(/^subject/gm)).toHaveLength(3);
    expect(opensslBytes(['x509', '-inform', 'DER', '-in', '/dev/stdin', '-noout', '-serial'], der.bytes)).toBeDefined();
  });
});

it('says step by step how to install it, with the names of its own files', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await open(page, 'Install it');
    await panel(page).getByText('ssl_certificate_key /etc/ssl/private/www.example.com.key', { exact: false }).waitFor();
    for (const [server, command] of [
      ['Apache', 'SSLCertificateFile'],
      ['IIS', 'certreq -accept -machine www.example.com.p7b'],
      ['Java (keytool)', 'keytool -importcert'],
    ] as const) {
      await panel(page).getByLabel(server).check();
      await panel(page).getByText(command, { exact: false }).first().waitFor();
    }
    await takePicture(page, 'panel-install');
  });
});

it('says what a renewal costs before it is asked for, and renews with the keyboard alone', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await button(page, 'Renew').focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByText('Sectigo bills a renewal like a new certificate.').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    expect(stage.scm.calls().renew).toBe(0);
    expect(await button(page, 'Renew').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel(page).getByText('The renewal was asked for.', { exact: false }).waitFor();
    await stage.advance(HOUR);
    expect(stage.scm.calls().renew).toBe(1);
  });
});

it('revokes only after it was said that it is permanent, with a reason in words', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).getByText('Last check').waitFor();
    const lookedAt = await lastCheck(page);
    await button(page, 'Revoke').click();
    await dialog(page).getByText('This is permanent', { exact: false }).waitFor();
    for (const meaning of [
      'No particular reason.',
      'a replacement needs a new key',
      'The name or the data of the organization changed.',
      'A new certificate is in its place.',
      'The site is gone, or the domain is not ours any more.',
    ])
      await dialog(page).getByText(meaning, { exact: false }).waitFor();
    expect(await dialog(page).getByRole('radio').count()).toBe(5);
    // Nobody is taken to mean a reason that they did not choose.
    expect(await dialog(page).locator('input:checked').count()).toBe(0);
    await button(page, 'Revoke for good').click();
    await dialog(page).getByText('Choose the reason of the revocation.').waitFor();
    await takePicture(page, 'panel-revoke-without-reason');
    await dialog(page).getByLabel('Cessation of operation').check();
    await takePicture(page, 'panel-revoke');
    await button(page, 'Revoke for good').click();
    await panel(page).getByText('The revocation was asked for.', { exact: false }).waitFor();
    await stage.advance(HOUR);
    await comeBack(page);
    await panel(page).getByText('Revoked', { exact: true }).first().waitFor();
    expect(await lastCheck(page)).not.toBe(lookedAt);
    await panel(page).getByText('Not possible now: ', { exact: false }).first().click();
    await panel(page).getByText('Order a new one with a new key instead.', { exact: false }).first().waitFor();
    await takePicture(page, 'panel-revoked');
  });
});

it('says in the question that the certificate changed meanwhile, and does not act on it any more', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await button(page, 'Revoke').click();
    await dialog(page).waitFor();
    expect((await stage.requester.transition(key, 'Renew Certificate')).status).toBe(204);
    await stage.advance(HOUR);
    await comeBack(page);
    await dialog(page).getByText('The certificate changed meanwhile').waitFor();
    expect(await button(page, 'Revoke for good').count()).toBe(0);
    await takePicture(page, 'panel-changed-meanwhile');
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await stage.advance(HOUR);
    expect(stage.scm.calls().revoke).toBe(0);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
  });
});

it('hears from the app what has changed when the panel did not know yet, and stays open with it', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await button(page, 'Revoke').click();
    await dialog(page).getByLabel('Superseded').check();
    let isHeld = true;
    await page.route('**/certificate-panel/__host/invoke', (route) =>
      isHeld && (route.request().postData() ?? '').includes('viewOrder') ? undefined : route.continue(),
    );
    expect((await stage.requester.transition(key, 'Renew Certificate')).status).toBe(204);
    await stage.advance(HOUR);
    await button(page, 'Revoke for good').click();
    await dialog(page)
      .getByText('The certificate changed meanwhile: this issue has another one now', { exact: false })
      .waitFor();
    isHeld = false;
    expect(await button(page, 'Revoke for good').count()).toBe(0);
    expect(await dialog(page).getByRole('button', { name: 'Close' }).isVisible()).toBe(true);
    expect(stage.scm.calls().revoke).toBe(0);
  });
});

it('does not take another reason for the one whose answer was lost', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await button(page, 'Revoke').click();
    await dialog(page).getByLabel('Unspecified').check();
    await page.route('**/certificate-panel/__host/invoke', async (route) => {
      const asked = route.request().postData() ?? '';
      if (asked.includes('viewOrder')) return;
      if (!asked.includes('"Unspecified"')) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await button(page, 'Revoke for good').click();
    await dialog(page).getByText('It is not certain', { exact: false }).waitFor();
    await dialog(page).getByLabel('Key compromise').check();
    await button(page, 'Revoke for good').click();
    await dialog(page)
      .getByText(/It is being revoked\.|It was revoked already\./)
      .waitFor();
    expect(await panel(page).getByText('The revocation was asked for.', { exact: false }).count()).toBe(0);
  });
  // The browser says itself that an answer was lost.
  expect(visit.complaints().splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
});

it('says what it waits for when SCM takes longer than a second', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await button(page, 'Check status').waitFor();
    const seen = gate();
    await page.route('**/certificate-panel/__host/invoke', async (route) => {
      if ((route.request().postData() ?? '').includes('check-status')) await seen.opened;
      await route.continue();
    });
    await button(page, 'Check status').click();
    await panel(page).getByText('Asking SCM …').waitFor();
    seen.open();
    await panel(page).getByText('and says: it is issued', { exact: false }).waitFor();
    expect(await panel(page).getByText('Asking SCM …').count()).toBe(0);
  });
});

it('has SCM asked, and says what it says of the domains', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await button(page, 'Check status').click();
    await panel(page).getByText('and says: it is issued', { exact: false }).waitFor();
    await panel(page).getByText('It says nothing about the validation of the domains.').waitFor();
  });
});

it('notes that it is installed, since when, and goes on where the button was', async () => {
  const key = await enrolled(stage);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await button(page, 'Mark as installed').focus();
    await page.keyboard.press('Enter');
    await panel(page).getByText('Installed since').waitFor();
    expect(await button(page, 'Mark as installed').count()).toBe(0);
    expect(
      await panel(page)
        .getByText('Installed since')
        .evaluate((said) => said.parentElement === document.activeElement),
    ).toBe(true);
  });
});

it('shows whoever may only look everything but the buttons, and why', async () => {
  const key = await enrolled(stage);
  const to = { role: 'SCM operators' };
  stage.jira.manage.setPermission('CERT', { to, permission: 'TRANSITION_ISSUES', granted: false });
  await as('Otto Operator', `/browse/${key}`, async (page) => {
    await panel(page).getByText('Only people who may move this issue can do that.', { exact: false }).waitFor();
    await open(page, 'Download');
    expect((await download(page, /\.cer$/)).name).toBe('www.example.com.cer');
    expect(await button(page, 'Revoke').count()).toBe(0);
  });
});

it('says what a renewal issue is there for, and leads from the new one to the old one', async () => {
  const key = await enrolled(stage);
  await stage.advance(32 * DAY);
  const [renewal] = stage.jira.site.issues().filter((issue) => issue.key !== key);
  await as('Rita Requester', `/browse/${renewal!.key}`, async (page) => {
    await panel(page).getByText('This issue is there to renew www.example.com').waitFor();
    await takePicture(page, 'panel-renewal-issue');
    await panel(page).getByRole('link', { name: key }).click();
    await page.waitForURL(new RegExp(`/browse/${key}$`));
  });
});

it('finds one of many names, and shows the first fifty', async () => {
  const names = Array.from({ length: 90 }, (_, index) => `host-${index}.example.com`);
  const key = await enrolled(stage, names);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await panel(page).getByText('90 names', { exact: true }).waitFor();
    expect(await panel(page).locator('.names li').count()).toBe(50);
    await button(page, 'Show 40 more of 90 names').click();
    await panel(page).locator('.names li').nth(89).waitFor();
    expect(await panel(page).locator('.names li').count()).toBe(90);
    await panel(page).getByLabel('Find a name').fill('host-77');
    await panel(page).getByText('1 of 90 names').waitFor();
    expect(await panel(page).locator('.names li').allTextContents()).toEqual(['host-77.example.com']);
  });
});

it.each([
  ['light', 1_200, 'expired'],
  ['dark', 1_200, 'valid'],
  ['dark', 320, 'valid'],
  ['light', 320, 'expired'],
] as const)('fits into %s and %d pixels, %s, with everything open', async (colorScheme, width, fate) => {
  const key = await enrolled(stage, ['a-rather-long-host-name-for-a-narrow-page.shop.example.com']);
  if (fate === 'expired') await stage.advance(70 * DAY);
  const options = { colorScheme, viewport: { width, height: 800 } };
  const look = async (page: Page) => {
    const parts = [/^Chain/, 'Download', /^History/, ...(fate === 'expired' ? [] : ['Install it'])];
    for (const part of parts) await open(page, part);
    if (fate === 'expired')
      await panel(page)
        .getByText(/^Expired \d+ days ago/)
        .waitFor();
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const frame = page.frames().find((one) => one.url().includes('certificate-panel'));
    expect(await frame?.evaluate(overflow)).toBeLessThanOrEqual(0);
    await takePicture(page, `panel-${fate}-${colorScheme}-${width}`);
    await button(page, fate === 'expired' ? 'Renew' : 'Revoke').click();
    await dialog(page).waitFor();
    await page.waitForTimeout(600);
    expect(await frame?.evaluate(overflow)).toBeLessThanOrEqual(0);
    const [outer, inner] = await Promise.all([page.locator('iframe.panel').boundingBox(), dialog(page).boundingBox()]);
    expect(inner!.y + inner!.height).toBeLessThanOrEqual(outer!.y + outer!.height);
    await takePicture(page, `panel-dialog-${colorScheme}-${width}`);
  };
  await as('Rita Requester', `/browse/${key}`, look, options);
});
