/** Who begins a renewal on which day, by profile and of all: a record a day, written on the version that was read, so that no place is given twice. */
import { kvs } from '@forge/kvs';
import type { RenewalPlaces } from '../../use-cases/ports/stores';
import { ENTITIES, keys } from '../keys';
import { paceSchema, renewalDaySchema } from './renewal-day-record';
import { createRecord, replaceRecord } from '../versioned-entity';

const ENTITY = ENTITIES.renewalDay;

interface RenewalDay {
  readonly version: number;
  readonly takers: readonly string[];
}

/** Lost in a row to other jobs; then the day counts as full, and the next one has room. */
const TRIES = 20;

/** A day that is over tells nobody anything. */
const KEPT_DAYS = 60;
const DAY_MS = 86_400_000;

async function find(key: string): Promise<RenewalDay | undefined> {
  const stored = await kvs.entity<RenewalDay>(ENTITY).get(key);
  return stored === undefined ? undefined : renewalDaySchema.parse(stored);
}

async function take(of: string, day: string, { who, cap }: { who: string; cap: number }): Promise<boolean> {
  const at: Day = { of, day };
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await find(keyOf(at));
    if (found?.takers.includes(who) === true) return true;
    if (found && found.takers.length >= cap) return false;
    if (found ? await join(at, found, who) : await open(at, who)) return true;
  }
  return false;
}

async function leave(of: string, day: string, who: readonly string[]): Promise<void> {
  const at: Day = { of, day };
  for (let tries = 0; tries < TRIES; tries++) {
    const found = await find(keyOf(at));
    const takers = found?.takers.filter((taker) => !who.includes(taker)) ?? [];
    if (!found || takers.length === found.takers.length) return;
    if (await replaceRecord({ entity: ENTITY, key: keyOf(at) }, { ...found, takers })) return;
  }
}

interface Day {
  readonly of: string;
  readonly day: string;
}

function keyOf({ of, day }: Day): string {
  return keys.renewalDay(of, day);
}

async function join(at: Day, found: RenewalDay, who: string): Promise<boolean> {
  const next = { ...found, takers: [...found.takers, who] };
  return (await replaceRecord({ entity: ENTITY, key: keyOf(at) }, next)) !== undefined;
}

/** With a day's first place goes the record of a day long over. */
async function open(at: Day, who: string): Promise<boolean> {
  const first: RenewalDay = { version: 1, takers: [who] };
  if (!(await createRecord(ENTITY, keyOf(at), first))) return false;
  await kvs.entity(ENTITY).delete(keyOf({ ...at, day: daysBefore(at.day, KEPT_DAYS) }));
  return true;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
}

export const renewalPlaceRepository: RenewalPlaces = {
  take,
  leave,
  takers: async (of, day) => (await find(keyOf({ of, day })))?.takers ?? [],
  async pace() {
    const stored = await kvs.get(keys.renewalPace);
    return stored === undefined ? undefined : paceSchema.parse(stored);
  },
  keepPace: (pace) => kvs.set(keys.renewalPace, pace),
};
