/** Runs one call under the fault plan. */
import { ConnectionDropped } from '../connection-dropped';
import type { Reply } from '../wire/reply';
import type { FaultPlan } from './fault-plan';
import type { FaultKind, FaultRow } from './fault-table';
import { gatewayReply } from './gateway-replies';
import { oddAnswer } from './odd-answers';
import type { Operation } from './operations';

interface FaultableCall {
  readonly operation: Operation;
  readonly now: number;
  readonly certId?: string;
  readonly comments?: string;
  /** Carries the call out; refusals come back as a reply. */
  readonly run: () => Promise<Reply>;
  /** Changes the world for a fault of moment `prepare`. */
  readonly prepare: (kind: FaultKind) => void;
}

/** @throws ConnectionDropped where the plan says so */
export async function exchange(call: FaultableCall, faults: FaultPlan): Promise<Reply> {
  const fault = faults.deal(call.operation);
  if (!fault) return call.run();
  if (fault.moment === 'prepare') call.prepare(fault.kind);
  const ran = fault.moment === 'before' ? undefined : await call.run();
  note(call, { fault, ran }, faults);
  return outcome(call, { fault, ran }, faults);
}

interface Dealt {
  readonly fault: FaultRow;
  readonly ran: Reply | undefined;
}

function outcome(call: FaultableCall, { fault, ran }: Dealt, faults: FaultPlan): Reply {
  if (ran && fault.moment === 'prepare') return ran;
  if (ran && fault.moment === 'decorate') return oddAnswer(fault.kind, ran, () => faults.chance());
  const reply = gatewayReply(fault.kind, { now: call.now, chance: () => faults.chance() });
  if (!reply) throw new ConnectionDropped();
  return reply;
}

function note({ operation, certId, comments }: FaultableCall, { fault, ran }: Dealt, faults: FaultPlan): void {
  const about = ran?.committed ?? certId;
  faults.record({
    operation,
    kind: fault.kind,
    committed: ran?.committed !== undefined,
    ...(about !== undefined && { certId: about }),
    ...(comments !== undefined && { comments }),
  });
}
