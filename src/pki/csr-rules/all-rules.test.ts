import { readCsr, type CsrFacts } from '../csr';
import { preflightCsr } from '../preflight';
import { hasOpenssl, openssl } from '../testing/openssl';
import { keyPair, requestDer } from '../testing/requests';
import { CSR_RULES, judgeCsr } from './all-rules';

type Change = (facts: CsrFacts) => Partial<CsrFacts>;

const rsaNumbers =
  (numbers: { modulus?: string; exponent?: string; bits?: number; plainIdentifier?: boolean }): Change =>
  ({ key }) => ({ key: { ...key, ...numbers } });

describe('rules that no program at hand breaks, on facts of genuine requests', () => {
  let rsa: CsrFacts;
  let ec: CsrFacts;
  beforeAll(async () => {
    rsa = await readCsr(await requestDer({ keys: await keyPair('RSA', 2048) }));
    ec = await readCsr(await requestDer());
  });

  it('the unchanged facts break none', () => {
    expect([...judgeCsr(rsa), ...judgeCsr(ec)]).toEqual([]);
  });

  it.each<[string, Change, string]>([
    ['an even exponent', rsaNumbers({ exponent: '010002' }), 'rsa-exponent'],
    ['an exponent of 257 bits', rsaNumbers({ exponent: `01${'00'.repeat(31)}01` }), 'rsa-exponent'],
    ['an even modulus', rsaNumbers({ modulus: `8${'1'.repeat(510)}2` }), 'rsa-small-factor'],
    [
      'a modulus divisible by 751',
      rsaNumbers({ modulus: (751n * (2n ** 2038n + 1n)).toString(16) }),
      'rsa-small-factor',
    ],
    ['a modulus of 16,384 bits', rsaNumbers({ bits: 16_384 }), 'rsa-size'],
    ['an identifier without NULL', rsaNumbers({ plainIdentifier: false }), 'rsa-identifier'],
    ['an ECDSA signature', () => ({ signature: ec.signature }), 'signature-key-mismatch'],
    ['a challenge password that is no text', () => ({ challengePasswordSound: false }), 'challenge-password'],
  ])('RSA with %s', (_name, change, code) => {
    expect(judgeCsr({ ...rsa, ...change(rsa) }).map((finding) => finding.code)).toContain(code);
  });

  it.each<[string, (point: string) => string]>([
    ['off its curve', (point) => point.slice(0, -2) + (point.endsWith('00') ? '01' : '00')],
    ['compressed', (point) => `02${point.slice(2, 66)}`],
    ['at infinity', () => '00'],
    ['with a coordinate above the prime', () => `04${'ff'.repeat(64)}`],
  ])('an EC point %s', (_name, change) => {
    if (ec.key.kind !== 'ec') throw new Error('the request has an EC key');
    const key = { ...ec.key, point: change(ec.key.point) };
    expect(judgeCsr({ ...ec, key }).map((finding) => finding.code)).toEqual(['ec-point']);
  });

  it('every rule has a code of its own', () => {
    const codes = CSR_RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('challenge passwords', () => {
  const request = (value: string): string => {
    const config = `[req]\nprompt=no\ndistinguished_name=dn\nattributes=at\n[dn]\nCN=www.example.com\n[at]\nchallengePassword=${value}\n`;
    const options = 'req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /dev/null -config /dev/stdin';
    return openssl(options.split(' '), config);
  };

  (hasOpenssl ? it : it.skip)('made by openssl is accepted, and its text is in no fact', async () => {
    const verdict = await preflightCsr(request('hunter2hunter2'));
    expect(verdict.findings).toEqual([]);
    expect(JSON.stringify(verdict.csr?.facts)).not.toContain('hunter2');
  });
});
