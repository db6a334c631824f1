/** Duty: looks whether the app itself works, and tells the admins of what does not, once. */
import { seen } from '../../domain/watchdog/changes';
import { findTroubles } from '../../domain/watchdog/find-troubles';
import { firstRecord } from '../../domain/watchdog/trouble';
import type { Ports } from '../ports/ports';
import { look } from './look';
import type { LookNeeds } from './look';
import { tellAdmins } from './tell-admins';

type Needs = LookNeeds & Pick<Ports, 'watchRecords' | 'adminIssues' | 'issues' | 'newId'>;

/** Delivered twice it looks once. @returns how much it queued: nothing */
export async function watch(ports: Needs): Promise<number> {
  if (!(await ports.watchRecords.takeTurn(ports.now()))) return 0;
  const { record: kept, settings } = await ports.watchRecords.remembered();
  const before = kept ?? firstRecord(ports.now());
  const troubles = findTroubles(await look(ports, before.watchingSince, settings.secretDays));
  const record = seen(before, troubles, ports.now());
  // First of all: whatever becomes of the issue, the pages show what is wrong.
  await ports.watchRecords.keep(record);
  const told = await tellAdmins(ports, record);
  if (told !== record) await ports.watchRecords.keep(told);
  return 0;
}
