import { NOW } from '../../testing/sample-certificate';
import { PLAN_POLICY, sampleToPlan } from '../../testing/sample-plan';
import { DAY_MS } from '../../validity';
import { ANY_TIME } from '../policy';
import type { CertificateToPlan, PlanPolicy } from './certificate-to-plan';
import { explainEntry, stepsOf } from './explain-entry';
import { domainsThen } from './plan';
import { planRenewals } from './plan-renewals';

const QUARTER = { from: NOW, until: NOW + 120 * DAY_MS, now: NOW };
const FREEZE = { name: 'Holidays', from: '2026-12-19', until: '2027-01-06' };
const window: PlanPolicy = { ...PLAN_POLICY, timing: { by: 'window', days: 30 } };

function entryOf(change: Partial<CertificateToPlan>, policy: PlanPolicy | undefined, domainsUntil?: number) {
  const world = { ...QUARTER, ...(domainsUntil !== undefined && { domainsUntil: () => domainsUntil }) };
  const [entry] = planRenewals([sampleToPlan(change)], () => policy, world);
  return entry!;
}

it.each<[string, Partial<CertificateToPlan>, PlanPolicy | undefined]>([
  ['Renewal begins on 2026-12-31, 30 days before expiry; the app renews it by itself.', {}, window],
  [
    'Renewal begins on 2026-12-31, after two thirds of its life; an issue is opened for a person.',
    {},
    { ...PLAN_POLICY, autoRenew: false },
  ],
  [
    'Renewal begins on 2027-01-08, after two thirds of its life, moved out of the freeze “Holidays”; the app renews it by itself.',
    {},
    { ...PLAN_POLICY, calendar: { ...ANY_TIME, freezes: [FREEZE] } },
  ],
  [
    'Renewal begins on 2026-12-31, 30 days before expiry; the app orders it once it is approved.',
    {},
    { ...window, approval: { ask: 'every' } },
  ],
  [
    'A Jira admin has all certificates of this profile renewed; the app renews it by itself.',
    { createdAt: 0 },
    forced(),
  ],
  ['Its renewal is under way.', { state: 'under-way' }, window],
  ['Its renewal was opened; a person has it.', { state: 'with-person' }, window],
  ['Its key was reported as compromised; a person has to replace it with a new key.', { state: 'compromised' }, window],
  [
    'SCM renews it by itself about 2027-01-01, 30 days before expiry unless SCM was told otherwise.',
    { state: 'by-scm' },
    undefined,
  ],
  [
    'The client that requested it renews it, at a time of its own before it ends on 2027-01-30.',
    { state: 'by-client' },
    undefined,
  ],
  ['Nothing renews it; it ends on 2027-01-30.', { state: 'by-nobody' }, undefined],
  [
    'SCM’s own renewal of it failed and nothing else renews it; it ends on 2027-01-30.',
    { state: 'scm-failed' },
    undefined,
  ],
])('says: %s', (sentence, change, policy) => {
  expect(explainEntry(entryOf(change, policy))).toBe(sentence);
});

function forced(): PlanPolicy {
  return { ...window, force: { from: NOW - 1, until: NOW + 1 } };
}

it('says how late it is, what was set for it alone, and what the cap does', () => {
  const late = { notBefore: NOW - 80 * DAY_MS, notAfter: NOW + 10 * DAY_MS };
  expect(explainEntry(entryOf(late, PLAN_POLICY))).toMatch(
    /^Renewal begins on 2026-11-02, .*, due since 2026-10-1\d; /,
  );
  expect(explainEntry(entryOf({ own: { timing: { by: 'window', days: 20 } } }, window))).toContain(
    '20 days before expiry as set for this certificate;',
  );
  const entry = { ...entryOf({}, { ...window, dailyCap: 3 }), heldBack: 2 };
  expect(explainEntry(entry)).toContain(', held back 2 days because a day takes 3 at most;');
  expect(explainEntry({ ...entry, heldBack: 1 })).toContain(', held back 1 day because');
  expect(explainEntry({ ...entry, heldBack: 0 })).not.toContain('held back');
  expect(explainEntry({ ...entry, heldBack: 0, beyondCap: true })).toContain('although its day has its 3 already');
});

it('lists the moments in the order of time', () => {
  const steps = stepsOf(entryOf({}, window, NOW + 70 * DAY_MS));
  expect(steps.map(({ what }) => what)).toEqual(['issued', 'begins', 'target', 'domains', 'latest-safe', 'expires']);
  expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort((one, other) => one - other));
  expect(stepsOf(entryOf({ state: 'by-nobody' }, undefined)).map(({ what }) => what)).toEqual(['issued', 'expires']);
});

it.each([
  ['unknown', undefined],
  ['valid', NOW + 100 * DAY_MS],
  ['ended', NOW + DAY_MS],
] as const)('says that the validation of its domains is %s then', (expected, until) => {
  expect(domainsThen(entryOf({}, window, until))).toBe(expected);
});

it('takes them for ended from that very moment on', () => {
  const entry = entryOf({}, window);
  expect(domainsThen({ ...entry, domainsUntil: entry.at })).toBe('ended');
  expect(domainsThen({ ...entry, domainsUntil: entry.at + 1 })).toBe('valid');
});

it('renews before the validation of its domains ends, where that is of use', () => {
  expect(explainEntry(entryOf({}, window, NOW + 55 * DAY_MS))).toContain(
    'because the validation of one of its domains ends',
  );
});
