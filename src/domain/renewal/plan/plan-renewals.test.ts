import * as fc from 'fast-check';
import { NOW } from '../../testing/sample-certificate';
import { PLAN_POLICY, sampleToPlan } from '../../testing/sample-plan';
import { DAY_MS, NO_EXPIRY_MS, SECOND_MS } from '../../validity';
import { isOpen } from '../calendar/openings';
import { ANY_TIME } from '../policy';
import type { CertificateToPlan, PlanPolicy } from './certificate-to-plan';
import { dailyLoad, dayWithin } from './daily-load';
import type { PlanEntry } from './plan';
import { planRenewals } from './plan-renewals';

const YEAR = { from: NOW, until: NOW + 365 * DAY_MS, now: NOW };
const QUARTER = { from: NOW, until: NOW + 90 * DAY_MS, now: NOW };
const plan = (
  certificates: readonly CertificateToPlan[],
  policy: PlanPolicy | undefined = PLAN_POLICY,
  asked = QUARTER,
) => planRenewals(certificates, () => policy, asked);

const WORKDAYS = { ...ANY_TIME, timeZone: 'Europe/Vienna', weekdays: [1, 2, 3, 4, 5], fromHour: 8, untilHour: 17 };
const HOLIDAYS = { name: 'Holidays', from: '2026-12-19', until: '2027-01-06' };

const calendar = fc.constantFrom(ANY_TIME, WORKDAYS, { ...WORKDAYS, freezes: [HOLIDAYS] });
const timing = fc.constantFrom<PlanPolicy['timing'][]>(
  { by: 'fraction', lived: 2 / 3 },
  { by: 'window', days: 30 },
  { by: 'ca-window' },
);
const policies = fc
  .record({ calendar, timing, dailyCap: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }) })
  .map(({ dailyCap, ...given }) => ({ ...PLAN_POLICY, ...given, ...(dailyCap !== undefined && { dailyCap }) }));
