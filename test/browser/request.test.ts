/** The dialog *Request certificate* in real Chromium: from a key that is born there to a .p12, and that the key never leaves. */
import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, FrameLocator, Page } from 'playwright-core';
import { keyFilePem } from '../../src/pki/keys/key-file';
import { makeRequest } from '../../src/pki/keys/make-request';
import { hasOpenssl } from '../../src/pki/testing/openssl';
import { createCsr } from '../../sandbox/world/keys';
import { HOUR, PROFILE } from '../journeys/stage/stage';
import { takePicture } from './picture';
import { it } from './browser-test';
import { sandboxVisit } from './sandbox-visit';

const visit = sandboxVisit();
const { as } = visit;
const newIssue = (profile: string | undefined = PROFILE) =>
  visit.stage().requester.createIssue({ summary: 'Certificate for the shop', ...(profile && { profile }) });

async function open(page: Page): Promise<FrameLocator> {
  await page.getByRole('link', { name: 'Request certificate' }).click();
  const frame = page.frameLocator('iframe[title^="Request certificate"]');
  await frame.getByRole('heading', { name: 'Request certificate' }).waitFor();
  await frame.getByText('What do you want to do?').or(frame.getByRole('main').getByText(/./).nth(1)).first().waitFor();
  return frame;
}

/** Everything that leaves the page, bodies and addresses, as text. */
function everythingSent(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(String(payload))));
  return sent;
}

/** Pieces by which a key would be known in whatever is sent: of its base64 at each of the three offsets, of its hex, of its numbers in a JWK. */
function signsOf(pem: string, passphrase: string): string[] {
  const key = createPrivateKey({ key: pem, passphrase });
  const der = key.export({ type: 'pkcs8', format: 'der' });
  // The public part stands in the CSR too: what is looked for is the private exponent and the primes.
  const { d = '', p = '', q = '' } = key.export({ format: 'jwk' });
  const secrets = [d, p, q].filter((part) => part !== '').map((part) => Buffer.from(part, 'base64url'));
  expect(secrets.every((secret) => der.includes(secret))).toBe(true);
  const pieces = secrets.flatMap((secret) => [
    ...[0, 1, 2].map((offset) =>
      secret
        .subarray(offset, offset + 30)
        .toString('base64')
        .slice(0, 40),
    ),
    ...[0, 1, 2].map((offset) =>
      secret
        .subarray(offset, offset + 30)
        .toString('base64url')
        .slice(0, 40),
    ),
    secret.subarray(0, 20).toString('hex'),
  ]);
  const ofFile = pem
    .split('\n')
    .slice(1, -2)
    .filter((line) => line.length === 64);
  return [...pieces, ...ofFile];
}

const leaksIn = (sent: readonly string[], signs: readonly string[]) =>
  sent.filter((text) => /PRIVATE KEY/.test(text) || signs.some((sign) => text.includes(sign)));

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

