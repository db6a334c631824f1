import * as fc from 'fast-check';
import { NO_APPROVAL } from '../approval/approval-settings';
import { DAY_MS, HOUR_MS, SECOND_MS } from '../validity';
import { fractionOf } from '../work/schedule';
import { closureOf, isOpen } from './calendar/openings';
import { dateOf, dayOf, localTime } from './calendar/zone';
import { ANY_TIME, DEFAULT_POLICY, LONGEST_WINDOW_DAYS, TWO_THIRDS, UNATTENDED } from './policy';
import type { RenewalCalendar, RenewalPolicy, RenewalTiming } from './policy';
import { nextOpening, scheduleRenewal } from './schedule-renewal';

const BEGIN = Date.UTC(2026, 10, 2);
/** A certificate that is valid for so many whole days, the last second included. */
const living = (days: number, id = 'p:1', notBefore = BEGIN) => ({
  ...{ id, notBefore },
  notAfter: notBefore + days * DAY_MS - SECOND_MS,
});
const by = (timing: RenewalTiming, calendar = ANY_TIME) => ({ ...UNATTENDED, timing, calendar });
const fraction = (lived = TWO_THIRDS, calendar = ANY_TIME) => by({ by: 'fraction', lived }, calendar);
const window = (days: number) => by({ by: 'window', days });
const daysIn = (at: number) => (at - BEGIN) / DAY_MS;

describe('the policy’s own moment', () => {
  it.each([
    ['two thirds of 199 days', 199, fraction(), (199 * 2) / 3, 'fraction'],
    ['two thirds of 46 days', 46, fraction(), (46 * 2) / 3, 'fraction'],
    ['a share of 99 days', 99, fraction(0.8), 99 * 0.8, 'fraction'],
    ['30 days before the end of 199', 199, window(30), 169, 'window'],
    ['30 days before the end of 46', 46, window(30), 16, 'window'],
    ['a third of life where the window would be a loop', 46, window(60), 46 / 3, 'least-life'],
    ['half of life below ten days, by share', 6, fraction(), 3, 'short-lived'],
    ['half of life below ten days, by window', 6, window(1), 3, 'short-lived'],
    ['a third of six days under the longest window', 6, window(LONGEST_WINDOW_DAYS), 2, 'least-life'],
    ['a tenth of life for a share that is none', 100, fraction(0.01), 10, 'least-life'],
    ['two thirds where the CA says nothing', 90, by({ by: 'ca-window' }), 60, 'fraction'],
  ])('is %s', (_name, days, policy, after, rule) => {
    const { target, rule: decided } = scheduleRenewal(living(days), policy);
    expect([daysIn(target), decided]).toEqual([expect.closeTo(after, 6), rule]);
  });

  const approvedEach = { ...NO_APPROVAL, ask: 'every' } as const;
  it.each<[string, number, Partial<RenewalPolicy>, number, string]>([
    ['18 days before the end of 46, where people order', 46, { autoRenew: false }, 28, 'time-for-people'],
    ['as early where a new key is needed', 46, { keyOnRenewal: 'fresh' }, 28, 'time-for-people'],
    ['as early where each order is approved', 46, { approval: approvedEach }, 28, 'time-for-people'],
    ['as ever where only changes are', 46, { approval: { ...NO_APPROVAL, ask: 'changes' } }, (46 * 2) / 3, 'fraction'],
    ['half of a life that is shorter still', 30, { autoRenew: false }, 15, 'time-for-people'],
    ['its share where that leaves people time', 99, { autoRenew: false }, 66, 'fraction'],
    ['what an admin says in days', 46, { ...window(5), autoRenew: false }, 41, 'window'],
    ['half of life below ten days', 6, { autoRenew: false }, 3, 'short-lived'],
  ])('is %s', (_name, days, change, after, rule) => {
    const { target, rule: decided } = scheduleRenewal(living(days), { ...fraction(), ...change });
    expect([daysIn(target), decided]).toEqual([expect.closeTo(after, 6), rule]);
  });

  it('leaves a third of its life under the default policy', () => {
    expect(DEFAULT_POLICY.timing).toEqual({ by: 'fraction', lived: TWO_THIRDS });
  });
});

