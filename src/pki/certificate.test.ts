import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { readCertificate, tryReadCertificate, type CertificateFacts } from './certificate';
import { pemCertificates } from './pem';
import { hasOpenssl, openssl } from './testing/openssl';
import { SmallCa, type LeafOptions } from './testing/small-ca';

const NOW = Date.UTC(2026, 4, 1, 12);

describe('certificates', () => {
  let ca: SmallCa;
  const facts = async (options?: LeafOptions): Promise<CertificateFacts> =>
    readCertificate((await ca.leaf(options)).der);
  beforeAll(async () => {
    ca = await SmallCa.create(NOW);
  });

  it('give the facts that node:crypto gives', async () => {
    const { pem, der } = await ca.leaf();
    const node = new X509Certificate(pem);
    const leaf = await readCertificate(der);
    expect(leaf.serialNumber.hex).toBe(node.serialNumber);
    expect(leaf.sha1.toUpperCase()).toBe(node.fingerprint.replaceAll(':', ''));
    expect(leaf.sha256.toUpperCase()).toBe(node.fingerprint256.replaceAll(':', ''));
    expect(leaf.notBefore).toBe(Date.parse(node.validFrom));
    expect(leaf.notAfter).toBe(Date.parse(node.validTo));
    expect(leaf).toMatchObject({
      commonName: 'www.example.com',
      subject: 'CN=www.example.com',
      issuer: 'CN=Test Issuing CA',
      dnsNames: ['www.example.com'],
      keyPurposes: ['serverAuth'],
      isCa: false,
      key: { description: 'EC P-256' },
      signature: { name: 'ECDSA with SHA-256' },
    });
    expect(leaf.authorityKeyIdentifier).toBe((await readCertificate(ca.intermediate.der)).subjectKeyIdentifier);
  });

  it.each([
    ['0a1b2c', { hex: '0A1B2C', colons: '0A:1B:2C', contentHex: '0A1B2C' }],
    ['8765432100', { hex: '8765432100', colons: '87:65:43:21:00', contentHex: '008765432100' }],
    ['01', { hex: '01', colons: '01', contentHex: '01' }],
  ])('serial number %s is written in three forms', async (serialNumber, forms) => {
    expect((await facts({ serialNumber })).serialNumber).toEqual(forms);
  });

  it('after 2049 the date is read from GeneralizedTime', async () => {
    const leaf = await facts({ notBefore: NOW, days: 365 * 40 });
    expect(leaf.notAfter).toBe(NOW + 365 * 40 * 86_400_000 - 1_000);
  });

  it('every root that node trusts is read, with the same serial, dates and digest', async () => {
    for (const pem of rootCertificates) {
      const node = new X509Certificate(pem);
      const root = await readCertificate(pemCertificates(pem)[0]!);
      expect(root.sha256.toUpperCase()).toBe(node.fingerprint256.replaceAll(':', ''));
      expect(root.serialNumber.hex).toBe(node.serialNumber.padStart(2, '0'));
      expect([root.notBefore, root.notAfter]).toEqual([Date.parse(node.validFrom), Date.parse(node.validTo)]);
      expect(root.isCa).toBe(node.ca);
    }
  });

  (hasOpenssl ? it : it.skip)('a certificate without extensions is read', async () => {
    const command = 'req -x509 -newkey rsa:2048 -nodes -keyout /dev/null -subj /CN=old.example.com -config /dev/null';
    const pem = openssl(command.split(' '));
    expect(await readCertificate(pemCertificates(pem)[0]!)).toMatchObject({
      commonName: 'old.example.com',
      dnsNames: [],
    });
  });

  it.each([
    ['nothing', Uint8Array.of()],
    ['an empty sequence', Uint8Array.of(0x30, 0)],
    ['noise', Uint8Array.from({ length: 50 }, (_, index) => index * 7)],
  ])('%s is no certificate', async (_name, bytes) => {
    await expect(readCertificate(bytes)).rejects.toThrow(expect.objectContaining({ name: 'DerError' }) as Error);
    expect(await tryReadCertificate(bytes)).toBeUndefined();
  });

  it('a certificate followed by other bytes is refused, so that its digest is its own', async () => {
    const { der } = ca.root;
    expect(await tryReadCertificate(Uint8Array.of(...der, 0))).toBeUndefined();
  });
});
