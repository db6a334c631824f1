/** Puts an event into the audit list. */
import type { AuditFacts } from '../../domain/audit/audit-event';
import { cleaned } from '../../domain/audit/audit-event';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'audit' | 'now' | 'newId' | 'correlation'>;

/** @param once what the event is known by: the same one again takes its place instead of standing beside it */
export async function recordEvent(ports: Needs, facts: AuditFacts, once?: string): Promise<void> {
  const id = once ?? ports.newId();
  await ports.audit.record({ ...cleaned(facts), id, at: ports.now(), correlation: ports.correlation() });
}
