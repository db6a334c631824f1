/** What a fault of moment `prepare` changes before the call runs. */
import type { ScmState } from '../scm-state';
import { issuedAt } from '../orders/life-cycle';
import type { Order } from '../orders/order';
import type { FaultKind } from './fault-table';

/** For how long an issued certificate stays uncollectable, in milliseconds of virtual time. */
const uncollectableMs = 120_000;

interface Target {
  readonly scm: ScmState;
  readonly certId: string;
  readonly token?: string;
}

export function prepareFault({ scm, certId, token }: Target): (kind: FaultKind) => void {
  return (kind) => {
    const order = scm.orders.find(certId);
    if (kind === 'token-expired' && token !== undefined) scm.tokens.end(token);
    if (!order) return;
    if (kind === 'not-collectable') order.collectableAt = uncollectableUntil(order, scm.clock.now());
    if (kind === 'wrong-key' || kind === 'wrong-names') {
      order.misissue = kind;
      delete order.bundle;
      delete order.fingerprints;
    }
  };
}

/** Counts from issuance, so that the fault is felt also when it befalls a download that comes too early anyway. */
function uncollectableUntil(order: Order, now: number): number {
  const issued = issuedAt(order);
  return Math.max(now, Number.isFinite(issued) ? issued : now) + uncollectableMs;
}
