import type { Certificate } from '../../../domain/certificate/certificate';
import { ANY_TIME, DEFAULT_POLICY } from '../../../domain/renewal/policy';
import type { RenewalPolicy } from '../../../domain/renewal/policy';
import { scheduleOf } from '../../../domain/renewal/own-renewal';
import { isOpen } from '../../../domain/renewal/calendar/openings';
import { sampleCertificate } from '../../../domain/testing/sample-certificate';
import { DAY_MS } from '../../../domain/validity';
import { takePlace } from './take-place';

const capped: RenewalPolicy = { ...DEFAULT_POLICY, autoRenew: true, dailyCap: 2 };
const certificate = (id: string): Certificate => sampleCertificate({ id });
const { at: DUE } = scheduleOf(certificate('p:1'), capped);

/** Days with their takers, as the store keeps them. */
function worldOf(now = DUE) {
  const days = new Map<string, Set<string>>();
  const take = (_profile: string, day: string, { who, cap }: { who: string; cap: number }) => {
    const takers = days.get(day) ?? new Set();
    days.set(day, takers);
    if (takers.has(who)) return Promise.resolve(true);
    if (takers.size >= cap) return Promise.resolve(false);
    takers.add(who);
    return Promise.resolve(true);
  };
  return { days, ports: { now: () => now, renewalPlaces: { take } } };
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

it('gives places of today first, then of the days after, and never two of one day too many', async () => {
  const { ports, days } = worldOf();
  const turns = [];
  for (const id of ['p:1', 'p:2', 'p:3', 'p:4', 'p:5']) {
    turns.push(await takePlace(ports, { certificate: certificate(id), policy: capped }));
  }
  expect(turns.slice(0, 2)).toEqual([DUE, DUE]);
  expect(turns.slice(2).map(dayOf)).toEqual([1, 1, 2].map((later) => dayOf(DUE + later * DAY_MS)));
  expect([...days.values()].map(({ size }) => size)).toEqual([2, 2, 1]);
});

it('gives whoever comes twice the same place', async () => {
  const { ports, days } = worldOf();
  for (const id of ['p:1', 'p:2', 'p:3']) await takePlace(ports, { certificate: certificate(id), policy: capped });
  const again = await takePlace(ports, { certificate: certificate('p:3'), policy: capped });
  expect(dayOf(again)).toBe(dayOf(DUE + DAY_MS));
  expect([...days.values()].map(({ size }) => size)).toEqual([2, 1]);
});

it('takes places on open days alone, and yields at the latest safe moment', async () => {
  const policy = { ...capped, dailyCap: 1, calendar: { ...ANY_TIME, weekdays: [1], fromHour: 8, untilHour: 10 } };
  const { ports } = worldOf();
  const turns = [];
  for (const id of ['p:1', 'p:2', 'p:3', 'p:4', 'p:5', 'p:6']) {
    turns.push(await takePlace(ports, { certificate: certificate(id), policy }));
  }
  const { latestSafe } = scheduleOf(certificate('p:1'), policy);
  const [, ...later] = turns;
  expect(later.filter((at) => at !== latestSafe).every((at) => isOpen(policy.calendar, at))).toBe(true);
  expect(turns.at(-1)).toBe(latestSafe);
});

it('asks for no place where there is no cap', async () => {
  const { ports, days } = worldOf();
  expect(await takePlace(ports, { certificate: certificate('p:1'), policy: DEFAULT_POLICY })).toBe(DUE);
  expect(days.size).toBe(0);
});
