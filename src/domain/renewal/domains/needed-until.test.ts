import { sampleCertificate } from '../../testing/sample-certificate';
import type { Certificate } from '../../certificate/certificate';
import { DAY_MS, SECOND_MS } from '../../validity';
import { DEFAULT_POLICY } from '../policy';
import type { RenewalPolicy } from '../policy';
import { neededUntil } from './needed-until';

const certificate = sampleCertificate();
const { notBefore, notAfter } = certificate;
const NOW = notBefore + DAY_MS;
const BY_APP: RenewalPolicy = { ...DEFAULT_POLICY, autoRenew: true, keyOnRenewal: 'reuse' };
const day = (days: number): number => notBefore + days * DAY_MS;
const END = notAfter + SECOND_MS;

const asked = { by: 'person', because: 'failed', issueWanted: false, token: 't', begunAt: NOW } as const;

it.each<[string, Partial<Certificate>, Partial<RenewalPolicy>]>([
  ['by a person, by policy', {}, { autoRenew: false }],
  ['by a person, with a new key', {}, { keyOnRenewal: 'fresh' }],
  ['by a person, who was asked already', { renewal: asked }, {}],
  ['by a person, as its key was reported', { compromised: { at: NOW } }, {}],
  ['by a person, who decided so for this one', { ownRenewal: { byItself: false, by: 'p', at: NOW } }, {}],
])('one that is renewed %s needs its domains until it ends', (_how, change, policy) => {
  const needed = neededUntil({ ...certificate, ...change }, { ...BY_APP, ...policy }, { firstEnd: day(80), now: NOW });
  expect(needed).toEqual({ until: END });
});

it.each([
  ['is renewed before they end, where it is old enough by then', 55, true],
  ['is renewed after they have ended, where it is too young', 30, false],
])('one that the app renews %s', (_what, days, inTime) => {
  const needed = neededUntil(certificate, BY_APP, { firstEnd: day(days), now: NOW });
  expect(needed?.renewsAt).toBe(needed?.until);
  expect((needed?.until ?? 0) < day(days)).toBe(inTime);
});

it('one that is late is renewed now', () => {
  expect(neededUntil(certificate, BY_APP, { firstEnd: day(50), now: day(85) })).toEqual({
    until: day(85),
    renewsAt: day(85),
  });
});

it.each<[string, Partial<Certificate>]>([
  ['was renewed', { supersededBy: { id: 'n', serialNumber: '1', notAfter, issueId: '2', issueKey: 'K-2' } }],
  ['was revoked', { revoked: { at: NOW, by: 'app' } }],
  ['shall end', { noRenewal: { reason: 'gone', at: NOW } }],
  ['has ended', { notAfter: NOW - DAY_MS }],
  ['never ends', { notAfter: Date.UTC(9999, 11, 31, 23, 59, 59) }],
])('one that %s needs nothing', (_what, change) => {
  expect(neededUntil({ ...certificate, ...change }, BY_APP, { firstEnd: day(30), now: NOW })).toBeUndefined();
});