describe('what the CA suggests', () => {
  const policy = by({ by: 'ca-window' });
  const life = living(90);
  const suggested = { start: BEGIN + 50 * DAY_MS, end: BEGIN + 52 * DAY_MS };

  it('holds, at a point of it that never moves and differs from certificate to certificate', () => {
    const points = Array.from({ length: 200 }, (_, at) =>
      scheduleRenewal(living(90, `p:${at}`), policy, { suggested }),
    );
    expect(points.every(({ at, rule }) => at >= suggested.start && at < suggested.end && rule === 'ca-window')).toBe(
      true,
    );
    expect(new Set(points.map(({ at }) => at)).size).toBeGreaterThan(190);
    expect(scheduleRenewal(life, policy, { suggested })).toEqual(scheduleRenewal(life, policy, { suggested }));
  });

  it.each([
    ['ends before it starts', { start: suggested.end, end: suggested.start }],
    ['ends as it starts', { start: suggested.end, end: suggested.end }],
    ['ends when the certificate has expired', { start: suggested.start, end: BEGIN + 91 * DAY_MS }],
  ])('is not followed where it %s', (_name, wrong) => {
    expect(scheduleRenewal(life, policy, { suggested: wrong }).rule).toBe('fraction');
  });

  it('never renews what is younger than a tenth of its life', () => {
    const stale = { start: BEGIN - 5 * DAY_MS, end: BEGIN - 4 * DAY_MS };
    const { at, rule } = scheduleRenewal(life, policy, { suggested: stale });
    expect([daysIn(at) >= 9, rule]).toEqual([true, 'least-life']);
  });
});

