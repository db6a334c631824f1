/** Runs one call under the fault plan. */
import { ConnectionDropped } from '../connection-dropped';
import { jsonReply, type Reply } from '../wire/reply';
import type { FaultPlan } from './fault-plan';
import type { FaultKind, FaultRow, Operation } from './fault-table';
import { gatewayReply } from './gateway-replies';

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
  if (ran && fault.moment === 'decorate') return withExtraFields(ran);
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

/** Fields of a later version that no client knows: harmless to a tolerant reader. */
const laterFields = { apiVersion: '26.9', links: [{ rel: 'self', href: '/api/v1' }], backend: null };

function withExtraFields(reply: Reply): Reply {
  const value: unknown = reply.body ? JSON.parse(reply.body) : undefined;
  if (typeof value !== 'object' || value === null) return reply;
  return { ...reply, body: jsonReply(reply.status, { ...laterFields, ...value }).body ?? '' };
}
