/** Keys, requests and key stores as the requester's browser makes them, held against OpenSSL and our own rules. */
import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCertificate } from '../certificate';
import { preflightCsr } from '../preflight';
import { hasOpenssl, openssl } from '../testing/openssl';
import { dns } from '../testing/requests';
import { SmallCa } from '../testing/small-ca';
import { keyFilePem, readKeyFile, type KeyFile } from './key-file';
import { KEY_KINDS, type KeyKindName } from './key-kinds';
import { matchKey } from './key-match';
import { makeKeyStore } from './key-store';
import { makeRequest } from './make-request';
import { makePassphrase, passphraseFault } from './passphrase';

const withOpenssl = hasOpenssl ? it : it.skip;
const PASSPHRASE = 'correct horse battery';
/** Enough for a test; the product's own number only takes longer. */
const ROUNDS = 1_000;
const NOW = Date.parse('2026-10-01T00:00:00Z');
const bytes = (text: string) => new TextEncoder().encode(text);

async function pkcs8Of(file: KeyFile, passphrase = PASSPHRASE): Promise<Uint8Array> {
  if (file.kind === 'plain') return file.pkcs8;
  if (file.kind === 'locked') return file.open(passphrase);
  throw new Error(file.kind);
}

describe('a key and its request', () => {
  it.each(Object.keys(KEY_KINDS) as KeyKindName[])(
    '%s passes every rule, and the key is the request’s',
    async (kind) => {
      const made = await makeRequest(kind, [
        'www.example.com',
        '*.shop.example.com',
        'www.example.com',
        '93.184.216.34',
      ]);
      const { ok, findings, csr } = await preflightCsr(made.csrPem);
      expect([ok, findings]).toEqual([true, []]);
      expect(csr?.facts.key.description).toBe(KEY_KINDS[kind].label);
      expect(csr?.facts.commonNames).toEqual(['www.example.com']);
      expect([csr?.facts.dnsNames, csr?.facts.ipAddresses]).toEqual([
        ['www.example.com', '*.shop.example.com'],
        ['93.184.216.34'],
      ]);
      const own = createPublicKey(createPrivateKey({ key: Buffer.from(made.key), format: 'der', type: 'pkcs8' }));
      const ofKey = new Uint8Array(own.export({ type: 'spki', format: 'der' }));
      expect(Buffer.from(csr!.der).includes(Buffer.from(ofKey))).toBe(true);
      if (hasOpenssl)
        expect(openssl(['req', '-verify', '-noout', '-subject'], made.csrPem)).toMatch(/CN ?= ?www.example.com/);
    },
  );

  it('asks for names of other scripts by their A-labels', async () => {
    const { csrPem, names } = await makeRequest('p-256', ['bücher.example.com', '例え.jp']);
    expect(names).toEqual(['xn--bcher-kva.example.com', 'xn--r8jz45g.jp']);
    expect((await preflightCsr(csrPem)).findings).toEqual([]);
  });

  it.each([
    [
      'the first is too long for a common name',
      [`${'a'.repeat(60)}.example.com`, 'short.example.com'],
      ['short.example.com'],
    ],
    ['all are too long', [`${'a'.repeat(60)}.example.com`], []],
    ['the first is a wildcard', ['*.example.com'], ['*.example.com']],
    ['there are only addresses', ['93.184.216.34'], []],
  ])('carries a common name that fits when %s', async (_, ...[names, commonNames]) => {
    const { csr, findings } = await preflightCsr((await makeRequest('p-256', names)).csrPem);
    expect([findings, csr?.facts.commonNames]).toEqual([[], commonNames]);
  });

  it('makes no request for what is no name', async () => {
    await expect(makeRequest('p-256', ['www.example.com', 'a b'])).rejects.toThrow('no name');
  });
});

