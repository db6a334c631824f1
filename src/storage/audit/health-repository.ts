/** How the duties ended, and how much is logged. */
import { kvs, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { DutyHealth } from '../../domain/health/health';
import { dutyHealthSchema } from '../../domain/health/health';
import { DEFAULT_LOG_LEVEL, LOG_LEVELS } from '../../domain/health/log-level';
import type { Health, ScheduleHealth } from '../../use-cases/ports/audit';
import { keys } from '../keys';

/** Forge allows no more. */
const MOST_SCHEDULES = 5;

const kept = z.array(dutyHealthSchema);

async function find(schedule: string): Promise<readonly DutyHealth[]> {
  const stored = await kvs.get(keys.duties(schedule));
  return stored === undefined ? [] : kept.parse(stored);
}

async function list(): Promise<readonly ScheduleHealth[]> {
  const query = kvs.query().where('key', WhereConditions.beginsWith(keys.duties('')));
  const { results } = await query.limit(MOST_SCHEDULES).getMany();
  return results.map(({ key, value }) => ({ schedule: key.slice(keys.duties('').length), duties: kept.parse(value) }));
}

export const healthRepository: Health = {
  find,
  list,
  note: (schedule, duties) => kvs.set(keys.duties(schedule), duties),
  async logLevel() {
    const stored = await kvs.get<string>(keys.logLevel);
    return LOG_LEVELS.find((level) => level === stored) ?? DEFAULT_LOG_LEVEL;
  },
  setLogLevel: (level) => kvs.set(keys.logLevel, level),
};