describe('the jitter', () => {
  it('is the same for the same certificate, at most a percent of life, and spreads over the day', () => {
    const all = Array.from({ length: 1_000 }, (_, index) => scheduleRenewal(living(199, `p:${index}`), fraction()));
    const offsets = all.map(({ at, target }) => (at - target) / (1.99 * DAY_MS));
    expect(Math.max(...offsets.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(offsets.filter((offset) => offset > 0).length).toBeGreaterThan(400);
    const hours = new Map<number, number>();
    for (const { at } of all) hours.set(new Date(at).getUTCHours(), (hours.get(new Date(at).getUTCHours()) ?? 0) + 1);
    expect(hours.size).toBe(24);
    expect(Math.max(...hours.values())).toBeLessThan(100);
  });

  it('moves nothing beneath what a certificate has to have lived', () => {
    const third = BEGIN + (47 * DAY_MS) / 3;
    const all = Array.from({ length: 200 }, (_, index) => scheduleRenewal(living(47, `p:${index}`), window(60)));
    expect(all.every(({ at }) => at >= third)).toBe(true);
    expect(new Set(all.map(({ at }) => at)).size).toBeGreaterThan(190);
  });
});

describe('the calendar', () => {
  const weekdays: RenewalCalendar = {
    ...{ timeZone: 'Europe/Vienna', weekdays: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17, freezes: [] },
  };
  const yearEnd = { name: 'Year-end freeze', from: '2026-12-19', until: '2027-01-06' };
  const many = (calendar: RenewalCalendar, days = 100) =>
    Array.from({ length: 400 }, (_, index) =>
      scheduleRenewal(living(days, `p:${index}`, BEGIN + (index % 28) * DAY_MS), fraction(TWO_THIRDS, calendar)),
    );

  it('moves forward into its hours and days, and says so', () => {
    const all = many(weekdays);
    expect(all.every(({ at }) => isOpen(weekdays, at))).toBe(true);
    expect(new Set(all.flatMap(({ movedBy }) => movedBy))).toEqual(new Set(['jitter', 'hours', 'weekday']));
    expect(all.every(({ at, target }) => at > target - DAY_MS)).toBe(true);
  });

  it('spreads what a weekend held back over the days after it', () => {
    const all = many(weekdays);
    const loads = new Map<number, number>();
    for (const { at } of all) {
      const { day } = localTime('Europe/Vienna', at);
      loads.set(day, (loads.get(day) ?? 0) + 1);
    }
    // 400 in 28 days are 20 on each of 20 working days.
    expect(Math.max(...loads.values())).toBeLessThan(45);
  });

  it('moves out of a freeze, names it, and causes no storm on the day after it', () => {
    const frozen = { ...ANY_TIME, freezes: [yearEnd] };
    const all = many(frozen, 199).concat(
      Array.from({ length: 400 }, (_, index) =>
        scheduleRenewal(living(199, `q:${index}`, Date.UTC(2026, 7, 1 + (index % 40))), fraction(TWO_THIRDS, frozen)),
      ),
    );
    const moved = all.filter(({ movedBy }) => movedBy.includes('freeze'));
    expect(moved.length).toBeGreaterThan(100);
    expect(moved.every(({ freeze }) => freeze === yearEnd.name)).toBe(true);
    expect(all.every(({ at }) => isOpen(frozen, at))).toBe(true);
    const first = moved.filter(({ at }) => dateOf(localTime('UTC', at).day) === '2027-01-07');
    expect(first.length).toBeLessThan(moved.length / 10);
  });

  it('yields at the latest safe moment, where more than a week is left even of 46 days', () => {
    const frozen = { ...ANY_TIME, freezes: [{ name: 'For good', from: '2026-01-01', until: '2027-12-31' }] };
    for (const days of [46, 99, 199]) {
      const { at, latestSafe, movedBy } = scheduleRenewal(living(days), fraction(TWO_THIRDS, frozen));
      expect([at, movedBy]).toEqual([latestSafe, ['freeze', 'latest-safe']]);
      expect(BEGIN + days * DAY_MS - at).toBeGreaterThan(7 * DAY_MS);
    }
  });

  it('finds the next opening for what is late', () => {
    const latestSafe = Date.UTC(2027, 0, 1);
    const sunday = Date.UTC(2026, 10, 22, 12);
    const at = nextOpening(weekdays, { id: 'p:1', after: sunday, latestSafe });
    expect([at > sunday, isOpen(weekdays, at), at < sunday + 6 * DAY_MS]).toEqual([true, true, true]);
  });
});

describe('the validation of its domains', () => {
  const life = living(90);
  const { at: due } = scheduleRenewal(life, fraction());
  const half = BEGIN + 45 * DAY_MS;
  /** This certificate's own share of two hundredths of its life. */
  const spread = Math.ceil(fractionOf('p:1#jitter') * 1.8 * DAY_MS);

  it.each([
    ['holds longer than that', due + DAY_MS, due, ['jitter']],
    ['ends a day too early', due + DAY_MS - 1, due - 1 - spread, ['domain-validation']],
    ['ends ten days too early', due - 10 * DAY_MS, due - 11 * DAY_MS - spread, ['domain-validation']],
    ['leaves no room to spread', half + DAY_MS, half, ['domain-validation']],
    ['ends before half of its life: renewing then would be a loop', BEGIN + 40 * DAY_MS, due, ['jitter']],
    ['has ended', BEGIN - DAY_MS, due, ['jitter']],
  ])('%s', (_name, domainsValidUntil, at, movedBy) => {
    expect(scheduleRenewal(life, fraction(), { domainsValidUntil })).toMatchObject({ at, movedBy });
  });

  it('stays within the calendar where that is possible', () => {
    const calendar = { ...ANY_TIME, weekdays: [1], fromHour: 8, untilHour: 10 };
    const domainsValidUntil = due - DAY_MS;
    const { at, movedBy } = scheduleRenewal(life, fraction(TWO_THIRDS, calendar), { domainsValidUntil });
    expect([isOpen(calendar, at), at <= domainsValidUntil - DAY_MS, movedBy]).toEqual([
      ...[true, true, ['domain-validation']],
    ]);
  });

  it('counts more than a freeze', () => {
    const calendar = { ...ANY_TIME, freezes: [{ name: 'All year', from: '2026-11-01', until: '2027-12-31' }] };
    const domainsValidUntil = due - DAY_MS;
    expect(scheduleRenewal(life, fraction(TWO_THIRDS, calendar), { domainsValidUntil }).at).toBe(
      domainsValidUntil - DAY_MS - spread,
    );
  });

  it('causes no storm of all that rests on one domain', () => {
    const limits = { domainsValidUntil: due - 5 * DAY_MS };
    const last = limits.domainsValidUntil - DAY_MS;
    const all = Array.from({ length: 480 }, (_, index) =>
      scheduleRenewal(living(90, `p:${index}`), fraction(), limits),
    );
    const hours = new Map<number, number>();
    for (const { at } of all) {
      expect([at <= last, at >= last - 1.8 * DAY_MS]).toEqual([true, true]);
      const hour = Math.floor((last - at) / HOUR_MS);
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
    }
    // 480 in 43 hours are 11 in each.
    expect(hours.size).toBe(44);
    expect(Math.max(...hours.values())).toBeLessThan(25);
  });
});

it('survives dates that cannot be read', () => {
  expect(scheduleRenewal({ id: 'p:1', notBefore: BEGIN, notAfter: Number.NaN }, fraction()).at).toBeNaN();
});

describe('for whatever certificate, policy and calendar, across clock changes and leap days', () => {
  const zones = ['UTC', 'Europe/Vienna', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Auckland', 'Africa/Cairo'];
  const day = (date: string) => dayOf(date) ?? 0;
  const freeze = fc
    .tuple(fc.integer({ min: day('2026-06-01'), max: day('2030-06-01') }), fc.integer({ min: 0, max: 40 }))
    .map(([from, length]) => ({ name: 'Freeze', from: dateOf(from), until: dateOf(from + length) }));
  const calendar = fc.record({
    timeZone: fc.constantFrom(...zones),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    fromHour: fc.integer({ min: 0, max: 23 }),
    untilHour: fc.integer({ min: 1, max: 24 }),
    freezes: fc.array(freeze, { maxLength: 4 }),
  });
  const timing = fc.oneof(
    fc.record({ by: fc.constant('window' as const), days: fc.integer({ min: 1, max: LONGEST_WINDOW_DAYS }) }),
    fc.record({ by: fc.constant('fraction' as const), lived: fc.double({ min: 0.33, max: 0.95, noNaN: true }) }),
  );
  const given = fc
    .record({
      id: fc.string({ minLength: 1, maxLength: 20 }),
      begins: fc.integer({ min: Date.UTC(2026, 8, 1) / SECOND_MS, max: Date.UTC(2029, 11, 1) / SECOND_MS }),
      seconds: fc.integer({ min: 3_600, max: 400 * 86_400 }),
      ...{ timing, calendar, autoRenew: fc.boolean() },
      keyOnRenewal: fc.constantFrom('reuse' as const, 'fresh' as const),
      domainsIn: fc.option(fc.double({ min: -0.2, max: 1.2, noNaN: true }), { nil: undefined }),
    })
    .map(({ id, begins, seconds, domainsIn, ...policy }) => {
      const [notBefore, length] = [begins * SECOND_MS, seconds * SECOND_MS];
      const limits = domainsIn === undefined ? {} : { domainsValidUntil: Math.round(notBefore + domainsIn * length) };
      return { life: { id, notBefore, notAfter: notBefore + length - SECOND_MS }, policy, limits, length };
    });
  const RUNS = { numRuns: 3_000 };

  it('it is a moment of its life, never later than is safe, and always the same', () => {
    fc.assert(
      fc.property(given, ({ life, policy, limits, length }) => {
        const renewal = scheduleRenewal(life, policy, limits);
        const lived = (renewal.at - life.notBefore) / length;
        expect(lived).toBeGreaterThanOrEqual(0.0999999);
        expect(renewal.at).toBeLessThanOrEqual(renewal.latestSafe);
        expect(renewal.target).toBeLessThanOrEqual(renewal.latestSafe);
        expect(renewal.latestSafe).toBeLessThanOrEqual(life.notAfter);
        expect(Number.isInteger(renewal.at)).toBe(true);
        expect(scheduleRenewal(life, policy, limits)).toEqual(renewal);
      }),
      RUNS,
    );
  });

  it('it is in the calendar, unless it yields and says so', () => {
    fc.assert(
      fc.property(given, ({ life, policy, limits }) => {
        const { at, movedBy, latestSafe } = scheduleRenewal(life, policy, limits);
        if (movedBy.includes('domain-validation')) return;
        if (movedBy.includes('latest-safe')) expect(at).toBe(latestSafe);
        else expect(isOpen(policy.calendar, at)).toBe(true);
      }),
      RUNS,
    );
  });

  it('it yields only where no day before is open', () => {
    fc.assert(
      fc.property(given, ({ life, policy }) => {
        const { at, movedBy, target } = scheduleRenewal(life, policy);
        if (!movedBy.includes('latest-safe')) return;
        const { timeZone } = policy.calendar;
        const [first, last] = [localTime(timeZone, target).day, localTime(timeZone, at).day];
        // Two days of jitter and part of the last day may be missing.
        const open = Array.from({ length: Math.max(0, last - first - 5) }, (_, index) => first + 4 + index);
        const { fromHour, untilHour } = policy.calendar;
        if (fromHour < untilHour) {
          const found = open.filter((one) => !closureOf(policy.calendar, one));
          expect(found.length).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it('it never begins later than the domains allow, where renewing before that is of use', () => {
    fc.assert(
      fc.property(given, ({ life, policy, limits, length }) => {
        const { domainsValidUntil } = limits;
        const { at, movedBy } = scheduleRenewal(life, policy, limits);
        if (domainsValidUntil === undefined) return;
        if (domainsValidUntil - DAY_MS < life.notBefore + length / 2)
          expect(movedBy).not.toContain('domain-validation');
        else expect(at).toBeLessThanOrEqual(domainsValidUntil - DAY_MS);
      }),
      RUNS,
    );
  });

  it('it moves forward by the calendar alone, and by less than two days without it', () => {
    fc.assert(
      fc.property(given, ({ life, policy, length }) => {
        const { at, target } = scheduleRenewal(life, policy);
        expect(at).toBeGreaterThanOrEqual(target - length / 100 - 1);
        const free = scheduleRenewal(life, { ...policy, calendar: ANY_TIME });
        expect(Math.abs(free.at - free.target)).toBeLessThanOrEqual(Math.max(length / 100, HOUR_MS / 3_600));
      }),
      RUNS,
    );
  });
});