describe('a key file', () => {
  it.each([undefined, PASSPHRASE])('comes back as it was saved (passphrase: %s)', async (passphrase) => {
    const { key } = await makeRequest('p-256', ['www.example.com']);
    const pem = await keyFilePem(key, passphrase, ROUNDS);
    expect(pem.includes('ENCRYPTED')).toBe(passphrase !== undefined);
    expect(await pkcs8Of(readKeyFile(bytes(pem)))).toEqual(key);
  });

  withOpenssl.each(['rsa-2048', 'p-384'] as const)('of %s opens in OpenSSL with its passphrase alone', async (kind) => {
    const { key } = await makeRequest(kind, ['www.example.com']);
    const pem = await keyFilePem(key, PASSPHRASE);
    expect(openssl(['asn1parse'], pem)).toMatch(/PBES2[\s\S]*PBKDF2[\s\S]*hmacWithSHA256[\s\S]*aes-256-cbc/);
    expect(openssl(['pkey', '-noout', '-check', '-passin', `pass:${PASSPHRASE}`], pem)).toContain('Key is valid');
    expect(() => openssl(['pkey', '-noout', '-passin', 'pass:another one'], pem)).toThrow();
  });

  withOpenssl.each([
    ['PKCS#8', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
    ['PKCS#8 of an EC key', ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ['the older form of RSA keys', ['genrsa', '-traditional', '2048']],
    ['the older form of EC keys', ['ecparam', '-name', 'prime256v1', '-genkey', '-noout']],
    ['encrypted PKCS#8', ['genpkey', '-algorithm', 'RSA', '-aes128', '-pass', `pass:${PASSPHRASE}`]],
  ])('is read as OpenSSL writes it: %s', async (_, options) => {
    const pem = openssl(options);
    const key = await pkcs8Of(readKeyFile(bytes(`Comment: from a colleague\r\n${pem.replaceAll('\n', '\r\n')}`)));
    const expected = createPrivateKey({ key: pem, passphrase: PASSPHRASE }).export({ type: 'pkcs8', format: 'der' });
    const read = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
    expect(read.export({ type: 'pkcs8', format: 'der' }).equals(expected)).toBe(true);
  });

  it('is read as DER too, in all three forms', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (const type of ['pkcs8', 'sec1'] as const) {
      const file = readKeyFile(privateKey.export({ type, format: 'der' }));
      expect(
        createPrivateKey({ key: Buffer.from(await pkcs8Of(file)), format: 'der', type: 'pkcs8' }).asymmetricKeyType,
      ).toBe('ec');
    }
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'der' });
    expect(readKeyFile(rsa).kind).toBe('plain');
  });

  it.each([
    ['nothing', '', 'none'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', 'none'],
    ['half a key', '-----BEGIN PRIVATE KEY-----\nMIIB', 'damaged'],
    ['a key that is no key', '-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----', 'damaged'],
    ['two keys', '-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n'.repeat(2), 'several'],
    [
      'OpenSSL’s old encryption',
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,00\n\nMAA=\n-----END RSA PRIVATE KEY-----',
      'locked-old',
    ],
    ['far too much', 'x'.repeat(70_000), 'none'],
  ])('says of %s what it is', (_, ...[text, kind]) => {
    expect(readKeyFile(bytes(text)).kind).toBe(kind);
  });

  it('tells a wrong passphrase from a cipher that browsers lack', async () => {
    const { key } = await makeRequest('p-256', ['www.example.com']);
    const file = readKeyFile(bytes(await keyFilePem(key, PASSPHRASE, ROUNDS)));
    for (let tries = 0; tries < 20; tries++) {
      await expect(pkcs8Of(file, `wrong ${tries}`)).rejects.toMatchObject({
        name: 'LockedError',
        reason: 'passphrase',
      });
    }
    if (!hasOpenssl) return;
    const des = openssl(['genpkey', '-algorithm', 'RSA', '-des3', '-pass', `pass:${PASSPHRASE}`]);
    await expect(pkcs8Of(readKeyFile(bytes(des)))).rejects.toMatchObject({ reason: 'unsupported' });
  });
});

describe('key and certificate', () => {
  it('are told to belong together, or not', async () => {
    const ca = await SmallCa.create(NOW);
    const leaf = await ca.leaf();
    const facts = await readCertificate(leaf.der);
    const own = new Uint8Array(await globalThis.crypto.subtle.exportKey('pkcs8', leaf.keys.privateKey));
    const others = await Promise.all(
      (['p-256', 'rsa-2048'] as const).map((kind) => makeRequest(kind, ['a.example.com'])),
    );
    expect(await matchKey(own, facts)).toBe('belongs');
    for (const { key } of others) expect(await matchKey(Uint8Array.from(key), facts)).toBe('other-key');
    expect(await matchKey(Uint8Array.of(0x30, 0), facts)).toBe('unusable');
  });
});

describe('a key store', () => {
  withOpenssl.each([
    ['a current OpenSSL', []],
    ['an OpenSSL with the old algorithms switched on', ['-legacy']],
  ])('opens in %s, with key, chain and name', async (_, options) => {
    const ca = await SmallCa.create(NOW);
    const { key, csrPem } = await makeRequest('rsa-2048', ['www.example.com']);
    const { csr } = await preflightCsr(csrPem);
    expect(csr).toBeDefined();
    const leaf = await ca.leaf({ names: dns('www.example.com'), keys: await pairOf(key) });
    const content = {
      key,
      certificates: [leaf.der, ca.intermediate.der] as [Uint8Array, Uint8Array],
      friendlyName: 'www.example.com',
    };
    const store = await makeKeyStore(content, PASSPHRASE);
    const text = inStore(store, [...options, '-nodes', '-passin', `pass:${PASSPHRASE}`]);
    expect(text).toContain('friendlyName: www.example.com');
    const certificates = (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
      (pem) => new X509Certificate(pem),
    );
    expect(certificates).toHaveLength(2);
    expect(
      certificates[0]!.checkPrivateKey(
        createPrivateKey(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(text)![0]),
      ),
    ).toBe(true);
    expect(text.match(/localKeyID: (.+)/g)).toHaveLength(2);
    expect(() => inStore(store, [...options, '-nodes', '-passin', 'pass:another'])).toThrow();
  });
});

/** openssl pkcs12 reads files that it can seek in. */
function inStore(store: Uint8Array, options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'key-store-'));
  try {
    writeFileSync(join(folder, 'store.p12'), store);
    return execFileSync('openssl', ['pkcs12', '-in', join(folder, 'store.p12'), ...options], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function pairOf(pkcs8: Uint8Array): Promise<CryptoKeyPair> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const publicKey = createPublicKey(createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }));
  const spki = Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }));
  return {
    privateKey: await globalThis.crypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), algorithm, true, ['sign']),
    publicKey: await globalThis.crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']),
  };
}

describe('passphrases', () => {
  it.each([
    ['short', /12 characters/],
    ['längere Passphrase', /accents/],
    ['zwölf 字 and more', /accents/],
    ['long enough, all ASCII', undefined],
  ])('“%s” is judged', (passphrase, expected) => {
    const fault = passphraseFault(passphrase);
    if (expected) expect(fault).toMatch(expected);
    else expect(fault).toBeUndefined();
  });

  it('are made of what everybody can type', () => {
    const made = makePassphrase((length) => globalThis.crypto.getRandomValues(new Uint8Array(length)));
    expect(made).toMatch(/^(?:[a-z2-9]{5}-){4}[a-z2-9]{5}$/);
    expect(passphraseFault(made)).toBeUndefined();
  });
});
