import * as fc from 'fast-check';
import { DAY_MS, HOUR_MS } from '../validity';
import { OPENS_AFTER } from './circuit';
import { afterSilence, releasedAt, silenceOf, WORKED_OFF_MS } from './silence';
import type { HostSilence, PastSilence } from './silence';

const START = Date.UTC(2029, 5, 1);
const WEEK: PastSilence = { since: START, until: START + 7 * DAY_MS };
/** From when everything is as ever. */
const USUAL = WEEK.until + WORKED_OFF_MS;

const silent = (since: number) => ({ failures: OPENS_AFTER, since, probes: 3, probeAt: since + HOUR_MS });
const stumbled = (since: number) => ({ ...silent(since), failures: OPENS_AFTER - 1 });

describe('what waited while SCM was silent', () => {
  it.each([
    ['before it', START - 1, START - 1],
    ['when it began', START, WEEK.until],
    ['in the middle of it', START + 3.5 * DAY_MS, WEEK.until + 2.333 * DAY_MS],
    ['when it ended', WEEK.until, WEEK.until + 4.667 * DAY_MS],
    ['a week after it', WEEK.until + 7 * DAY_MS, WEEK.until + 9.333 * DAY_MS],
    ['two weeks after it', USUAL, USUAL],
  ])('and was due %s begins in its turn', (_when, dueAt, expected) => {
    expect(Math.abs(releasedAt(dueAt, WEEK) - expected)).toBeLessThan(DAY_MS / 1_000);
  });

  /** Of a hundred a day, so many begin on each day after SCM is back. */
  const perDay = (past: PastSilence) => {
    const counts = Array.from({ length: 30 }, () => 0);
    for (let due = past.since; due < past.until + 30 * DAY_MS; due += DAY_MS / 100) {
      const day = Math.floor((releasedAt(due, past) - past.until) / DAY_MS);
      if (day < counts.length) counts[day] = (counts[day] ?? 0) + 1;
    }
    return counts;
  };

  it('goes out at one and a half times the usual rate after a week, on every day of two weeks', () => {
    const counts = perDay(WEEK);
    for (const count of counts.slice(0, 14)) expect(Math.abs(count - 150)).toBeLessThanOrEqual(2);
    for (const count of counts.slice(14)) expect(Math.abs(count - 100)).toBeLessThanOrEqual(2);
  });

  const past = fc
    .record({ since: fc.integer({ min: START, max: START + 900 * DAY_MS }), hours: fc.integer({ min: 6, max: 2_000 }) })
    .map(({ since, hours }) => ({ since, until: since + hours * HOUR_MS }));
  const dueIn = (days: number) => fc.double({ min: -0.1, max: 1.1, noNaN: true }).map((share) => share * days * DAY_MS);

  it('begins never before SCM is back nor before it is due, never later than SCM was silent, in the order in which it was due', () => {
    fc.assert(
      fc.property(past, dueIn(40), dueIn(40), (one, first, second) => {
        const [due, later] = [Math.min(first, second), Math.max(first, second)].map((at) => Math.round(one.since + at));
        const [released, releasedLater] = [releasedAt(due ?? 0, one), releasedAt(later ?? 0, one)];
        expect(released).toBeGreaterThanOrEqual(due ?? 0);
        if ((due ?? 0) >= one.since) expect(released).toBeGreaterThanOrEqual(one.until);
        expect(released - (due ?? 0)).toBeLessThanOrEqual(one.until - one.since + 1);
        expect(released).toBeLessThanOrEqual(releasedLater);
        expect(releasedAt(due ?? 0, one)).toBe(released);
      }),
      { numRuns: 3_000 },
    );
  });

  it('has begun, and no more, when SCM is silent again before all was worked off', () => {
    fc.assert(
      fc.property(past, fc.integer({ min: 1, max: 13 }), dueIn(40), (one, days, after) => {
        const again = one.until + days * DAY_MS;
        const next = afterSilence(silent(again), one, again + 2 * DAY_MS);
        const due = Math.round(one.since + after);
        const begun = releasedAt(due, one) < again;
        expect(next).toBeDefined();
        // To the millisecond on which both meet.
        if (Math.abs(releasedAt(due, one) - again) > 2 && next) expect(due < next.since).toBe(begun);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('of a host that answers again', () => {
  it.each<[string, Parameters<typeof afterSilence>, PastSilence | undefined]>([
    ['a day', [silent(START), undefined, START + DAY_MS], { since: START, until: START + DAY_MS }],
    ['nothing of a stumble', [stumbled(START), undefined, START + DAY_MS], undefined],
    ['nothing of some hours', [silent(START), undefined, START + 5 * HOUR_MS], undefined],
    ['nothing that another answer has kept', [silent(START), WEEK, WEEK.until + 1], undefined],
    [
      'a silence long after the last one',
      [silent(USUAL), WEEK, USUAL + DAY_MS],
      { since: USUAL, until: USUAL + DAY_MS },
    ],
  ])('is kept: %s', (_what, given, expected) => {
    expect(afterSilence(...given)).toEqual(expected);
  });
});

describe('of the hosts that an order needs', () => {
  const now = START + 8 * DAY_MS;
  it.each<[string, readonly Omit<HostSilence, 'host'>[], ReturnType<typeof silenceOf>]>([
    ['none is known', [], undefined],
    ['one is silent', [{}, { circuit: silent(START) }], { since: START }],
    ['one stumbled', [{ circuit: stumbled(START) }], undefined],
    ['both are silent', [{ circuit: silent(START + 9) }, { circuit: silent(START) }], { since: START }],
    ['one was silent', [{ past: WEEK }, {}], WEEK],
    [
      'both were',
      [{ past: WEEK }, { past: { since: START - 9, until: WEEK.until - 9 } }],
      { ...WEEK, since: START - 9 },
    ],
    ['one was long ago', [{ past: { since: START - 30 * DAY_MS, until: now - WORKED_OFF_MS } }], undefined],
    // A day after its return one and a half days of what waited have begun.
    ['one is silent again', [{ past: WEEK, circuit: silent(now) }], { since: START + 1.5 * DAY_MS }],
    ['one is still silent', [{ past: WEEK }, { circuit: silent(START + 1) }], { since: START }],
  ])('%s', (_what, hosts, expected) => {
    expect(
      silenceOf(
        hosts.map((one, index) => ({ host: `${index}`, ...one })),
        now,
      ),
    ).toEqual(expected);
  });
});
