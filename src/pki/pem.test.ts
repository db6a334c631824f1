import { generateKeyPairSync } from 'node:crypto';
import { normaliseRequest, pemCertificates, toBase64Line, toPem } from './pem';
import { hasOpenssl, openssl, opensslBytes } from './testing/openssl';
import { requestDer } from './testing/requests';
import { SmallCa } from './testing/small-ca';

const ifOpenssl = hasOpenssl ? it : it.skip;

let der: Uint8Array;
let pem: string;
let base64: string;

beforeAll(async () => {
  der = await requestDer();
  pem = toPem('CERTIFICATE REQUEST', der);
  base64 = toBase64Line(der);
});

const lines = (): string[] => pem.trimEnd().split('\n');
const wrap = (width: number, separator: string): string =>
  (base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(separator);

/** The forms in which people paste a request; each is made from the genuine one. */
const FORMS: readonly (readonly [name: string, make: () => string])[] = [
  ['as a program writes it', () => pem],
  ['NEW CERTIFICATE REQUEST', () => pem.replaceAll('CERTIFICATE REQUEST', 'NEW CERTIFICATE REQUEST')],
  ['CRLF line ends', () => pem.replaceAll('\n', '\r\n')],
  ['CR line ends', () => pem.replaceAll('\n', '\r')],
  ['blank lines between all lines', () => pem.replaceAll('\n', '\n\n')],
  [
    'indented',
    () =>
      lines()
        .map((line) => `    ${line}`)
        .join('\n'),
  ],
  [
    'indented by tabs, trailing blanks',
    () =>
      lines()
        .map((line) => `\t${line}  `)
        .join('\n'),
  ],
  ['text before and after', () => `Hello, here is it:\n${pem}\nThanks: Bob`],
  ['a text dump of openssl before it', () => `Certificate Request:\n    Data:\n        Version: 1 (0x0)\n${pem}`],
  ['PEM header lines', () => pem.replace('-----\n', '-----\nComment: made by hand\nX-Tool: a, b\n\n')],
  ['lower-case markers', () => pem.replace(/-----.*-----/g, (marker) => marker.toLowerCase())],
  ['four dashes', () => pem.replaceAll('-----', '----')],
  ['typographic dashes', () => pem.replaceAll('-----', '\u2014\u2013\u2014')],
  ['dashes lost in a wiki', () => pem.replaceAll('-----', '')],
  ['everything on one line with blanks', () => pem.replaceAll('\n', ' ')],
  ['everything on one line without blanks', () => pem.replaceAll('\n', '')],
  ['literal \\n', () => pem.replaceAll('\n', '\\n')],
  ['literal \\r\\n in a JSON string', () => `"${pem.replaceAll('\n', '\\r\\n')}"`],
  [
    'quoted by mail',
    () =>
      lines()
        .map((line) => `> ${line}`)
        .join('\n'),
  ],
  [
    'quoted twice',
    () =>
      lines()
        .map((line) => `>> > ${line}`)
        .join('\n'),
  ],
  ['a wiki code block', () => `{code:title=csr.pem|borderStyle=solid}\n${pem}{code}`],
  ['a wiki code block on one line', () => `{code}${pem.replaceAll('\n', ' ')}{code}`],
  ['a fenced block', () => `\`\`\`text\n${pem}\`\`\``],
  ['byte order mark', () => `\ufeff${pem}`],
  ['zero-width characters and soft hyphens', () => pem.replaceAll('\n', '\u200b\n\u00ad')],
  ['no-break spaces', () => pem.replaceAll('\n', '\u00a0\n').replaceAll(' ', '\u00a0')],
  ['full-width letters', () => pem.replace('MI', '\uff2d\uff29')],
  ['Unicode line separators', () => pem.replaceAll('\n', '\u2028')],
  ['wrapped at 76', () => `-----BEGIN CERTIFICATE REQUEST-----\n${wrap(76, '\n')}\n-----END CERTIFICATE REQUEST-----`],
  ['wrapped at 1', () => `-----BEGIN CERTIFICATE REQUEST-----\n${wrap(1, '\n')}\n-----END CERTIFICATE REQUEST-----`],
  ['bare base64 on one line', () => base64],
  ['bare base64 in lines', () => wrap(64, '\n')],
  ['base64url without padding', () => base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')],
  ['base64url inside armour', () => pem.replaceAll('+', '_').replaceAll('_', '-').replaceAll('/', '_')],
  ['base64 of the whole PEM file', () => toBase64Line(new TextEncoder().encode(pem))],
  ['the END line lost, nothing else', () => lines().slice(0, -1).join('\n')],
];

describe('pasted requests', () => {
  it.each(FORMS)('is accepted: %s', (_name, make) => {
    expect(normaliseRequest(make())).toEqual({ ok: true, der: Uint8Array.from(der) });
  });

  it.each([
    ['DER', () => der],
    ['PEM', () => new TextEncoder().encode(pem)],
    ['PEM in UTF-16 as Windows writes it', () => Buffer.from(`\ufeff${pem}`, 'utf16le')],
  ])('is accepted as a file: %s', (_name, make) => {
    expect(normaliseRequest(make())).toEqual({ ok: true, der: Uint8Array.from(der) });
  });

  it.each([
    ['nothing', () => '', 'csr-empty'],
    ['blanks and zero-width characters', () => ' \n\t\u200b\u00a0', 'csr-empty'],
    ['a sentence', () => 'please renew my certificate', 'csr-not-pem'],
    ['a URL', () => 'https://www.example.com/', 'csr-not-pem'],
    ['bytes of a picture', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1), 'csr-not-pem'],
    ['an END line alone', () => '-----END CERTIFICATE REQUEST-----', 'csr-not-pem'],
    [
      'armour around nothing',
      () => '-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----',
      'csr-not-base64',
    ],
    ['armour around what is no base64', () => pem.replace('MI', 'M*'), 'csr-not-base64'],
    ['a request cut off in the middle', () => lines().slice(0, 3).join('\n'), 'csr-incomplete'],
    ['two requests', () => pem + pem, 'csr-more-than-one'],
    ['a certificate', () => pem.replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE'), 'csr-is-certificate'],
    [
      'a request and a certificate',
      () => pem + pem.replaceAll('CERTIFICATE REQUEST', 'CERTIFICATE'),
      'csr-is-certificate',
    ],
    ['a public key', () => pem.replaceAll('CERTIFICATE REQUEST', 'PUBLIC KEY'), 'csr-is-public-key'],
    ['a CRL', () => pem.replaceAll('CERTIFICATE REQUEST', 'X509 CRL'), 'csr-wrong-label'],
    ['100 kB of noise', () => 'x7!'.repeat(34_000), 'csr-too-large'],
    ['100 kB of dashes', () => '-'.repeat(100_000), 'csr-too-large'],
    ['100 kB as a file', () => new Uint8Array(100_000), 'csr-too-large'],
  ])('is refused: %s', (_name, make, code) => {
    expect(normaliseRequest(make())).toMatchObject({ ok: false, finding: { code, severity: 'refuse' } });
  });

  it.each(['-', ' ', '>', 'BEGIN ', '-----BEGIN A', '{code', '\ufdfa', '"kty":', '-BEGIN PRIVATE '])(
    'answers within a second to 64 kB of %j',
    (piece) => {
      const start = performance.now();
      expect(normaliseRequest(piece.repeat(Math.floor(65_000 / piece.length))).ok).toBe(false);
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});

describe('private keys', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const encrypted = { format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' } as const;
  const keyDer = rsa.export({ type: 'pkcs1', format: 'der' });

  it.each([
    ['PKCS#8', () => pkcs8],
    ['encrypted PKCS#8', () => rsa.export({ type: 'pkcs8', ...encrypted }) as string],
    ['PKCS#1', () => rsa.export({ type: 'pkcs1', format: 'pem' }) as string],
    ['encrypted PKCS#1', () => rsa.export({ type: 'pkcs1', ...encrypted }) as string],
    ['SEC 1', () => privateKey.export({ type: 'sec1', format: 'pem' }) as string],
    ['OpenSSH', () => '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----'],
    ['PuTTY', () => 'PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none'],
    ['a JWK', () => JSON.stringify(privateKey.export({ format: 'jwk' }))],
    ['a key behind the request', () => pem + pkcs8],
    ['a key before the request, one line', () => (pkcs8 + pem).replaceAll('\n', ' ')],
    [
      'typographic dashes and zero-width characters',
      () => pkcs8.replaceAll('-----', '\u2014').replaceAll('VATE', 'VA\u200bTE'),
    ],
    ['armour broken inside the words', () => pkcs8.replace('BEGIN PRIVATE KEY', 'BEGIN\nPRIVATE  KEY')],
    ['only the BEGIN line', () => '-----BEGIN PRIVATE KEY-----'],
    ['base64 of a PEM file', () => toBase64Line(new TextEncoder().encode(pkcs8))],
    ['bare base64 of PKCS#8', () => toBase64Line(privateKey.export({ type: 'pkcs8', format: 'der' }))],
    ['bare base64 of PKCS#1', () => toBase64Line(keyDer)],
    ['a key under the label of a request', () => toPem('CERTIFICATE REQUEST', keyDer)],
    ['a DER file', () => new Uint8Array(keyDer)],
    ['an encrypted DER file', () => new Uint8Array(rsa.export({ type: 'pkcs8', ...encrypted, format: 'der' }))],
    ['a key in a text that is too large', () => 'x'.repeat(70_000) + pkcs8],
  ])('are refused and called compromised: %s', (_name, make) => {
    const answer = normaliseRequest(make());
    expect(answer).toMatchObject({ ok: false, finding: { code: 'csr-private-key' } });
    expect(JSON.stringify(answer)).toContain('treat this key as compromised: never use it again, create a new key');
  });

  it('are never echoed', () => {
    const secret = pkcs8.split('\n')[1]!;
    expect(JSON.stringify(normaliseRequest(pkcs8))).not.toContain(secret);
  });

  it('are not suspected in a sentence about them', () => {
    expect(normaliseRequest(`In the end my private key stays with me.\n${pem}`).ok).toBe(true);
  });
});

describe('bundles of certificates', () => {
  let ca: SmallCa;
  const bytes = (...certificates: { der: Uint8Array }[]): Uint8Array[] =>
    certificates.map((one) => Uint8Array.from(one.der));

  beforeAll(async () => {
    ca = await SmallCa.create(Date.UTC(2026, 4, 1));
  });

  it('are read from PEM in the order of the text, other text between', () => {
    const text = `subject=CN=a\n${ca.root.pem}\n\nissuer: x\n${ca.intermediate.pem.replaceAll('\n', '\r\n')}`;
    expect(pemCertificates(text)).toEqual(bytes(ca.root, ca.intermediate));
  });

  ifOpenssl('are unpacked from PKCS#7, in armour or bare', () => {
    const input = ca.root.pem + ca.intermediate.pem;
    const options = ['crl2pkcs7', '-nocrl', '-certfile', '/dev/stdin', '-outform', 'DER'];
    const packed = new Uint8Array(opensslBytes(options, input));
    for (const text of [toPem('PKCS7', packed), toPem('CMS', packed), toBase64Line(packed)]) {
      expect(pemCertificates(text).map(toBase64Line).sort()).toEqual(
        [ca.root, ca.intermediate].map(({ der: one }) => toBase64Line(one)).sort(),
      );
    }
  });

  it('are read from one bare base64 certificate', () => {
    expect(pemCertificates(toBase64Line(ca.root.der))).toEqual(bytes(ca.root));
  });

  it.each([
    ['JSON instead', '{"error":"invalid_token"}'],
    ['nothing', ''],
    ['a block that is no base64', '-----BEGIN CERTIFICATE-----\nM*\n-----END CERTIFICATE-----'],
    ['more than 1 MB', 'A'.repeat(1_048_580)],
  ])('throw for %s', (_name, text) => {
    expect(() => pemCertificates(text)).toThrow(expect.objectContaining({ name: 'DerError' }) as Error);
  });
});

describe('written PEM', () => {
  ifOpenssl('is read back by openssl', () => {
    const subject = openssl(['req', '-noout', '-subject', '-verify'], pem);
    expect(subject).toContain('www.example.com');
  });

  it('has 64 characters a line', () => {
    expect(
      lines()
        .slice(1, -2)
        .every((line) => line.length === 64),
    ).toBe(true);
  });

  it('has the wire form on one line without armour', () => {
    expect(base64).toMatch(/^MI[A-Za-z0-9+/]+={0,2}$/);
  });
});
