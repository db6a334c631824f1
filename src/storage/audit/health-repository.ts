/** How the duties ended, and how much is logged. */
import { kvs, WhereConditions } from '@forge/kvs';
import type { DutyHealth } from '../../domain/health/health';
import { dutyHealthSchema } from '../../domain/health/health';
import { DEFAULT_LOG_LEVEL, LOG_LEVELS } from '../../domain/health/log-level';
import type { Health } from '../../use-cases/ports/audit';
import { keys } from '../keys';

/** More duties than the app has. */
const MOST_DUTIES = 100;

async function find(name: string): Promise<DutyHealth | undefined> {
  const stored = await kvs.get(keys.duty(name));
  return stored === undefined ? undefined : dutyHealthSchema.parse(stored);
}

async function list(): Promise<DutyHealth[]> {
  const query = kvs.query().where('key', WhereConditions.beginsWith(keys.duty('')));
  const { results } = await query.limit(MOST_DUTIES).getMany();
  return results.map(({ value }) => dutyHealthSchema.parse(value));
}

export const healthRepository: Health = {
  find,
  list,
  note: (duty) => kvs.set(keys.duty(duty.name), duty),
  async logLevel() {
    const stored = await kvs.get<string>(keys.logLevel);
    return LOG_LEVELS.find((level) => level === stored) ?? DEFAULT_LOG_LEVEL;
  },
  setLogLevel: (level) => kvs.set(keys.logLevel, level),
};
