import { utcDay } from '../../domain/issue/rich-text';
import { isOpen } from '../../domain/renewal/calendar/openings';
import { dayOf } from '../../domain/renewal/level/pace';
import type { Pace } from '../../domain/renewal/level/pace';
import { scheduleOf } from '../../domain/renewal/own-renewal';
import { ANY_TIME, DEFAULT_POLICY } from '../../domain/renewal/policy';
import type { RenewalPolicy } from '../../domain/renewal/policy';
import type { RenewalLimits } from '../../domain/renewal/schedule-renewal';
import { sampleCertificate } from '../../domain/testing/sample-certificate';
import { DAY_MS, HOUR_MS } from '../../domain/validity';
import { leavePlaces } from './leave-places';
import { EVERYBODY } from './levels';
import { takePlace } from './take-place';
import { placesInMemory } from './testing/places-in-memory';

const auto: RenewalPolicy = { ...DEFAULT_POLICY, autoRenew: true };
const capped: RenewalPolicy = { ...auto, dailyCap: 2 };
const { at: DUE, latestSafe: SAFE } = scheduleOf(sampleCertificate({ id: 'p:1' }), capped);

function worldOf(now = DUE, pace?: Pace) {
  const { renewalPlaces, days, takersOf, kept } = placesInMemory(pace);
  const clock = { now };
  const ports = { now: () => clock.now, renewalPlaces };
  const take = (id: string, policy = capped, limits?: RenewalLimits) =>
    takePlace(ports, { of: 'p', who: id, certificate: sampleCertificate({ id }), policy, ...(limits && { limits }) });
  const countsOf = (of: string) =>
    [...days].filter(([day, { size }]) => day.startsWith(`${of} `) && size > 0).map(([, { size }]) => size);
  const leave = (id: string, turn: number) =>
    leavePlaces(ports, { of: 'p', timeZone: 'UTC', left: [{ who: id, turn }] });
  return { take, leave, takersOf, countsOf, clock, kept };
}

const steady = (perDay: number, now = DUE): Pace => ({
  next: dayOf(now),
  counts: Array.from({ length: 28 }, () => perDay),
});
const ids = (many: number) => Array.from({ length: many }, (_, at) => `p:${at + 1}`);
const daysAfter = (turns: readonly number[]) => turns.map((at) => dayOf(at) - dayOf(DUE));

