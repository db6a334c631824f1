import { createPrivateKey, generatePrimeSync, type KeyObject } from 'node:crypto';
import '@abraham/reflection';
import { BasicConstraintsExtension, Extension, KeyUsageFlags, KeyUsagesExtension } from '@peculiar/x509';
import type { Finding } from '../domain/finding';
import type { CsrPolicy } from './csr-rules/rule';
import { askedNames } from './csr';
import { preflightCsr } from './preflight';
import { hasOpenssl, openssl, opensslBytes, opensslRequest } from './testing/openssl';
import { dns, keyPair, requestDer, requestPem, type RequestOptions } from './testing/requests';

const ifOpenssl = hasOpenssl ? it : it.skip;

const P256 = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
const SUBJECT = ['-subj', '/CN=www.example.com'];

const codes = (findings: readonly Finding[], severity: Finding['severity'] = 'refuse'): string[] =>
  findings.filter((finding) => finding.severity === severity).map(({ code }) => code);

async function refused(input: string | Uint8Array, policy?: CsrPolicy): Promise<string[]> {
  const { ok, findings } = await preflightCsr(input, policy);
  expect(ok).toBe(codes(findings).length === 0);
  return codes(findings);
}

async function warned(options: RequestOptions): Promise<string[]> {
  const { ok, findings } = await preflightCsr(await requestPem(options));
  expect(ok).toBe(true);
  return codes(findings, 'warn');
}

