/** Puts an event into the audit list. */
import type { AuditFacts } from '../../domain/audit/audit-event';
import { cleaned } from '../../domain/audit/audit-event';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'audit' | 'now' | 'newId' | 'correlation'>;

interface Known {
  /** What the event is known by: it stands in the list once, and keeps its time while it ends as it did before. */
  readonly once?: string | undefined;
  /** Epoch milliseconds at which it was asked for, where that was earlier: what came of it must not stand before it. */
  readonly at?: number;
}

export async function recordEvent(ports: Needs, facts: AuditFacts, { once, at }: Known = {}): Promise<void> {
  const kept = cleaned(facts);
  const event = { ...kept, id: once ?? ports.newId(), at: at ?? ports.now(), correlation: ports.correlation() };
  if (once === undefined) return ports.audit.record(event);
  const before = await ports.audit.add(event);
  const endsOtherwise = before && (before.outcome !== event.outcome || before.code !== event.code);
  if (endsOtherwise) await ports.audit.record(event);
}
