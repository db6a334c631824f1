/** What the watchdog remembers, and what an admin chose for it. */
import { kvs } from '@forge/kvs';
import { DEFAULT_SETTINGS, watchRecordSchema, watchSettingsSchema } from '../../domain/watchdog/trouble';
import type { WatchRecords } from '../../use-cases/ports/self/watchdog';
import { readAll } from '../inventory/batches';
import { keys } from '../keys';

/** A schedule that is delivered twice comes within minutes; the next one within the hour. */
const TURN_MS = 600_000;

const TURN_KEPT = { ttl: { value: 1, unit: 'DAYS' } } as const;

export const watchRepository: WatchRecords = {
  async find() {
    const stored = await kvs.get(keys.watchdog);
    return stored === undefined ? undefined : watchRecordSchema.parse(stored);
  },
  async remembered() {
    const found = await readAll([{ key: keys.watchdog }, { key: keys.watchdogSettings }]);
    const [record, settings] = [found.get(keys.watchdog), found.get(keys.watchdogSettings)];
    return {
      ...(record !== undefined && { record: watchRecordSchema.parse(record) }),
      settings: settings === undefined ? DEFAULT_SETTINGS : watchSettingsSchema.parse(settings),
    };
  },
  keep: (record) => kvs.set(keys.watchdog, record),
  setSettings: (settings) => kvs.set(keys.watchdogSettings, settings),
  async takeTurn(now) {
    try {
      const turn = keys.watchdogTurn(Math.floor(now / TURN_MS));
      await kvs.set(turn, true, { ...TURN_KEPT, keyPolicy: 'FAIL_IF_EXISTS' });
      return true;
    } catch {
      // Somebody else has it, or the store is out of order: the next look is an hour away.
      return false;
    }
  },
};
