/** Notes how a duty of the schedules ended; one that failed goes into the audit list. */
import { BY_APP } from '../../domain/audit/audit-event';
import type { Ports } from '../ports/ports';
import { recordEvent } from './record-event';

type Needs = Pick<Ports, 'audit' | 'health' | 'now' | 'newId' | 'correlation'>;

export type DutyEnd = { readonly queued: number } | { readonly problem: string };

/** @param end how much was queued, or the name of what failed */
export async function noteDuty(ports: Needs, name: string, end: DutyEnd): Promise<void> {
  const before = await ports.health.find(name);
  const now = ports.now();
  if ('queued' in end) {
    await ports.health.note({ ...before, name, lastSuccess: now, queued: end.queued });
    return;
  }
  await ports.health.note({ ...before, name, lastFailure: now, problem: end.problem });
  const facts = { act: name, actor: BY_APP, outcome: 'failed', code: end.problem } as const;
  await recordEvent(ports, facts);
}