async function makeKey(page: Page, frame: FrameLocator, names: string): Promise<{ pem: string; passphrase: string }> {
  await frame.getByLabel('Names').fill(names);
  await frame.getByRole('region', { name: 'What will be certified' }).waitFor();
  await frame.getByRole('button', { name: 'Suggest one' }).click();
  const passphrase = await frame.getByRole('textbox', { name: 'Passphrase' }).inputValue();
  await frame.getByRole('button', { name: 'Make key and CSR' }).click();
  await frame.getByRole('heading', { name: 'Save the key' }).waitFor();
  const submit = frame.getByRole('button', { name: /^Submit/ });
  await frame.getByText('The CSR is good').waitFor();
  expect(await submit.isDisabled()).toBe(true);
  expect(await frame.getByLabel('I have the file').isDisabled()).toBe(true);
  const download = page.waitForEvent('download');
  await frame.getByRole('button', { name: 'Save key file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('shop.example.com.key');
  expect(await submit.isDisabled()).toBe(true);
  await frame.getByLabel('I have the file').check();
  expect(await submit.isDisabled()).toBe(false);
  return { pem: await textOf(file), passphrase };
}

it('the whole way: key made, saved, submitted, enrolled, and joined with its certificate in a .p12; the key never leaves', async () => {
  const key = await newIssue(undefined);
  const { stage } = { stage: visit.stage() };
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const sent = everythingSent(page);
    const frame = await open(page);
    expect(await frame.getByLabel('Certificate profile').inputValue()).toBe(PROFILE);
    const made = await makeKey(page, frame, 'shop.example.com\n*.bücher.example.com');
    await frame.getByLabel('and order it now').check();
    await frame.getByRole('button', { name: 'Submit and order' }).click();
    await frame.getByText('Submitted and ordered').waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await stage.app.settle();
    await page.getByText('Certificate enrolled.', { exact: false }).first().waitFor();
    expect(stage.scm.orders.list()[0]?.names).toEqual(['shop.example.com', '*.xn--bcher-kva.example.com']);
    const again = await open(page);
    await again.getByLabel('Make a .p12').check();
    const other = await keyFilePem((await makeRequest('rsa-2048', ['other.example.com'])).key);
    const password = await fillStore(again, { name: 'other.key', text: other });
    await again.getByText('does not belong to the certificate').waitFor();
    await chooseFile(again, { name: 'shop.example.com.key', text: made.pem });
    await again.getByText('holds a key, encrypted').waitFor();
    await again.getByLabel('Passphrase of the key file').fill('quite another one');
    await again.getByRole('button', { name: 'Make .p12' }).click();
    await again.getByText('This is not the passphrase').waitFor();
    await again.getByLabel('Passphrase of the key file').fill(made.passphrase);
    const download = page.waitForEvent('download');
    await again.getByRole('button', { name: 'Make .p12' }).click();
    const store = await download;
    expect(store.suggestedFilename()).toBe('shop.example.com.p12');
    await again.getByText('Key and certificate belong together').waitFor();
    if (hasOpenssl) requireGoodStore(readFileSync(await store.path()), password, made);
    await requireNothingKept(page);
    expect(sent.length).toBeGreaterThan(20);
    expect(leaksIn(sent, [...signsOf(made.pem, made.passphrase), made.passphrase, password])).toEqual([]);
  });
});

const chooseFile = (frame: FrameLocator, { name, text }: { name: string; text: string }) =>
  frame
    .getByLabel(/^Drop the key file/)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

async function fillStore(frame: FrameLocator, file: { name: string; text: string }): Promise<string> {
  await chooseFile(frame, file);
  await frame.getByText(`${file.name} holds a key`).waitFor();
  await frame.getByRole('button', { name: 'Suggest one' }).click();
  const password = await frame.getByRole('textbox', { name: 'Password of the .p12' }).inputValue();
  await frame.getByRole('button', { name: 'Make .p12' }).click();
  return password;
}

function requireGoodStore(
  store: Buffer,
  password: string,
  { pem, passphrase }: { pem: string; passphrase: string },
): void {
  const folder = mkdtempSync(join(tmpdir(), 'request-'));
  try {
    writeFileSync(join(folder, 'store.p12'), store);
    const options = ['-in', join(folder, 'store.p12'), '-nodes', '-passin', `pass:${password}`];
    const text = execFileSync('openssl', ['pkcs12', ...options], { encoding: 'utf8', stdio: 'pipe' });
    const certificates = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)!;
    expect(certificates.length).toBeGreaterThan(1);
    expect(new X509Certificate(certificates[0]).checkPrivateKey(createPrivateKey({ key: pem, passphrase }))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing of the page stays in the browser. */
async function requireNothingKept(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const kept = await frame.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cookies: document.cookie,
    }));
    expect([kept.local, kept.session, kept.databases]).toEqual([0, 0, 0]);
    expect(kept.cookies).not.toMatch(/KEY/);
  }
}

