import * as fc from 'fast-check';
import { ANY_TIME, UNATTENDED } from '../policy';
import { scheduleRenewal } from '../schedule-renewal';
import { DAY_MS, SECOND_MS } from '../../validity';
import type { SuggestedWindow } from './ca-window';
import { PULLED_SPREAD_MS } from './suggested-moment';

const BEGIN = Date.UTC(2026, 10, 2);
const policy = { ...UNATTENDED, timing: { by: 'ca-window' }, calendar: ANY_TIME } as const;
const living = (id = 'p:1', days = 90) => ({ id, notBefore: BEGIN, notAfter: BEGIN + days * DAY_MS - SECOND_MS });
const day = (days: number) => BEGIN + days * DAY_MS;
const schedule = (suggested: SuggestedWindow, id?: string) => scheduleRenewal(living(id), policy, { suggested });

/** As Boulder writes it when certificates have to be revoked. */
const incident = (at: number): SuggestedWindow => ({ start: at - DAY_MS / 24, end: at - DAY_MS / 48, since: at });

it('a window that has passed is followed within hours, by each certificate at a moment of its own that stays', () => {
  const moments = Array.from({ length: 40 }, (_, index) => schedule(incident(day(5)), `p:${index}`));
  expect(moments.every(({ rule }) => rule === 'ca-window')).toBe(true);
  const after = moments.map(({ at }) => at - day(5));
  expect([Math.min(...after) >= 0, Math.max(...after) <= PULLED_SPREAD_MS]).toEqual([true, true]);
  const hours = after.map((ms) => Math.floor(ms / (PULLED_SPREAD_MS / 4)));
  for (const hour of [0, 1, 2, 3]) expect(hours.filter((one) => one === hour).length).toBeLessThan(20);
  expect(schedule(incident(day(5)))).toEqual(schedule(incident(day(5))));
});

it.each<[string, Partial<SuggestedWindow>, string, number]>([
  ['the young one where the CA means this very certificate', {}, 'ca-window', 2],
  ['none younger than a third where the one before was called in early as well', { repeated: true }, 'least-life', 30],
  ['none younger than a third by a window from before its time', { start: day(-9) }, 'least-life', 30],
])('renews %s', (_what, change, rule, days) => {
  const found = schedule({ ...incident(day(2)), ...change });
  expect([found.rule, Math.floor((found.at - BEGIN) / DAY_MS)]).toEqual([rule, days]);
});

it('calendar, freezes and the validation of domains hold as ever', () => {
  const freezes = [{ name: 'Freeze', from: '2026-11-01', until: '2026-11-20' }];
  const suggested = incident(day(2));
  const frozen = { ...policy, calendar: { ...ANY_TIME, freezes } };
  expect(scheduleRenewal(living(), frozen, { suggested }).movedBy).toEqual(['freeze']);
  const late = { start: day(70), end: day(72), since: day(1) };
  const { at, movedBy } = scheduleRenewal(living(), policy, { suggested: late, domainsValidUntil: day(61) });
  expect(movedBy).toEqual(['domain-validation']);
  // Spread over the last two hundredths of its life before that.
  expect(at).toBeLessThanOrEqual(day(60));
  expect(at).toBeGreaterThan(day(57));
});

it('whatever the window: a moment that is never later than is safe, always the same, and early once alone', () => {
  const moment = fc
    .integer({ min: day(-40) / SECOND_MS, max: day(140) / SECOND_MS })
    .map((second) => second * SECOND_MS);
  const window = fc.record({
    ...{ start: moment, end: moment, since: fc.integer({ min: BEGIN, max: day(89) }) },
    repeated: fc.constantFrom(undefined, true as const),
  });
  fc.assert(
    fc.property(window, fc.integer({ min: 2, max: 90 }), ({ repeated, ...rest }, days) => {
      const life = living('p:9', days);
      const since = Math.min(rest.since, life.notAfter - SECOND_MS);
      const suggested = { ...rest, since, ...(repeated && { repeated }) };
      const renewal = scheduleRenewal(life, policy, { suggested });
      expect(Number.isInteger(renewal.at)).toBe(true);
      expect(renewal.at).toBeLessThanOrEqual(renewal.latestSafe);
      expect(renewal.latestSafe).toBeLessThanOrEqual(life.notAfter);
      const third = BEGIN + (days * DAY_MS) / 3;
      if (repeated) expect(renewal.at).toBeGreaterThanOrEqual(Math.floor(third));
      else expect(renewal.at).toBeGreaterThanOrEqual(Math.min(since, third));
      expect(scheduleRenewal(life, policy, { suggested })).toEqual(renewal);
    }),
    { numRuns: 2_000 },
  );
});