describe('under a daily cap', () => {
  it('gives places of today first, then of the days after, and never two of one day too many', async () => {
    const { take, countsOf } = worldOf();
    const turns = [];
    for (const id of ids(5)) turns.push(await take(id));
    expect(turns.slice(0, 2)).toEqual([DUE, DUE]);
    expect(daysAfter(turns)).toEqual([0, 0, 1, 1, 2]);
    expect(countsOf('p')).toEqual([2, 2, 1]);
  });

  it('gives whoever comes twice the same place', async () => {
    const { take, countsOf } = worldOf();
    for (const id of ids(3)) await take(id);
    expect(daysAfter([await take('p:3')])).toEqual([1]);
    expect([countsOf('p'), countsOf(EVERYBODY)]).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  it('takes places on open days alone, and yields at the latest safe moment', async () => {
    const policy = { ...capped, dailyCap: 1, calendar: { ...ANY_TIME, weekdays: [1], fromHour: 8, untilHour: 10 } };
    const { take } = worldOf();
    const turns = [];
    for (const id of ids(6)) turns.push(await take(id, policy));
    const { latestSafe } = scheduleOf(sampleCertificate({ id: 'p:1' }), policy);
    const later = turns.slice(1).filter((at) => at !== latestSafe);
    expect(later.every((at) => isOpen(policy.calendar, at))).toBe(true);
    expect(turns.at(-1)).toBe(latestSafe);
  });
});

describe('of all that the app begins', () => {
  it('gives a day a tenth more than was usual, and the days after what is beyond that', async () => {
    const { take, countsOf } = worldOf(DUE, steady(10));
    const turns = [];
    for (const id of ids(30)) turns.push(await take(id, auto));
    expect(countsOf(EVERYBODY)).toEqual([11, 11, 8]);
    expect(turns.filter((at) => at === DUE)).toHaveLength(11);
  });

  it('shares out evenly over a week what is too much for all of it', async () => {
    const { take, countsOf } = worldOf(DUE, steady(10));
    const turns = [];
    for (const id of ids(7 * 11 + 30)) turns.push(await take(id, auto));
    expect(Math.max(...turns)).toBeLessThan(DUE + 7 * DAY_MS);
    expect(Math.max(...daysAfter(turns))).toBeGreaterThanOrEqual(6);
    const counts = countsOf(EVERYBODY);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  it('counts the day of the latest safe moment among them where that is near, also where it is closed', async () => {
    const now = SAFE - 3 * DAY_MS;
    const closed = new Date(SAFE).getUTCDay() || 7;
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => day !== closed);
    const { take, takersOf } = worldOf(now, steady(10, now));
    const turns = [];
    for (const id of ids(100)) turns.push(await take(id, { ...auto, calendar: { ...ANY_TIME, weekdays } }));
    const counts = [0, 1, 2, 3].map((days) => takersOf(EVERYBODY, utcDay(now + days * DAY_MS)).size);
    expect(counts).toEqual([25, 25, 25, 25]);
    expect(turns.filter((at) => at === SAFE)).toHaveLength(25);
    expect(await take('p:100', auto)).toBe(turns.at(-1));
  });

  it('shares it out over three open days and that one where the calendar opens seldom', async () => {
    const friday = DUE + (5 - new Date(DUE).getUTCDay()) * DAY_MS;
    const policy = { ...auto, calendar: { ...ANY_TIME, weekdays: [5] } };
    const { take, countsOf } = worldOf(friday, steady(10, friday));
    for (const id of ids(4 * 12)) await take(id, policy);
    expect(countsOf(EVERYBODY)).toEqual([12, 12, 12, 12]);
  });

  it('never goes beyond a cap for that: what finds no place waits for the latest safe moment', async () => {
    const { take, countsOf } = worldOf(DUE, steady(10));
    const policy = { ...auto, dailyCap: 1 };
    const turns = [];
    for (const id of ids(200)) turns.push(await take(id, policy));
    expect(Math.max(...countsOf('p'))).toBe(1);
    expect(Math.max(...turns)).toBeLessThanOrEqual(SAFE + DAY_MS);
  });

  it('wastes no place under a cap on a day that is full for all', async () => {
    const { take, takersOf } = worldOf(DUE, steady(10));
    for (const id of ids(11)) await take(id, auto);
    expect(daysAfter([await take('q:1'), await take('q:1')])).toEqual([1, 1]);
    expect([...takersOf('p', utcDay(DUE))]).toEqual([]);
  });

  it('gives whoever comes twice the same place, also where there is no cap', async () => {
    const { take, countsOf } = worldOf(DUE, steady(10));
    for (const id of ids(12)) await take(id, auto);
    expect(await take('p:1', auto)).toBe(DUE);
    expect(daysAfter([await take('p:12', auto)])).toEqual([1]);
    expect(countsOf(EVERYBODY)).toEqual([11, 1]);
  });

  it('lets begin whose turn it is, also where a new day has begun in UTC', async () => {
    const tokyo = { ...auto, calendar: { ...ANY_TIME, timeZone: 'Asia/Tokyo' } };
    const noon = DUE - (DUE % DAY_MS) + DAY_MS / 2;
    const { take, clock } = worldOf(noon, steady(10, noon));
    const turns = [];
    for (const id of ids(24)) turns.push({ id, at: await take(id, tokyo) });
    const [early] = turns.filter(({ at }) => at > noon && dayOf(at) === dayOf(noon));
    clock.now = noon + DAY_MS + 2 * HOUR_MS;
    for (const id of ids(60).slice(24)) await take(id, tokyo);
    expect(await take(early?.id ?? '', tokyo)).toBe(clock.now);
  });

  it('holds nothing back before a week is known, and counts it', async () => {
    const { take, countsOf, kept } = worldOf();
    for (const id of ids(40)) expect(await take(id, auto)).toBe(DUE);
    expect([countsOf(EVERYBODY), kept.pace]).toEqual([[40], { next: dayOf(DUE), counts: [] }]);
  });

  it('does not hold what the CA calls in, and counts it', async () => {
    const { take, countsOf } = worldOf(DUE, steady(10));
    const suggested = { start: DUE - DAY_MS, end: DUE - DAY_MS / 2 };
    const policy: RenewalPolicy = { ...auto, timing: { by: 'ca-window' } };
    for (const id of ids(40)) expect(await take(id, policy, { suggested })).toBe(DUE);
    expect(countsOf(EVERYBODY)).toEqual([40]);
  });

  it('counts the days before once a day', async () => {
    const { take, clock, kept } = worldOf();
    for (const id of ids(40)) await take(id, auto);
    clock.now = DUE + 2 * DAY_MS;
    for (const id of ['q:1', 'q:2']) await take(id, auto);
    expect(kept).toEqual({ pace: { next: dayOf(DUE) + 2, counts: [40, 0] }, writes: 2 });
  });

  it('leaves out the days on which SCM was silent, and gives more room while what waited goes out', async () => {
    const { take, countsOf, kept } = worldOf(DUE, { ...steady(10), next: dayOf(DUE) - 9 });
    const silence = { since: DUE - 8.5 * DAY_MS, until: DUE - 2 * DAY_MS };
    for (const id of ids(30)) await take(id, auto, { silence });
    expect(kept.pace?.next).toBe(dayOf(DUE));
    expect(countsOf(EVERYBODY)[0]).toBe(16);
  });
});

describe('a place that is given back', () => {
  it('is there for the next one, under the cap and among all', async () => {
    const { take, leave, countsOf } = worldOf();
    for (const id of ids(5)) await take(id);
    await leave('p:4', DUE + DAY_MS);
    expect([countsOf('p'), countsOf(EVERYBODY)]).toEqual([
      [2, 1, 1],
      [2, 1, 1],
    ]);
    expect(daysAfter([await take('p:6')])).toEqual([1]);
  });

  it('takes nobody else’s, and nothing where there was none', async () => {
    const { take, leave, countsOf } = worldOf();
    for (const id of ids(2)) await take(id);
    await leave('p:9', DUE);
    await leave('p:1', DUE + 9 * DAY_MS);
    expect(countsOf('p')).toEqual([2]);
  });

  it('is none of today: it may be in use', async () => {
    const { take, leave, countsOf } = worldOf();
    for (const id of ids(2)) await take(id);
    await leave('p:1', DUE);
    expect(countsOf('p')).toEqual([2]);
  });

  it('is missed by whoever begins all the same: another one is taken', async () => {
    const { take, leave, clock } = worldOf();
    for (const id of ids(4)) await take(id);
    await leave('p:3', DUE + DAY_MS);
    await take('p:5');
    clock.now = DUE + DAY_MS;
    expect(daysAfter([await take('p:4'), await take('p:3')])).toEqual([1, 2]);
  });
});
