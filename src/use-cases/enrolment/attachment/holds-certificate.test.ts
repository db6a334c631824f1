import { SmallCa } from '../../../pki/testing/small-ca';
import { holdsCertificate } from './holds-certificate';

const FROM = Date.UTC(2026, 0, 1);

/** The certificate with its issuer, the parts of that, and what somebody else's would be. */
async function files() {
  const [ca, other] = [await SmallCa.create(FROM), await SmallCa.create(FROM)];
  const [leaf, foreign] = [(await ca.leaf()).pem, (await other.leaf()).pem];
  const issuer = ca.intermediate.pem;
  return { leaf, issuer, foreign, own: leaf + issuer };
}

describe('a file holds the certificate', () => {
  it.each([
    ['as the app attached it', ({ own }) => own],
    ['with the line ends of Windows and words between', ({ own }) => `hello\r\n${own.replace(/\n/g, '\r\n')}`],
    ['without its issuers', ({ leaf }) => leaf],
    ['with what a byte order mark begins', ({ own }) => `\uFEFF${own}`],
  ] as readonly [string, (made: Awaited<ReturnType<typeof files>>) => string][])('%s', async (_what, textOf) => {
    const made = await files();
    expect(holdsCertificate(textOf(made), made.own)).toBe(true);
  });
});

it('hostile text is judged at once', () => {
  const begin = '-----BEGIN CERTIFICATE-----';
  const started = performance.now();
  for (const text of [begin.repeat(2_400), `${begin}${'A'.repeat(65_000)}`, '-'.repeat(65_536)]) {
    expect(holdsCertificate(text, `${begin}QQ==-----END CERTIFICATE-----`)).toBe(false);
  }
  expect(performance.now() - started).toBeLessThan(500);
});

describe('a file does not hold the certificate', () => {
  it.each([
    ['when it is empty', () => ''],
    ['when it is no certificate', () => 'forged'],
    ['when it is another certificate', ({ foreign }) => foreign],
    ['when another certificate comes first', ({ foreign, own }) => foreign + own],
    ['when another certificate is hidden behind it', ({ foreign, own }) => own + foreign],
    ['when its issuer comes first', ({ issuer, leaf }) => issuer + leaf],
    ['when a key is half in it', ({ own }) => `${own}-----BEGIN PRIVATE KEY-----\nAAAA`],
    ['when a block of it is damaged', ({ leaf }) => leaf.replace(/\n..../, '\n!!!!')],
    ['when a key is in it', ({ own }) => `${own}-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n`],
  ] as readonly [string, (made: Awaited<ReturnType<typeof files>>) => string][])('%s', async (_what, textOf) => {
    const made = await files();
    expect(holdsCertificate(textOf(made), made.own)).toBe(false);
  });
});
