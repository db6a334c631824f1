import { NOW } from '../../testing/sample-certificate';
import { PLAN_POLICY, sampleToPlan } from '../../testing/sample-plan';
import { DAY_MS } from '../../validity';
import type { CertificateToPlan } from './certificate-to-plan';
import { domainsUntil } from './domains-until';
import { forecastRenewals } from './forecast';

const LIFE = { notBefore: NOW, notAfter: NOW + 199 * DAY_MS - 1_000 };
const many = (count: number, change: Partial<CertificateToPlan> = {}) =>
  Array.from({ length: count }, (_, place) => sampleToPlan({ ...LIFE, id: String(place), ...change }));
const forecast = (
  certificates: readonly CertificateToPlan[],
  domains: readonly { name: string; method?: string }[] = [],
) =>
  forecastRenewals({ certificates, policyOf: ({ source }) => (source === '' ? undefined : PLAN_POLICY), domains }, NOW);

it('a thousand certificates need 7.5 renewals a day now, 15 from 2027 and 33 from 2029 (facts of the field)', () => {
  const [now, first, second] = forecast(many(1_000));
  expect(now).toMatchObject({ inForce: true, certificates: 1_000, reuseDays: 200 });
  expect(now?.perDay).toBeCloseTo(7.5, 1);
  expect(first).toMatchObject({ from: Date.UTC(2027, 2, 15), maximumDays: 100, inForce: false, reuseDays: 100 });
  expect(Math.round(first?.perDay ?? 0)).toBe(15);
  expect(second).toMatchObject({ from: Date.UTC(2029, 2, 15), maximumDays: 47, reuseDays: 10 });
  expect(Math.round(second?.perDay ?? 0)).toBe(33);
});

it('people are asked earlier than the app would begin, where a share leaves them too little time', () => {
  const policyOf = () => ({ ...PLAN_POLICY, autoRenew: false });
  const [now, , later] = forecastRenewals({ certificates: many(28), policyOf, domains: [] }, NOW);
  expect(now?.perDay).toBeCloseTo((28 * 3) / (199 * 2), 3);
  expect(later?.perDay).toBeCloseTo(1, 6);
});

it('private certificates keep their length, and what is not to be renewed does not count', () => {
  const [now, , later] = forecast(many(100, { publicTrust: false }));
  expect(later?.perDay).toBeCloseTo(now?.perDay ?? 0);
  expect(forecast(many(3, { state: 'unwanted' }))[0]).toMatchObject({ certificates: 0, perDay: 0 });
});

it('SCM’s fixed 30 days renew a certificate of 46 days every 16 days', () => {
  const [, , later] = forecast(many(160, { source: '', state: 'by-scm' }));
  expect(later?.perDay).toBeCloseTo(10, 0);
  expect(later?.perDayByPerson).toBe(0);
});

it('what nothing renews waits for a person', () => {
  const [now] = forecast(many(10, { source: '', state: 'by-nobody' }));
  expect(now?.perDayByPerson).toBeCloseTo(now?.perDay ?? 0);
});

it.each([
  ['the app renews', {}, 0],
  ['people renew', { autoRenew: false }, 1],
  ['a new key is needed for', { keyOnRenewal: 'fresh' }, 1],
] as const)('what %s waits for a person, or does not', (_what, change, share) => {
  const policyOf = () => ({ ...PLAN_POLICY, ...change });
  const [now] = forecastRenewals({ certificates: many(10), policyOf, domains: [] }, NOW);
  expect(now?.perDayByPerson).toBeCloseTo((now?.perDay ?? 0) * share);
});

it('a client renews by itself, after two thirds of life as far as anybody knows', () => {
  const [now] = forecast(many(133, { source: '', state: 'by-client' }));
  expect(now).toMatchObject({ perDayByPerson: 0 });
  expect(now?.perDay).toBeCloseTo(1, 1);
});

it('counts validations by hand, and methods that end', () => {
  const domains = [
    ...[
      { name: 'a', method: 'EMAIL' },
      { name: 'a', method: 'EMAIL' },
      { name: 'b', method: 'CNAME' },
    ],
    ...[{ name: 'c', method: 'PERSISTENT_TXT' }, { name: 'd', method: 'AUTO' }, { name: 'e' }],
  ];
  const [now, , later] = forecast([], domains);
  expect(now).toMatchObject({ domainsByHand: 2, domainsOnEndedMethod: 0, validationsByHand: 2 });
  expect(later).toMatchObject({ domainsByHand: 2, domainsOnEndedMethod: 1, validationsByHand: 72 });
});

describe('until when the domains of a certificate are validated', () => {
  const until = domainsUntil([
    { name: '*.Example.com', status: 'validated', validUntil: 200 },
    { name: 'shop.example.com', status: 'validated', validUntil: 100 },
    { name: 'example.org', status: 'expired', validUntil: 300 },
    { name: 'example.net', status: 'unknown' },
    { name: 'example.eu', status: 'validated' },
  ]);

  it.each<[readonly string[], number | undefined]>([
    [['www.example.com'], 200],
    [['shop.example.com'], 200],
    [['*.example.com', 'www.example.org'], 0],
    [['example.com', 'www.example.net'], undefined],
    [['example.eu'], undefined],
    [['example'], undefined],
    [[], undefined],
  ])('%j: %s', (names, expected) => {
    expect(until(names)).toBe(expected);
  });

  it('is not known where there are no domains', () => {
    expect(domainsUntil([])(['example.com'])).toBeUndefined();
  });
});
