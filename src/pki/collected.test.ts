import { DAY_MS, SECOND_MS } from '../domain/validity';
import { readCertificate } from './certificate';
import { checkCollected, type Collected, type CollectContext, type Expected } from './collected';
import { copyOf } from './der/bytes';
import { readOrRecall } from './known/issuers';
import { pemCertificates, toPem } from './pem';
import { hasOpenssl, openssl } from './testing/openssl';
import { dns, keyPair } from './testing/requests';
import { SmallCa, type Issued, type LeafOptions } from './testing/small-ca';

const NOW = Date.UTC(2026, 4, 1, 12);

describe('collected certificates', () => {
  let ca: SmallCa;
  let keys: CryptoKeyPair;
  let spkiSha256: string;

  beforeAll(async () => {
    ca = await SmallCa.create(NOW);
    keys = await keyPair();
    spkiSha256 = (await readCertificate((await ca.leaf({ keys })).der)).key.spkiSha256;
  });

  async function check(
    options: LeafOptions,
    expected: Partial<Expected> = {},
    context: Partial<CollectContext> = {},
  ): Promise<Collected> {
    const leaf = await ca.leaf({ keys, ...options });
    return checkCollected(bundle(leaf, ca.intermediate, ca.root), wanted(expected), { now: NOW, ...context });
  }

  const wanted = (expected: Partial<Expected> = {}): Expected => ({
    spkiSha256,
    names: ['www.example.com'],
    ...expected,
  });
  const bundle = (...certificates: Issued[]): string => certificates.map(({ pem }) => pem).join('');
  const verdicts = ({ findings }: Collected): string[] => findings.map(({ severity, code }) => `${severity} ${code}`);

  it('that are what was asked for raise no finding', async () => {
    const { findings, certificate } = await check({});
    expect(findings).toEqual([]);
    expect(certificate?.leaf.commonName).toBe('www.example.com');
    expect(pemCertificates(certificate?.chainPem ?? '')).toHaveLength(3);
    expect(certificate?.chainPem.startsWith(certificate.leafPem)).toBe(true);
  });

  it('come with issuers that are read once', async () => {
    for (const { der } of [ca.intermediate, ca.root]) expect(await readOrRecall(copyOf(der))).toBe(await recalled(der));
  });

  it('are read themselves each time', async () => {
    const { der } = await ca.leaf({ keys });
    const read = await readOrRecall(copyOf(der));
    expect(await recalled(der)).not.toBe(read);
    expect(await recalled(der)).toEqual(read);
  });

  const recalled = (der: Uint8Array) => readOrRecall(copyOf(der));

  it('in any order come out leaf first', async () => {
    const leaf = await ca.leaf({ keys });
    const { findings, certificate } = await checkCollected(bundle(ca.root, leaf, ca.intermediate), wanted(), {
      now: NOW,
    });
    expect(findings).toEqual([]);
    expect(certificate?.chainPem).toBe(bundle(leaf, ca.intermediate, ca.root));
  });

  (hasOpenssl ? it : it.skip)('as PKCS#7 come out leaf first', async () => {
    const leaf = await ca.leaf({ keys });
    const options = ['crl2pkcs7', '-nocrl', '-certfile', '/dev/stdin'];
    const pkcs7 = openssl(options, bundle(ca.root, leaf, ca.intermediate));
    const { findings, certificate } = await checkCollected(pkcs7, wanted(), { now: NOW });
    expect(findings).toEqual([]);
    expect(certificate?.chainPem).toBe(bundle(leaf, ca.intermediate, ca.root));
  });

  it.each<[string, LeafOptions, Partial<Expected>, string[]]>([
    ['a name missing', {}, { names: ['www.example.com', 'b.example.com'] }, ['refuse certificate-names-missing']],
    ['a name too many', { names: dns('www.example.com', 'evil.example.net') }, {}, ['refuse certificate-names-extra']],
    [
      'the www twin added',
      { names: dns('example.com', 'www.example.com') },
      { names: ['example.com'] },
      ['warn certificate-names-added'],
    ],
    ['the bare twin added', { names: dns('example.com', 'www.example.com') }, {}, ['warn certificate-names-added']],
    [
      'the bare domain of a wildcard added',
      { names: dns('*.example.com', 'example.com') },
      { names: ['*.example.com'] },
      ['warn certificate-names-added'],
    ],
    ['an address missing', {}, { names: ['www.example.com', '8.8.8.8'] }, ['refuse certificate-names-missing']],
    [
      'an e-mail address',
      { names: [...dns('www.example.com'), { type: 'email', value: 'a@example.com' }] },
      {},
      ['refuse certificate-name-kinds'],
    ],
    ['no serverAuth', { purposes: ['1.3.6.1.5.5.7.3.2'] }, {}, ['refuse certificate-purpose']],
    ['201 days', { days: 201 }, {}, ['refuse certificate-validity']],
    ['a beginning in three days', { notBefore: NOW + 3 * DAY_MS }, {}, ['refuse certificate-not-yet-valid']],
    ['a beginning three days ago', { notBefore: NOW - 3 * DAY_MS }, {}, ['warn certificate-begins-early']],
    ['an end before now', { notBefore: NOW - DAY_MS, days: 1 }, {}, ['refuse certificate-expired']],
  ])('with %s', async (_name, options, ...[expected, result]) => {
    expect(verdicts(await check(options, expected))).toEqual(result);
  });

  it.each<[string, LeafOptions, Partial<Expected>]>([
    ['200 days', { days: 200 }, {}],
    [
      'names in another spelling and order',
      { names: dns('*.xn--bcher-kva.de', 'www.example.com') },
      { names: ['WWW.example.com', '*.bücher.de'] },
    ],
    [
      'an address in another spelling',
      { names: [{ type: 'ip', value: '2606:4700::1' }] },
      { names: ['2606:4700:0:0:0:0:0:1'] },
    ],
    ['a second of validity left', { notBefore: NOW - DAY_MS + SECOND_MS, days: 1 }, {}],
  ])('with %s raise no finding', async (_name, options, expected) => {
    expect(verdicts(await check(options, expected))).toEqual([]);
  });

  it('for another key are refused, and said so', async () => {
    const result = await check({ keys: await keyPair() });
    expect(verdicts(result)).toEqual(['refuse certificate-key']);
    expect(result.findings[0]?.message).toContain("not for this request's key");
  });

  it('of a private CA may last longer', async () => {
    expect(verdicts(await check({ days: 800 }, {}, { publicTrust: false }))).toEqual([]);
  });

  it('without their chain are accepted with a warning', async () => {
    const { pem } = await ca.leaf({ keys });
    expect(verdicts(await checkCollected(pem, wanted(), { now: NOW }))).toEqual(['warn chain-missing']);
  });

  it('with certificates of other chains leave them out', async () => {
    const leaf = await ca.leaf({ keys });
    const other = await SmallCa.create(NOW);
    const result = await checkCollected(bundle(other.root, leaf, ca.intermediate), wanted(), { now: NOW });
    expect(verdicts(result)).toEqual(['warn chain-unrelated']);
    expect(result.certificate?.chainPem).toBe(bundle(leaf, ca.intermediate));
  });

  it('whose signature the issuer did not make are refused', async () => {
    const leaf = await ca.leaf({ keys });
    const der = Uint8Array.from(leaf.der);
    der[der.length - 3]! ^= 1;
    const result = await checkCollected(toPem('CERTIFICATE', der) + ca.intermediate.pem, wanted(), { now: NOW });
    expect(verdicts(result)).toEqual(['refuse chain-signature']);
  });

  it('with a damaged issuer keep the leaf and warn', async () => {
    const { pem } = await ca.leaf({ keys });
    const result = await checkCollected(pem + toPem('CERTIFICATE', ca.root.der.subarray(0, 90)), wanted(), {
      now: NOW,
    });
    expect(verdicts(result)).toEqual(['warn chain-missing', 'warn bundle-damaged']);
  });

  it.each([
    ['an error page', '<html>Service unavailable</html>'],
    ['JSON', '{"code":-183,"description":"not issued yet"}'],
    ['nothing', ''],
    ['armour around noise', toPem('CERTIFICATE', Uint8Array.of(1, 2, 3))],
    ['a request', toPem('CERTIFICATE REQUEST', Uint8Array.of(0x30, 0))],
  ])('that are %s are refused as unreadable', async (_name, text) => {
    const result = await checkCollected(text, wanted(), { now: NOW });
    expect(verdicts(result)).toEqual(['refuse bundle-unreadable']);
    expect(result.certificate).toBeUndefined();
  });
});