const certificates = fc
  .array(
    fc.record({
      life: fc.constantFrom(46, 99, 199, 397),
      age: fc.double({ min: 0, max: 1, noNaN: true }),
      source: fc.constantFrom('profile:p', 'profile:q'),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((made) =>
    made.map(({ life, age, source }, place) => {
      const notBefore = Math.floor(NOW - age * life * DAY_MS);
      return sampleToPlan({ id: `p:${place}`, source, notBefore, notAfter: notBefore + life * DAY_MS - SECOND_MS });
    }),
  );

const facts = ({ key, at, day, heldBack, beyondCap }: PlanEntry) => ({ key, at, day, heldBack, beyondCap });

describe('a plan of any certificates under any policy', () => {
  it('is the same whatever order they come in', () => {
    fc.assert(
      fc.property(certificates, policies, fc.infiniteStream(fc.nat()), (some, policy, numbers) => {
        const mixed = some
          .map((one) => ({ one, place: numbers.next().value as number }))
          .sort((one, other) => one.place - other.place);
        const [first, second] = [some, mixed.map(({ one }) => one)].map((all) => plan(all, policy, YEAR).map(facts));
        expect(second).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to the daily cap, unless later is not safe; and to the calendar', () => {
    fc.assert(
      fc.property(certificates, policies, (some, policy) => {
        const entries = plan(some, policy, YEAR);
        const full = new Map<string, number>();
        for (const { certificate, day, at, latestSafe, beyondCap } of entries) {
          expect(at).toBeGreaterThanOrEqual(NOW);
          if (at >= latestSafe) continue;
          expect(beyondCap).toBe(false);
          expect(isOpen(policy.calendar, at)).toBe(true);
          const key = `${certificate.source} ${day}`;
          full.set(key, (full.get(key) ?? 0) + 1);
        }
        expect(Math.max(0, ...full.values())).toBeLessThanOrEqual(policy.dailyCap ?? Infinity);
      }),
      { numRuns: 60 },
    );
  });

  it('begins nothing after the latest safe moment, but for what was late already', () => {
    fc.assert(
      fc.property(certificates, policies, (some, policy) => {
        for (const { at, latestSafe, target } of plan(some, policy, YEAR)) {
          expect(at).toBeLessThanOrEqual(Math.max(latestSafe, target, NOW));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has each renewal once, in the order of time, each round after the one before, and counts all of them to a day', () => {
    fc.assert(
      fc.property(certificates, policies, (some, policy) => {
        const entries = plan(some, policy, YEAR);
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
        expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort((one, other) => one - other));
        const last = new Map<string, PlanEntry>();
        for (const entry of entries) {
          const before = last.get(entry.certificate.id);
          if (before) expect(entry).toMatchObject({ round: before.round + 1, notBefore: before.at });
          last.set(entry.certificate.id, entry);
        }
        expect(dailyLoad(entries, YEAR).reduce((sum, { total }) => sum + total, 0)).toBe(entries.length);
      }),
      { numRuns: 60 },
    );
  });
});

const END = NOW + 90 * DAY_MS;
const FRESH: PlanPolicy = { ...PLAN_POLICY, keyOnRenewal: 'fresh' };

it.each<[string, Partial<CertificateToPlan>, PlanPolicy | undefined, Partial<PlanEntry>]>([
  ['renewed by the app after two thirds of its life', {}, PLAN_POLICY, { rule: 'fraction', target: NOW + 60 * DAY_MS }],
  ['renewed by a person where the policy says so', {}, { ...PLAN_POLICY, autoRenew: false }, { person: 'manual' }],
  ['held up by a fresh key', {}, { ...PLAN_POLICY, keyOnRenewal: 'fresh' }, { person: 'fresh-key' }],
  ['approved first, where each order is', {}, { ...PLAN_POLICY, approval: { ask: 'every' } }, { approval: 'needed' }],
  ['approved when it has changed', {}, { ...PLAN_POLICY, approval: { ask: 'changes' } }, { approval: 'standing' }],
  ['under way now', { state: 'under-way' }, PLAN_POLICY, { rule: 'under-way', at: NOW }],
  ['with a person now', { state: 'with-person' }, PLAN_POLICY, { rule: 'with-person', at: NOW, person: 'begun' }],
  ['in need of a new key now', { state: 'compromised' }, PLAN_POLICY, { rule: 'compromised', person: 'compromised' }],
  ['renewed by SCM 30 days before', { state: 'by-scm' }, undefined, { rule: 'by-scm', at: NOW + 60 * DAY_MS }],
  ['renewed by its client, at the end', { state: 'by-client' }, undefined, { rule: 'by-client', at: END }],
  ['renewed by nobody', { state: 'by-nobody' }, undefined, { rule: 'by-nobody', at: END, person: 'nobody' }],
  ['left by SCM', { state: 'scm-failed' }, undefined, { rule: 'scm-failed', at: END, person: 'nobody' }],
  ['due already, so now', { notBefore: NOW - 80 * DAY_MS, notAfter: NOW + 10 * DAY_MS }, PLAN_POLICY, { at: NOW }],
  [
    'renewed earlier, as set for it alone',
    { own: { timing: { by: 'window', days: 50 } } },
    PLAN_POLICY,
    { rule: 'window' },
  ],
  ['not renewed by itself, as set for it alone', { own: { byItself: false } }, PLAN_POLICY, { person: 'manual' }],
  [
    'forced',
    { createdAt: NOW - 2 },
    { ...PLAN_POLICY, force: { from: NOW - 1, until: NOW + 9 } },
    { rule: 'forced', at: NOW },
  ],
  [
    'younger than what is forced',
    {},
    { ...PLAN_POLICY, force: { from: NOW - 1, until: NOW + 9 } },
    { rule: 'fraction' },
  ],
  [
    'no part of a forced renewal that is over',
    { createdAt: NOW - 2 },
    { ...PLAN_POLICY, force: { from: NOW - 1, until: NOW } },
    { rule: 'fraction' },
  ],
  [
    'no part of one that it came with',
    { createdAt: NOW - 1 },
    { ...PLAN_POLICY, force: { from: NOW - 1, until: NOW + 9 } },
    { rule: 'fraction' },
  ],
  [
    'forced, and a person’s',
    { createdAt: 0 },
    { ...FRESH, force: { from: 1, until: NOW + 9 } },
    { person: 'fresh-key' },
  ],
  ['moved by nothing while it is under way', { state: 'under-way' }, PLAN_POLICY, { movedBy: [], approval: 'none' }],
])('a certificate is %s', (_what, change, policy, expected) => {
  const [entry] = planRenewals([sampleToPlan(change)], () => policy, { ...QUARTER, until: END });
  expect(entry).toMatchObject(expected);
});

it.each<[string, Partial<CertificateToPlan>]>([
  ['a person decided against', { state: 'unwanted' }],
  ['never ends', { notAfter: NO_EXPIRY_MS }],
])('leaves out what %s', (_what, change) => {
  expect(plan([sampleToPlan(change)])).toEqual([]);
});

it('renews what comes of a renewal for as long as the rules of that day allow, a private one for as long as before', () => {
  const life = { notBefore: NOW, notAfter: NOW + 199 * DAY_MS - SECOND_MS };
  const long = { ...YEAR, until: Date.UTC(2029, 11, 31) };
  const lives = (publicTrust: boolean) =>
    plan([sampleToPlan({ ...life, publicTrust })], PLAN_POLICY, long).map(({ notBefore, notAfter }) =>
      Math.round((notAfter + SECOND_MS - notBefore) / DAY_MS),
    );
  expect([...new Set(lives(true))]).toEqual([199, 99, 46]);
  expect([...new Set(lives(false))]).toEqual([199]);
  const later = plan([sampleToPlan({ ...life, publicTrust: false })], PLAN_POLICY, long);
  expect(new Set(later.map(({ notBefore, notAfter }) => notAfter - notBefore))).toEqual(
    new Set([life.notAfter - life.notBefore]),
  );
});

it('holds back what a day has no room for, the earliest first, one day after the other', () => {
  const same = Array.from({ length: 5 }, (_, place) => sampleToPlan({ id: `p:${place}`, serialNumber: `0${place}` }));
  const policy = { ...PLAN_POLICY, timing: { by: 'window', days: 45 } as const, dailyCap: 1 };
  const entries = plan(same, policy, { ...QUARTER, until: NOW + 70 * DAY_MS });
  expect(new Set(entries.map(({ day }) => day)).size).toBe(5);
  expect(entries.map(({ heldBack }) => heldBack > 0)).toContain(true);
});

it('begins beyond the cap what could not wait for the next free day', () => {
  const late = { notBefore: NOW - 75 * DAY_MS + 3_600_000, notAfter: NOW + 15 * DAY_MS + 3_600_000 };
  const same = Array.from({ length: 4 }, (_, place) => sampleToPlan({ ...late, id: `p:${place}` }));
  const entries = plan(same, { ...PLAN_POLICY, dailyCap: 1 }, { ...QUARTER, until: NOW + 10 * DAY_MS });
  expect(entries.filter(({ beyondCap }) => beyondCap)).toHaveLength(entries.length - 1);
  expect(Math.max(...entries.map(({ at }) => at))).toBeLessThan(NOW + 2 * 3_600_000);
});

it('waits with what is late while the calendar is closed', () => {
  const late = sampleToPlan({ notBefore: NOW - 65 * DAY_MS, notAfter: NOW + 25 * DAY_MS });
  const freeze = { name: 'Now', from: '2026-11-01', until: '2026-11-03' };
  const policy = { ...PLAN_POLICY, calendar: { ...ANY_TIME, freezes: [freeze] } };
  expect(plan([late], policy)[0]?.day).toBeGreaterThan(Date.UTC(2026, 10, 3) / DAY_MS);
});

it('keeps the turn that a certificate has already, for this certificate alone', () => {
  const [turn, capped] = [NOW + 65 * DAY_MS, { ...PLAN_POLICY, dailyCap: 5 }];
  const atTurn = (policy: PlanPolicy, when = turn) => plan([sampleToPlan({ turn: when })], policy)[0];
  expect(atTurn(capped)).toMatchObject({ at: turn, day: Math.floor(turn / DAY_MS) });
  expect(atTurn(PLAN_POLICY)?.at).toBe(turn);
  expect(atTurn(capped, NOW)?.at).toBe(atTurn(PLAN_POLICY, NOW)?.at);
  expect(atTurn(capped, NOW + 89 * DAY_MS)).toMatchObject({ at: atTurn(capped)?.latestSafe });
  const rounds = plan([sampleToPlan({ turn: END })], capped, YEAR).slice(1, 3);
  expect(rounds.map(({ at, notBefore }) => Math.round((at - notBefore) / DAY_MS))).toEqual([60, 60]);
});

it('takes what was set for a certificate alone, and the end of its validations, for that certificate only', () => {
  const own = { timing: { by: 'window', days: 50 } } as const;
  const set = plan([sampleToPlan({ own })], PLAN_POLICY, YEAR);
  expect(set.slice(0, 3).map(({ rule }) => rule)).toEqual(['window', 'fraction', 'fraction']);
  const world = { ...YEAR, domainsUntil: () => NOW + 55 * DAY_MS };
  const moved = plan([sampleToPlan()], PLAN_POLICY, world).map(({ movedBy }) => movedBy.includes('domain-validation'));
  expect(moved.slice(0, 3)).toEqual([true, false, false]);
});

it('what is under way, forced or with a person takes no place under the cap', () => {
  const policy = { ...PLAN_POLICY, dailyCap: 1, force: { from: NOW - 5, until: NOW + 9 } };
  const states = ['under-way', 'with-person', 'compromised'] as const;
  const begun = states.map((state) => sampleToPlan({ id: state, state }));
  const forced = [1, 2].map((id) => sampleToPlan({ id: `forced ${id}`, createdAt: 0 }));
  const late = { notBefore: NOW - 65 * DAY_MS, notAfter: NOW + 25 * DAY_MS - SECOND_MS };
  const entries = plan([...begun, ...forced, sampleToPlan({ id: 'due', ...late })], policy).filter(
    ({ round }) => round === 1,
  );
  expect(entries.map(({ at, heldBack, beyondCap }) => [at, heldBack, beyondCap])).toEqual(
    entries.map(() => [NOW, 0, false]),
  );
});

it('has nothing in it that is before or after its time, and what comes at once by its key', () => {
  const range = { from: NOW + 61 * DAY_MS, until: NOW + 64 * DAY_MS, now: NOW };
  const shifted = [-4, 0, 2, 3, 6].map((days) =>
    sampleToPlan({
      id: `p:${days}`,
      notBefore: NOW + days * DAY_MS,
      notAfter: END + days * DAY_MS - SECOND_MS,
    }),
  );
  expect(plan(shifted, PLAN_POLICY, range).map(({ certificate }) => certificate.id)).toEqual(['p:2', 'p:3']);
  const begun = ['c', 'a', 'd', 'b'].map((id) => sampleToPlan({ id, state: 'under-way' }));
  const at = { ...QUARTER, until: NOW + DAY_MS };
  expect(plan(begun, PLAN_POLICY, at).map(({ key }) => key)).toEqual(['a#1', 'b#1', 'c#1', 'd#1']);
});

it('counts a moment that its zone has in another day to a day of the range', () => {
  const range = { from: 10 * DAY_MS, until: 12 * DAY_MS - 1 };
  expect([9, 10, 11, 12].map((day) => dayWithin({ day }, range))).toEqual([10, 10, 11, 11]);
});