describe('sound requests', () => {
  ifOpenssl.each([
    ['RSA 2048', ['-newkey', 'rsa:2048', ...SUBJECT], 'RSA 2048'],
    ['RSA 3072 with SHA-384', ['-newkey', 'rsa:3072', '-sha384', ...SUBJECT], 'RSA 3072'],
    ['RSA signed by RSA-PSS', ['-newkey', 'rsa:2048', '-sigopt', 'rsa_padding_mode:pss', ...SUBJECT], 'RSA 2048'],
    ['P-256', [...P256, ...SUBJECT], 'EC P-256'],
    ['P-384 with SHA-512', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384', '-sha512', ...SUBJECT], 'EC P-384'],
    ['P-521', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-521', ...SUBJECT], 'EC P-521'],
  ])('are accepted without a word: %s', async (_name, options, description) => {
    const { ok, findings, csr } = await preflightCsr(opensslRequest(...options));
    expect({ ok, findings }).toEqual({ ok: true, findings: [] });
    expect(csr?.facts).toMatchObject({ signatureCheck: 'holds', version: 0, commonNames: ['www.example.com'] });
    expect(csr?.facts.key.description).toBe(description);
  });

  ifOpenssl('carry the facts, the wire form and the hash that openssl computes', async () => {
    const pem = opensslRequest(
      ...P256,
      ...SUBJECT,
      '-addext',
      'subjectAltName=DNS:www.example.com,DNS:*.example.com,IP:8.8.8.8,IP:2606:4700::1111',
    );
    const { csr } = await preflightCsr(pem);
    const spki = openssl(['req', '-pubkey', '-noout'], pem);
    const der = opensslBytes(['pkey', '-pubin', '-outform', 'DER'], spki);
    const digest = openssl(['dgst', '-sha256', '-r'], der).slice(0, 64);
    expect(csr?.facts.key.spkiSha256).toBe(digest);
    expect(csr?.facts.dnsNames).toEqual(['www.example.com', '*.example.com']);
    expect(csr?.facts.ipAddresses).toEqual(['8.8.8.8', '2606:4700::1111']);
    expect(askedNames(csr!.facts)).toEqual(['www.example.com', '*.example.com', '8.8.8.8', '2606:4700::1111']);
    expect(csr?.base64).toBe(pem.replace(/-----.*-----|\n/g, ''));
    expect(JSON.parse(JSON.stringify(csr?.facts))).toEqual(csr?.facts);
  });
});

describe('keys and signatures that are refused', () => {
  ifOpenssl.each([
    ['RSA 1024', ['-newkey', 'rsa:1024', ...SUBJECT], ['rsa-size']],
    ['RSA 2052', ['-newkey', 'rsa:2052', ...SUBJECT], ['rsa-size']],
    ['exponent 3', ['-newkey', 'rsa:2048', '-pkeyopt', 'rsa_keygen_pubexp:3', ...SUBJECT], ['rsa-exponent']],
    ['MD5 signature', ['-newkey', 'rsa:2048', '-md5', ...SUBJECT], ['signature-algorithm']],
    ['SHA-1 signature, RSA', ['-newkey', 'rsa:2048', '-sha1', ...SUBJECT], ['signature-algorithm']],
    ['SHA-1 signature, EC', [...P256, '-sha1', ...SUBJECT], ['signature-algorithm']],
    ['SHA-224 signature', ['-newkey', 'rsa:2048', '-sha224', ...SUBJECT], ['signature-algorithm']],
    [
      'RSA-PSS with SHA-1',
      ['-newkey', 'rsa:2048', '-sha1', '-sigopt', 'rsa_padding_mode:pss', ...SUBJECT],
      ['signature-algorithm'],
    ],
    ['RSA-PSS key', ['-newkey', 'rsa-pss', '-pkeyopt', 'rsa_keygen_bits:2048', ...SUBJECT], ['key-type']],
    ['Ed25519', ['-newkey', 'ed25519', ...SUBJECT], ['signature-algorithm', 'key-type']],
    ['Ed448', ['-newkey', 'ed448', ...SUBJECT], ['signature-algorithm', 'key-type']],
    ['secp256k1', ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1', ...SUBJECT], ['ec-curve']],
    ['explicit curve', [...P256, '-pkeyopt', 'ec_param_enc:explicit', ...SUBJECT], ['ec-curve']],
  ])('%s', async (_name, options, expected) => {
    expect(await refused(opensslRequest(...options))).toEqual(expected);
  });

  it('RSA 1024 and a SHA-1 signature, made without openssl', async () => {
    const keys = await keyPair('RSA', 1024, 'SHA-1');
    expect(await refused(await requestDer({ keys }))).toEqual(['signature-algorithm', 'rsa-size']);
  });

  ifOpenssl('DSA', async () => {
    const parameters = openssl('genpkey -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:1024'.split(' '));
    const key = openssl(['genpkey', '-paramfile', '/dev/stdin'], parameters);
    const pem = openssl(['req', '-new', '-key', '/dev/stdin', ...SUBJECT], key);
    expect(await refused(pem)).toEqual(['signature-algorithm', 'key-type']);
  });

  it('a key of the deny list', async () => {
    const der = await requestDer();
    const spki = (await preflightCsr(der)).csr!.facts.key.spkiSha256;
    expect(await refused(der, { denySpki: new Set([spki]) })).toEqual(['key-compromised']);
    expect(await refused(der, { denySpki: new Set(['00']) })).toEqual([]);
  });

  it('a broken signature, RSA and EC', async () => {
    for (const keys of [await keyPair(), await keyPair('RSA', 2048)]) {
      const der = await requestDer({ keys });
      der[der.length - 5]! ^= 1;
      expect(await refused(der)).toEqual(['signature']);
    }
  });

  it('a request whose name was changed after signing', async () => {
    const der = Buffer.from(await requestDer());
    der.write('wwx', der.indexOf('www'));
    expect(await refused(der)).toEqual(['signature']);
  });

  ifOpenssl('the sentence says the size and what to do', async () => {
    const { findings } = await preflightCsr(opensslRequest('-newkey', 'rsa:1024', ...SUBJECT));
    expect(findings[0]?.message).toBe(
      'The key has 1024 bits; certificates need RSA keys of at least 2048 bits. Create a new key and CSR.',
    );
    expect(findings[0]?.clause).toBe('BR 6.1.5');
  });
});

/** A request signed by an RSA key of given primes, built by openssl's own encoder. */
function requestOf(p: bigint, q: bigint): string {
  const key = rsaKey(p, q).export({ type: 'pkcs8', format: 'pem' });
  return openssl(['req', '-new', '-key', '/dev/stdin', ...SUBJECT], key);
}

function rsaKey(p: bigint, q: bigint): KeyObject {
  const e = 65537n;
  const d = inverse(e, (p - 1n) * (q - 1n));
  const numbers = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  const jwk = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, base64Url(value)]));
  return createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' });
}

