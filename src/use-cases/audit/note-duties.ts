/** Notes how the duties of a schedule ended, all at once; one that failed goes into the audit list. */
import { BY_APP } from '../../domain/audit/audit-event';
import type { DutyHealth } from '../../domain/health/health';
import type { Ports } from '../ports/ports';
import { recordEvent } from './record-event';

type Needs = Pick<Ports, 'audit' | 'health' | 'now' | 'newId' | 'correlation'>;

/** How much a duty queued, or the name of what failed. */
export type DutyEnd = { readonly name: string } & ({ readonly queued: number } | { readonly problem: string });

/** @param schedule the name of the table that the duties stand in */
export async function noteDuties(ports: Needs, schedule: string, ends: readonly DutyEnd[]): Promise<void> {
  const before = await ports.health.find(schedule);
  const now = ports.now();
  const healthAfter = (end: DutyEnd): DutyHealth => {
    const known = before.find(({ name }) => name === end.name);
    if ('queued' in end) return { ...withoutFailing(known), name: end.name, lastSuccess: now, queued: end.queued };
    const failingSince = known?.failingSince ?? now;
    return { ...known, name: end.name, lastFailure: now, problem: end.problem, failingSince };
  };
  await ports.health.note(schedule, ends.map(healthAfter));
  for (const end of ends) {
    if ('queued' in end) continue;
    await recordEvent(ports, { act: end.name, actor: BY_APP, outcome: 'failed', code: end.problem });
  }
}

function withoutFailing(known: DutyHealth | undefined): Partial<DutyHealth> {
  if (!known) return {};
  const { failingSince: _over, ...rest } = known;
  return rest;
}
