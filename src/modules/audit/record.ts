/** Writes to the audit list after an act. What fails here is logged and never fails the act. Loaded when there is something to write. */
import { ports } from '../../app';
import type { AuditFacts } from '../../domain/audit/audit-event';
import type { JobEvent } from '../../domain/audit/job-events';
import { log } from '../wiring/log';
import { nameOfFailure } from '../wiring/outcome';
import type { AnsweredCall } from '../../use-cases/audit/record-call';
import type { DutyEnd } from '../../use-cases/audit/note-duty';

const recorder = () => import('./recorder');

/** @param once see `recordEvent` */
export function record(facts: AuditFacts, once?: string): Promise<void> {
  return quietly(async () => (await recorder()).recordEvent(ports, facts, once));
}

export function recordCall(call: AnsweredCall): Promise<void> {
  return quietly(async () => (await recorder()).recordCall(ports, call));
}

export function recordAll(events: readonly JobEvent[]): Promise<void> {
  return quietly(async () => {
    for (const { facts, once } of events) await (await recorder()).recordEvent(ports, facts, once);
  });
}

export function recordDuty(name: string, end: DutyEnd): Promise<void> {
  return quietly(async () => (await recorder()).noteDuty(ports, name, end));
}

async function quietly(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (thrown) {
    log('audit-failed', { problem: nameOfFailure(thrown) });
  }
}