function base64Url(value: bigint): string {
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b, x, y] = [value % modulus, modulus, 1n, 0n];
  while (a > 1n) [a, b, x, y] = [b % a, a, y - (b / a) * x, x];
  return ((x % modulus) + modulus) % modulus;
}

describe('RSA keys that can be broken', () => {
  const random = (bits: number): bigint => generatePrimeSync(bits, { bigint: true });
  const primeFrom = (start: bigint, step: bigint): bigint => {
    for (let candidate = start; ; candidate += step) if (isPrime(candidate)) return candidate;
  };
  const isPrime = (candidate: bigint): boolean =>
    [2n, 3n, 5n].every((base) => power(base, candidate - 1n, candidate) === 1n);
  const power = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
    let result = 1n;
    for (let bit = exponent, square = base; bit > 0n; bit >>= 1n, square = (square * square) % modulus) {
      if (bit & 1n) result = (result * square) % modulus;
    }
    return result;
  };

  ifOpenssl('two primes close together', async () => {
    const p = random(1024);
    expect(await refused(requestOf(p, primeFrom(p + 2n, 2n)))).toEqual(['rsa-close-primes']);
  });

  ifOpenssl('ROCA: primes that are powers of 65537 modulo many small primes', async () => {
    const small = Array.from({ length: 700 }, (_, index) => BigInt(index + 2)).filter((n) =>
      n < 6n ? n !== 4n : isPrime(n) && n !== 341n && n !== 561n,
    );
    const product = small.reduce((all, prime) => all * prime, 1n);
    const bound = 3n << 1022n;
    const prime = (exponent: bigint): bigint => {
      const residue = power(65537n, exponent, product);
      return primeFrom((bound / product + exponent * 1_000_003n) * product + residue, product);
    };
    expect(await refused(requestOf(prime(11n), prime(234_567n)))).toEqual(['rsa-roca']);
  });

  ifOpenssl('ordinary keys pass', async () => {
    expect(await refused(requestOf(random(1024), random(1024)))).toEqual([]);
  });
});