it('takes a CSR that is pasted with text around it, and tells every fault of another at once', async () => {
  const key = await newIssue();
  const good = await createCsr(['www.example.com']);
  const bad = await createCsr(['*.co.uk', 'server', 'foo_bar.example.com']);
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const frame = await open(page);
    await frame.getByLabel('I have a CSR').check();
    const field = frame.getByRole('textbox', { name: 'CSR' });
    await field.fill(bad.csrPem);
    const said = frame.getByRole('alert').filter({ hasText: 'cannot be submitted' });
    await said.waitFor();
    expect(await said.getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    expect(await frame.getByRole('button', { name: 'Submit CSR' }).isDisabled()).toBe(true);
    await field.fill(`Hi, here it is:\n> ${good.csrPem.replaceAll('\n', '\n> ')}\nBye`);
    await frame.getByText('The CSR is good').waitFor();
    await frame.getByRole('button', { name: 'Submit CSR' }).click();
    await frame.getByText('Next: run “Enroll Certificate”').waitFor();
  });
  expect(visit.stage().issue(key).text['Certificate CSR text']?.trim()).toBe(good.csrPem.trim());
});

it('takes a CSR file that is dropped, as DER too', async () => {
  const key = await newIssue();
  const { csrPem } = await createCsr(['www.example.com']);
  const der = [...Buffer.from(csrPem.replace(/-----[^-]+-----|\s/g, ''), 'base64')];
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const frame = await open(page);
    await frame.getByLabel('I have a CSR').check();
    await drop(frame, 'request.der', der);
    await frame.getByText('The CSR is good').waitFor();
    expect((await frame.getByRole('textbox', { name: 'CSR' }).inputValue()).trim()).toBe(csrPem.trim());
  });
});

async function drop(frame: FrameLocator, name: string, content: readonly number[]): Promise<void> {
  const target = frame.locator('.file-drop');
  await target.evaluate(
    (element, file) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(file.content)], file.name));
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, content: [...content] },
  );
}

it.each(['pasted', 'dropped'])(
  'refuses a private key that is %s: it leaves the screen, and nothing is sent',
  async (how) => {
    const key = await newIssue();
    const { csrPem, privateKey } = await createCsr(['www.example.com']);
    const pkcs8 = Buffer.from(await globalThis.crypto.subtle.exportKey('pkcs8', privateKey));
    const label = 'PRIVATE KEY';
    const pem = `-----BEGIN ${label}-----\n${pkcs8.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
    await as('Rita Requester', `/browse/${key}`, async (page) => {
      const frame = await open(page);
      await frame.getByLabel('I have a CSR').check();
      await frame.getByRole('textbox', { name: 'CSR' }).waitFor();
      const sent = everythingSent(page);
      if (how === 'pasted') await frame.getByRole('textbox', { name: 'CSR' }).fill(`${csrPem}${pem}`);
      else await drop(frame, 'my.key', [...(how === 'dropped' ? pkcs8 : Buffer.from(pem))]);
      await frame.getByText('Treat the key as compromised').waitFor();
      expect(await frame.getByRole('textbox', { name: 'CSR' }).inputValue()).toBe('');
      expect(await frame.getByRole('button', { name: 'Submit CSR' }).isDisabled()).toBe(true);
      await page.waitForTimeout(500);
      expect(sent.filter((one) => /checkRequest|submitRequest/.test(one))).toEqual([]);
      expect(leaksIn(sent, signsOf(pem, ''))).toEqual([]);
    });
  },
);

it('warns before a key is lost: at the button, and when the dialog is closed around it', async () => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    const frame = await open(page);
    await frame.getByLabel('Names').fill('shop.example.com');
    await frame.getByLabel('Encrypt the key file').uncheck();
    await frame.getByLabel('Key', { exact: true }).selectOption('p-256');
    await frame.getByRole('region', { name: 'What will be certified' }).waitFor();
    await frame.getByRole('button', { name: 'Make key and CSR' }).click();
    await frame.getByRole('heading', { name: 'Save the key' }).waitFor();
    // Looking at another way loses nothing.
    await frame.getByLabel('I have a CSR').check();
    await frame.getByLabel('Make a new key here').check();
    await frame.getByRole('heading', { name: 'Save the key' }).waitFor();
    await frame.getByRole('button', { name: 'Close' }).click();
    await frame.getByText('The key is not saved').waitFor();
    await frame.getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('button', { name: 'Close the dialog' }).click();
    await page.getByText('The key was not saved').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  expect(visit.stage().issue(key).text['Certificate CSR text'] ?? '').toBe('');
});

it('is used with the keyboard alone', async () => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    await page.getByRole('link', { name: 'Request certificate' }).focus();
    await page.keyboard.press('Enter');
    const frame = page.frameLocator('iframe[title^="Request certificate"]');
    await frame.getByLabel('Names').waitFor();
    const press = async (name: RegExp | string, role: 'button' | 'checkbox' | 'textbox') => {
      const target = frame.getByRole(role, { name, exact: typeof name === 'string' });
      for (let presses = 0; presses < 60; presses++) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not lead to ${String(name)}`);
    };
    await press('Names', 'textbox');
    await page.keyboard.type('shop.example.com');
    await frame.getByRole('region', { name: 'What will be certified' }).waitFor();
    await press('Suggest one', 'button');
    await page.keyboard.press('Enter');
    await press('Make key and CSR', 'button');
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: 'Save the key' }).waitFor();
    await press('Save key file', 'button');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await download;
    await press(/^I have the file/, 'checkbox');
    await page.keyboard.press('Space');
    await frame.getByText('The CSR is good').waitFor();
    await press('Submit CSR', 'button');
    await page.keyboard.press('Enter');
    await frame.getByText('Next: run “Enroll Certificate”').waitFor();
    await press('Close', 'button');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(
      await page.getByRole('link', { name: 'Request certificate' }).evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });
});

