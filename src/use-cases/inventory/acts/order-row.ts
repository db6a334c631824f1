/** Renews or replaces one of many: the order has a claim of its own, so that asked for twice it is ordered once. */
import { cameToNothing, claimBase } from '../../../domain/account-order/attempts/attempts';
import type { AccountOrder } from '../../../domain/account-order/account-order';
import { Problem } from '../../../domain/problem';
import { beginRenewal } from '../orders/begin-renewal';
import { beginReplacement } from '../orders/begin-replacement';
import type { ActNeeds, Acted, Acting } from './acting';

const AS_BEFORE = { dcvMode: '', dcvEmail: '', confirmed: false } as const;

/** With the CSR of the old one, and so its key. */
export function renewRow(ports: ActNeeds, acting: Acting): Promise<Acted> {
  const { account, row, by } = acting;
  return ordered(ports, { kind: 'renew', acting }, () =>
    beginRenewal(ports, account, { ...AS_BEFORE, sslId: row.sslId, csr: '', by }),
  );
}

export function replaceRow(ports: ActNeeds, acting: Acting): Promise<Acted> {
  const { account, row, by, csr, saying } = acting;
  if (csr === undefined) throw new Problem('invalid-input', NO_REQUEST);
  const reason = saying.message ?? USUAL_REASON;
  const asked = { ...AS_BEFORE, sslId: row.sslId, csr, names: [], keepsNames: true, reason, by };
  return ordered(ports, { kind: 'replace', acting }, () => beginReplacement(ports, account, asked));
}

const USUAL_REASON = 'Replaced with a new key, together with others, through Jira.';

const NO_REQUEST = 'No CSR was given for it.';

/** An order that is there for certain; nothing was sent to SCM here, so whatever stands in the way has ordered nothing. */
async function ordered(
  ports: ActNeeds,
  { kind, acting }: { readonly kind: 'renew' | 'replace'; readonly acting: Acting },
  order: () => Promise<AccountOrder>,
): Promise<Acted> {
  const { row, again } = acting;
  try {
    await order();
  } catch (thrown) {
    // Cut off before it could be noted: the order that it came to may have ended by now. Without one it is refused.
    const isRefused = thrown instanceof Problem && thrown.code === 'conflict';
    if (!again || !isRefused || !(await hasOrder(ports, kind, acting))) throw untaken(thrown);
    return { end: 'handed', row, said: thrown.message };
  }
  return { end: 'handed', row, said: ORDERED };
}

/** Whether an order is under way for it, or something has come of one; of a replacement, one with this very CSR. */
async function hasOrder({ accountOrders }: ActNeeds, kind: 'renew' | 'replace', { row, csr = '' }: Acting) {
  const base = claimBase(kind, row.account, row.sslId);
  const given = csr.replace(/-----[^-]+-----|\s/g, '');
  for (let number = 1; ; number++) {
    const found = await accountOrders.find(`${base}:${number}`);
    if (!found) return false;
    if (!cameToNothing(found) && (kind === 'renew' || found.asked.csr === given)) return true;
  }
}

/** SCM was only asked how the certificate stands: an answer that got lost leaves nothing open. */
function untaken(thrown: unknown): unknown {
  if (!(thrown instanceof Problem) || thrown.kind.taken === 'no') return thrown;
  return new Problem('scm-busy', thrown.message, thrown.detail);
}

const ORDERED = 'Ordered: the page Orders tells how it goes on.';
