import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pemCertificates } from '../pem';
import { hasOpenssl, openssl, opensslBytes } from '../testing/openssl';
import { SmallCa, type Issued } from '../testing/small-ca';
import { intermediatesOf, makeFile, readBundle, type Bundle } from './certificate-files';
import { FILE_KINDS, fileName, fileStem, type FileKind } from './file-names';

const NOW = Date.UTC(2026, 10, 2);
let ca: SmallCa;
let leaf: Issued;
let bundle: Bundle;

beforeAll(async () => {
  ca = await SmallCa.create(NOW);
  leaf = await ca.leaf();
  bundle = await readBundle(leaf.pem + ca.intermediate.pem + ca.root.pem);
});

const textOf = (kind: FileKind, from = bundle): string => String(makeFile(from, 'www.example.com', kind).content);
const sorted = (text: string): string[] => pemCertificates(text).map((der) => Buffer.from(der).toString('base64'));
const base64 = (...issued: readonly Issued[]): string[] => issued.map(({ der }) => Buffer.from(der).toString('base64'));

it.each<[FileKind, () => readonly Issued[]]>([
  ['full-chain', () => [leaf, ca.intermediate]],
  ['certificate', () => [leaf]],
  ['issuers', () => [ca.intermediate]],
  ['root-first', () => [ca.root, ca.intermediate, leaf]],
  ['pkcs7', () => [leaf, ca.intermediate, ca.root]],
])('%s holds what it is for, in its order', (kind, expected) => {
  expect(sorted(textOf(kind))).toEqual(base64(...expected()));
});

it('gives the certificate alone as DER', () => {
  const { content, name } = makeFile(bundle, 'www.example.com', 'der');
  expect([name, Buffer.from(content as Uint8Array)]).toEqual(['www.example.com.cer', Buffer.from(leaf.der)]);
});

it('does without issuers where SCM gave none', async () => {
  const alone = await readBundle(leaf.pem);
  expect(intermediatesOf(alone)).toEqual([]);
  expect(textOf('full-chain', alone)).toBe(leaf.pem);
});

it.each(['', 'no certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'])(
  'refuses %j',
  async (pem) => {
    await expect((async () => readBundle(pem))()).rejects.toThrow();
  },
);

(hasOpenssl ? describe : describe.skip)('openssl', () => {
  it('finds all certificates in the PKCS#7, and nothing else', () => {
    const printed = openssl(['pkcs7', '-in', '/dev/stdin', '-print_certs', '-noout'], textOf('pkcs7'));
    expect([...printed.matchAll(/^subject=(.*)$/gm)].map(([, subject]) => subject?.replaceAll(' ', ''))).toEqual([
      'CN=www.example.com',
      'CN=TestIssuingCA',
      'CN=TestRoot',
    ]);
  });

  it('takes the PKCS#7 for the DER that it would have written itself', () => {
    const theirs = opensslBytes(['pkcs7', '-in', '/dev/stdin', '-outform', 'DER'], textOf('pkcs7'));
    const [, body = ''] = textOf('pkcs7').split(/-----[^-]+-----/);
    expect(Buffer.from(body.replace(/\s/g, ''), 'base64').equals(theirs)).toBe(true);
  });

  it('reads the DER file', () => {
    const { content } = makeFile(bundle, 'www.example.com', 'der');
    const subject = openssl(['x509', '-in', '/dev/stdin', '-inform', 'DER', '-noout', '-subject'], content);
    expect(subject.replaceAll(' ', '')).toBe('subject=CN=www.example.com\n');
  });

  it('verifies the certificate with the issuers of the chain file alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'files-'));
    try {
      writeFileSync(join(folder, 'root.pem'), ca.root.pem);
      writeFileSync(join(folder, 'chain.pem'), textOf('issuers'));
      writeFileSync(join(folder, 'leaf.pem'), textOf('certificate'));
      const at = (name: string) => join(folder, name);
      const issuers = ['-CAfile', at('root.pem'), '-untrusted', at('chain.pem')];
      const verified = openssl(['verify', '-attime', String(NOW / 1000 + 60), ...issuers, at('leaf.pem')]);
      expect(verified).toContain('OK');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('makes a keystore out of the full chain and the key', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'files-'));
    try {
      const pkcs8 = await crypto.subtle.exportKey('pkcs8', leaf.keys.privateKey);
      writeFileSync(join(folder, 'key.der'), Buffer.from(pkcs8));
      writeFileSync(join(folder, 'chain.pem'), textOf('full-chain'));
      const at = (name: string) => join(folder, name);
      openssl(['pkey', '-inform', 'DER', '-in', at('key.der'), '-out', at('key.pem')]);
      const given = ['-inkey', at('key.pem'), '-in', at('chain.pem'), '-name', 'www', '-passout', 'pass:secret'];
      openssl(['pkcs12', '-export', ...given, '-out', at('keystore.p12')]);
      const held = openssl(['pkcs12', '-in', at('keystore.p12'), '-passin', 'pass:secret', '-nokeys']);
      expect(pemCertificates(held)).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('file names', () => {
  it.each([
    ['www.example.com', 'www.example.com'],
    ['*.example.com', 'wildcard.example.com'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a b;rm -rf $HOME', 'a_b_rm_-rf__HOME'],
    ['-rf', 'rf'],
    ['', 'certificate'],
    ['2001:db8::1', '2001_db8__1'],
  ])('%j becomes %j, harmless in a shell and in a folder', (commonName, stem) => {
    expect(fileStem(commonName)).toBe(stem);
    expect(fileStem(commonName)).toMatch(/^[\w][\w.-]*$/);
  });

  it('no two kinds have the same name, and none is longer than a file system takes', () => {
    const names = FILE_KINDS.map((kind) => fileName('x'.repeat(300), kind));
    expect(new Set(names).size).toBe(FILE_KINDS.length);
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(255);
  });
});