describe('names that are refused', () => {
  it.each<[string, RequestOptions, string[]]>([
    ['no CN and no SAN', { subject: 'O=Example' }, ['no-name']],
    ['an empty subject', { subject: '' }, ['no-name']],
    ['an IP address in the CN without SAN', { subject: 'CN=8.8.8.8' }, ['common-name-address']],
    ['two CNs', { subject: 'CN=a.example.com, CN=b.example.com' }, ['common-name-many']],
    ['a CN of 65 characters', { subject: `CN=${'a'.repeat(53)}.example.com` }, ['common-name-length']],
    ['a CN that is no host', { subject: 'CN=My Server' }, ['name-syntax']],
    ['an underscore', { names: dns('my_host.example.com') }, ['name-underscore']],
    ['an internal name', { names: dns('server.local') }, ['name-internal']],
    ['a single label', { subject: 'CN=intranet' }, ['name-internal']],
    ['a reserved address', { names: [{ type: 'ip', value: '192.168.1.1' }] }, ['address-reserved']],
    ['a reserved IPv6 address', { names: [{ type: 'ip', value: 'fe80::1' }] }, ['address-reserved']],
    ['an address given as a domain', { names: dns('8.8.8.8') }, ['name-address-as-domain']],
    ['the reverse zone', { names: dns('4.3.2.1.in-addr.arpa') }, ['name-reverse-zone']],
    ['a wildcard in the middle', { names: dns('www.*.example.com') }, ['name-wildcard']],
    ['a wildcard as a part of a label', { names: dns('w*.example.com') }, ['name-wildcard']],
    ['a double wildcard', { names: dns('*.*.example.com') }, ['name-wildcard']],
    ['an asterisk alone', { names: dns('*') }, ['name-wildcard']],
    ['a wildcard under a public suffix', { names: dns('*.co.uk') }, ['wildcard-public-suffix']],
    ['a public suffix itself', { names: dns('co.uk') }, ['name-public-suffix']],
    ['a label of 64 characters', { names: dns(`${'a'.repeat(64)}.example.com`) }, ['name-length']],
    ['254 characters', { names: dns(`${'a.'.repeat(122)}example.com`) }, ['name-length']],
    ['a dot at the end', { names: dns('www.example.com.') }, ['name-trailing-dot']],
    ['an empty label', { names: dns('www..example.com') }, ['name-syntax']],
    ['hyphens at the ends of a label', { names: dns('-www.example.com') }, ['name-syntax']],
    ['broken punycode', { names: dns('xn--999999999.example.com') }, ['name-syntax']],
    ['blanks around', { names: dns(' www.example.com') }, ['name-blanks-around']],
    ['an e-mail address', { names: [{ type: 'email', value: 'a@example.com' }] }, ['name-kind']],
    ['a URI', { names: [{ type: 'url', value: 'https://example.com' }] }, ['name-kind']],
  ])('%s', async (_name, options, expected) => {
    expect(await refused(await requestPem({ subject: 'CN=www.example.com', ...options }))).toEqual(expected);
  });

  ifOpenssl('all violations are told at once, with the names', async () => {
    const pem = opensslRequest(
      '-newkey',
      'rsa:1024',
      '-sha1',
      '-subj',
      '/CN=a_b.example.com',
      '-addext',
      'subjectAltName=DNS:host.local,DNS:*.com',
    );
    const { findings } = await preflightCsr(pem);
    expect(codes(findings)).toEqual([
      'signature-algorithm',
      'rsa-size',
      'name-underscore',
      'name-internal',
      'wildcard-public-suffix',
    ]);
    expect(findings.map(({ message }) => message).join()).toMatch(/"a_b\.example\.com".*"host\.local".*"\*\.com"/s);
  });

  it('more names than the profile allows', async () => {
    const pem = await requestPem({ names: dns('www.example.com', 'WWW.example.com', 'b.example.com') });
    expect(await refused(pem, { maximumNames: 1 })).toEqual(['names-many']);
    expect(await refused(pem, { maximumNames: 2 })).toEqual([]);
  });

  it('a name is shown without control characters and cut', async () => {
    const { findings } = await preflightCsr(await requestPem({ names: dns(`a\nb\u0007"c ${'x'.repeat(300)}`) }));
    const message = findings.find(({ code }) => code.startsWith('name-'))?.message ?? '';
    expect(message).toMatch(/"a b c x{10,}…"/);
  });
});

describe('a private CA', () => {
  it.each<[string, RequestOptions, string]>([
    ['internal names', { names: dns('server.local') }, 'name-internal'],
    ['private addresses', { names: [{ type: 'ip', value: '10.1.2.3' }] }, 'address-reserved'],
    ['public suffixes', { names: dns('*.co.uk') }, 'wildcard-public-suffix'],
  ])('only warns about %s', async (_name, options, code) => {
    const { ok, findings } = await preflightCsr(await requestPem(options), { publicTrust: false });
    expect(ok).toBe(true);
    expect(codes(findings, 'warn')).toContain(code);
  });

  ifOpenssl('still refuses a weak key and a malformed name', async () => {
    const pem = opensslRequest('-newkey', 'rsa:1024', '-subj', '/CN=a_b.local');
    expect(await refused(pem, { publicTrust: false })).toEqual(['rsa-size', 'name-underscore']);
  });
});

describe('warnings that do not stop a request', () => {
  const other = (oid: string, ...octets: number[]): Extension => new Extension(oid, false, Uint8Array.from(octets));

  it.each<[string, RequestOptions, string]>([
    ['subject fields that are not used', { subject: 'CN=www.example.com, O=Example, C=DE' }, 'subject-fields'],
    ['a CN outside the SAN', { names: dns('b.example.com') }, 'common-name-not-in-san'],
    ['a wildcard over the customers of a provider', { subject: 'CN=*.github.io' }, 'wildcard-private-suffix'],
    ['must-staple', { extensions: [other('1.3.6.1.5.5.7.1.24', 0x30, 3, 2, 1, 5)] }, 'must-staple'],
    ['an unknown extension', { extensions: [other('1.2.3.4', 5, 0)] }, 'extension-unusual'],
    ['a default that is written out', { extensions: [other('2.5.29.19', 0x30, 3, 1, 1, 0)] }, 'default-written'],
    ['letters outside ASCII in the CN', { subject: 'CN=bücher.example.com' }, 'name-unicode'],
  ])('%s', async (_name, options, code) => {
    expect(await warned(options)).toEqual([code]);
  });
});