it('says why nothing can be requested: no permission, and an order under way', async () => {
  const empty = await newIssue();
  await as('Otto Operator', `/browse/${empty}`, async (page) => {
    const frame = await open(page);
    await frame.getByText('No permission').waitFor();
    expect(await frame.getByRole('button', { name: /Submit|Make/ }).count()).toBe(0);
  });
  const ordered = await visit.stage().enroll();
  await as('Rita Requester', `/browse/${ordered}`, async (page) => {
    const frame = await open(page);
    await frame.getByText(/is being ordered|under way/).waitFor();
    expect(await frame.getByRole('button', { name: /Submit|Make/ }).count()).toBe(0);
  });
});

it('says it when the app does not answer, and goes on when it does', async () => {
  const key = await newIssue();
  await as('Rita Requester', `/browse/${key}`, async (page) => {
    let broken = true;
    await page.route('**/request-certificate/__host/invoke', (route) =>
      broken
        ? route.fulfill({ status: 200, json: { ok: false, error: { name: 'Error', message: 'down' } } })
        : route.continue(),
    );
    await page.getByRole('link', { name: 'Request certificate' }).click();
    const frame = page.frameLocator('iframe[title^="Request certificate"]');
    await frame.getByText('The request could not be loaded').waitFor();
    broken = false;
    await frame.getByRole('button', { name: 'Try again' }).click();
    await frame.getByLabel('Names').waitFor();
  });
});

it.each([
  ['light', { viewport: { width: 1000, height: 900 } }],
  ['dark', { viewport: { width: 1000, height: 900 }, colorScheme: 'dark' as const }],
  ['narrow', { viewport: { width: 320, height: 800 } }],
])('fits and can be read: %s', async (name, options) => {
  const key = await visit.stage().enroll(['shop.example.com']);
  await visit.stage().advance(HOUR);
  const fits = async (frame: FrameLocator, page: Page, what: string) => {
    await takePicture(page, `request-${what}-${name}`);
    const widths = await frame.locator('html').evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]!);
  };
  await as(
    'Rita Requester',
    `/browse/${key}`,
    async (page) => {
      const frame = await open(page);
      await frame
        .getByLabel('Names')
        .fill(`shop.example.com\n*.bücher.example.com\n*.co.uk\n${'a'.repeat(60)}.example.com`);
      await frame.getByRole('region', { name: 'What will be certified' }).waitFor();
      await fits(frame, page, 'names');
      await frame.getByLabel('Names').fill('shop.example.com');
      await frame.getByLabel('Encrypt the key file').uncheck();
      await frame.getByRole('region', { name: 'What will be certified' }).waitFor();
      await frame.getByRole('button', { name: 'Make key and CSR' }).click();
      await frame.getByText('The CSR is good').waitFor();
      await fits(frame, page, 'save');
      await frame.getByLabel('Make a .p12').check();
      await frame.getByRole('button', { name: 'Make .p12' }).click();
      await frame.getByText('Choose the key file first').waitFor();
      await fits(frame, page, 'store');
    },
    options,
  );
});
