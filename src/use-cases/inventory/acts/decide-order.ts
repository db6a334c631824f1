/** Approves or declines an order that waits in SCM. Whose decision it was stands in the audit list: SCM sees the app's administrator. */
import { Problem } from '../../../domain/problem';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import type { ActNeeds, Acted, Acting } from './acting';
import { checkRow, rereadRow } from './reread-row';

/** An answer that got lost is looked up. */
const APPROVED: readonly InventoryRow['status'][] = ['approved', 'applied', 'issued'];
const DECLINED: readonly InventoryRow['status'][] = ['declined'];

export function approveOrder(ports: ActNeeds, acting: Acting): Promise<Acted> {
  return decide(ports, acting, { how: 'approve', leadsTo: APPROVED });
}

/** To cancel what one has ordered is the same for SCM. */
export function declineOrder(ports: ActNeeds, acting: Acting): Promise<Acted> {
  return decide(ports, acting, { how: 'decline', leadsTo: DECLINED });
}

interface Decision {
  readonly how: 'approve' | 'decline';
  readonly leadsTo: readonly InventoryRow['status'][];
}

async function decide(ports: ActNeeds, acting: Acting, { how, leadsTo }: Decision): Promise<Acted> {
  const { account, row, saying } = acting;
  const { message } = saying;
  if (message === undefined || message.trim() === '')
    throw new Problem('invalid-input', MISSING, { faults: [{ field: 'message', message: MISSING }] });
  try {
    await ports.accountActs[how](account, row.sslId, message);
  } catch (thrown) {
    if (!(thrown instanceof Problem) || !mayBeDone(thrown, acting)) throw thrown;
    const now = await checkRow(ports, account, row);
    if (!leadsTo.includes(now.status)) throw thrown;
    return { end: 'done', row: now };
  }
  const known = how === 'decline' ? ({ status: 'declined' } as const) : ({ status: 'approved' } as const);
  return { end: 'done', row: await rereadRow(ports, account, { row, known }) };
}

/** Lost on the way; or SCM finds it decided, as it is where it was done before. */
function mayBeDone({ code, kind }: Problem, { again }: Acting): boolean {
  return kind.taken === 'maybe' || (again && code === 'scm-state');
}

const MISSING = 'Say why, in 1 to 512 characters: SCM keeps it with the order.';
