import { DEFAULT_POLICY } from '../renewal/policy';
import type { RenewalPolicy } from '../renewal/policy';
import { dueAt } from '../renewal/own-renewal';
import { NOW, sampleCertificate } from '../testing/sample-certificate';
import { DAY_MS, HOUR_MS } from '../validity';
import type { Certificate } from './certificate';
import { rested } from './certificate-steps';
import { heldUntil, isStillToBeRenewed, replanned, withOwnRenewal } from './renewal-steps';

const auto: RenewalPolicy = { ...DEFAULT_POLICY, autoRenew: true };
const sample = (change: Partial<Certificate> = {}) => sampleCertificate({ createdAt: NOW - DAY_MS, ...change });
const DUE = dueAt(sample(), auto);
const replan = (certificate: Certificate, policy: RenewalPolicy, now: number) =>
  replanned(certificate, { policy, withinMs: DAY_MS, now });

describe('after the policy changed', () => {
  const now = DUE - 10 * DAY_MS;
  /** Looked at just now. */
  const resting = rested(sample({ lookedAt: now }), DUE, now);

  it('leaves what becomes due no sooner as it is, to the very same record', () => {
    expect(replan(resting, auto, now)).toBe(resting);
    expect(replan(resting, { ...auto, timing: { by: 'window', days: 5 } }, now)).toBe(resting);
  });

  it('calls up what is due by now, within the time given', () => {
    const next = replan(resting, { ...auto, timing: { by: 'window', days: 50 } }, now);
    expect([next.work, next.nextAttemptAt <= now + DAY_MS]).toEqual(['open', true]);
  });

  it('calls up in time what is due before its next look', () => {
    const policy: RenewalPolicy = { ...auto, timing: { by: 'window', days: 39 } };
    const due = dueAt(resting, policy);
    const next = replan(resting, policy, now);
    expect(due).toBeGreaterThan(now);
    expect(next.nextAttemptAt).toBeLessThanOrEqual(due);
    expect(next.nextAttemptAt).toBeLessThan(resting.nextAttemptAt);
  });

  it('gives up a place that was taken under the cap of before', () => {
    const held = heldUntil(sample({ lookedAt: DUE }), DUE + 3 * DAY_MS, DUE);
    const next = replan(held, { ...auto, dailyCap: 5 }, DUE + HOUR_MS);
    expect(next).not.toHaveProperty('turn');
    expect(next.nextAttemptAt).toBeLessThanOrEqual(DUE + HOUR_MS + DAY_MS);
  });

  it.each<[string, Partial<Certificate>]>([
    ['is closed', { work: 'closed' }],
    ['a job is at work on', { leaseUntil: now + HOUR_MS }],
  ])('leaves alone what %s', (_name, change) => {
    const kept = { ...resting, ...change };
    expect(replan(kept, { ...auto, timing: { by: 'window', days: 50 } }, now)).toBe(kept);
  });
});

describe('what a person sets for one certificate', () => {
  const own = { timing: { by: 'window', days: 5 } as const, by: 'ada', at: NOW };

  it('is looked at by its job at once, and gives up its place', () => {
    const next = withOwnRenewal(sample({ turn: NOW, nextAttemptAt: NOW + DAY_MS }), own, NOW);
    expect(next).toMatchObject({ ownRenewal: own, work: 'open', nextAttemptAt: NOW });
    expect(next).not.toHaveProperty('turn');
  });

  it('can be taken back', () => {
    expect(withOwnRenewal(sample({ ownRenewal: own }), null, NOW)).not.toHaveProperty('ownRenewal');
  });
});

it.each<[string, Partial<Certificate>, number, boolean]>([
  ['is to come', {}, NOW, true],
  ['has begun', { renewal: { by: 'app', because: 'policy', issueWanted: true, token: 't', begunAt: NOW } }, NOW, false],
  ['is of no use after a revocation', { revoked: { at: NOW, by: 'app' } }, NOW, false],
  ['is done', { supersededBy: { id: 'x', serialNumber: '0', notAfter: 0, issueId: '2', issueKey: 'C-2' } }, NOW, false],
  ['is too late', {}, NOW + 91 * DAY_MS, false],
])('a renewal %s', (_name, change, now, expected) => {
  expect(isStillToBeRenewed(sample(change), now)).toBe(expected);
});