describe('extensions and attributes that are refused', () => {
  const other = (oid: string, ...octets: number[]): Extension => new Extension(oid, false, Uint8Array.from(octets));

  it.each<[string, readonly Extension[], string[]]>([
    ['CA:TRUE', [new BasicConstraintsExtension(true)], ['ca-requested']],
    ['keyCertSign', [new KeyUsagesExtension(KeyUsageFlags.keyCertSign)], ['ca-requested']],
    ['cRLSign', [new KeyUsagesExtension(KeyUsageFlags.cRLSign | KeyUsageFlags.digitalSignature)], ['ca-requested']],
    ['CT poison', [new Extension('1.3.6.1.4.1.11129.2.4.3', true, Uint8Array.of(5, 0))], ['ct-poison']],
    ['an extension twice', [other('2.5.29.14', 4, 1, 1), other('2.5.29.14', 4, 1, 2)], ['extension-twice']],
    ['a damaged SAN', [other('2.5.29.17', 0x30, 9, 1)], ['extension-damaged']],
    ['an address of three octets', [other('2.5.29.17', 0x30, 5, 0x87, 3, 1, 2, 3)], ['address-damaged']],
    ['an empty name', [other('2.5.29.17', 0x30, 2, 0x82, 0)], ['name-blank']],
    ['Latin-1 in a DNS name', [other('2.5.29.17', 0x30, 6, 0x82, 4, 0xfc, 0x2e, 0x64, 0x65)], ['name-not-ascii']],
  ])('%s', async (_name, extensions, expected) => {
    expect(await refused(await requestPem({ extensions }))).toEqual(expected);
  });
});

describe('structures that are no DER request', () => {
  it.each<[string, (der: Buffer) => Uint8Array, string]>([
    ['bytes behind the request', (der) => Buffer.concat([der, Buffer.of(0)]), 'csr-trailing'],
    ['a cut request', (der) => der.subarray(0, -1), 'csr-cut-off'],
    ['a long length', (der) => Buffer.concat([Buffer.of(0x30, 0x83, 0), der.subarray(2)]), 'csr-not-der'],
    [
      'an indefinite length',
      (der) => Buffer.concat([Buffer.of(0x30, 0x80), der.subarray(4), Buffer.of(0, 0)]),
      'csr-not-der',
    ],
    ['an empty sequence', () => Buffer.of(0x30, 0), 'csr-structure'],
    ['20,000 nested sequences', () => nested(15_000), 'csr-structure'],
    ['a fourth field', (der) => withLength(Buffer.concat([der, Buffer.of(5, 0)]), 2), 'csr-structure'],
  ])('%s', async (_name, change, code) => {
    const der = Buffer.from(await requestDer({ keys: await keyPair('EC', 'P-521'), names: dns('a.example.com') }));
    expect(await refused(change(der))).toEqual([code]);
  });

  /** A request of 256 octets and more whose outer length grew. */
  function withLength(der: Buffer, more: number): Buffer {
    der.writeUInt16BE(der.readUInt16BE(2) + more, 2);
    return der;
  }

  function nested(depth: number): Uint8Array {
    let inner = Buffer.alloc(0);
    for (let level = 0; level < depth; level++) {
      const { length } = inner;
      const header =
        length < 0x80 ? [0x30, length] : length < 256 ? [0x30, 0x81, length] : [0x30, 0x82, length >> 8, length & 255];
      inner = Buffer.concat([Buffer.from(header), inner]);
    }
    return inner;
  }

  it.each([1, 99])('version %i', async (version) => {
    const der = Buffer.from(await requestDer());
    der[der.indexOf(Buffer.of(2, 1, 0)) + 2] = version;
    expect(await refused(der)).toEqual(['csr-version', 'signature']);
  });

  it('a private key instead of a request gives no facts', async () => {
    const keys = await keyPair();
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
    const verdict = await preflightCsr(pkcs8);
    expect(verdict.csr).toBeUndefined();
    expect(codes(verdict.findings)).toEqual(['csr-private-key']);
  });
});
