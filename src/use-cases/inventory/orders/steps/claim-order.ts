/** Claims the renewal or replacement of a certificate: whoever asks a second time comes to the order that there is. */
import { cameToNothing, claimBase } from '../../../../domain/account-order/attempts/attempts';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { queuedOrder } from '../../../../domain/account-order/order-steps';
import type { NewOrder } from '../../../../domain/account-order/order-steps';
import { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'now' | 'accountOrders' | 'jobs'>;

export interface Wanted extends Omit<NewOrder, 'id' | 'kind' | 'of'> {
  readonly kind: 'renew' | 'replace';
  readonly of: NonNullable<AccountOrder['of']>;
}

/** More tries for one certificate than anybody makes. */
const MOST_ORDERS = 200;

/** @throws Problem `conflict` where another one is under way, or one has been made and nobody confirmed that another is wanted */
export async function claimOrder(ports: Needs, wanted: Wanted): Promise<AccountOrder> {
  const { account, kind, of } = wanted;
  await refuseOther(ports, wanted);
  const base = claimBase(kind, account, of.sslId);
  let number = 1;
  for (let tries = 0; tries < MOST_ORDERS; tries++) {
    const id = `${base}:${number}`;
    const found = await ports.accountOrders.find(id);
    if (found && !isPassed(found, wanted)) return joined(found, wanted);
    if (!found) {
      const order = queuedOrder({ ...wanted, id }, ports.now());
      // Somebody else may be claiming it right now: then theirs is looked at.
      if (!(await ports.accountOrders.claim(order))) continue;
      await ports.jobs.queue({ kind: 'account-order', id }, 0);
      return order;
    }
    number += 1;
  }
  throw new Error(`No order of ${base} could be claimed`);
}

/** Whether another one may follow it. */
function isPassed(found: AccountOrder, { kind, confirmed, spkiSha256 }: Wanted): boolean {
  if (cameToNothing(found)) return true;
  if (found.stage === 'open') return false;
  return kind === 'replace' ? found.spkiSha256 !== spkiSha256 : confirmed;
}

function joined(found: AccountOrder, { kind, spkiSha256 }: Wanted): AccountOrder {
  const isSame = found.spkiSha256 === spkiSha256;
  if (found.stage === 'open' && isSame) return found;
  throw new Problem('conflict', found.stage === 'open' ? UNDER_WAY[kind] : doneBefore(kind, found.sslId));
}

/** A renewal while the replacement's answer is lost, or the other way round, would be ordered on a wrong ground. */
async function refuseOther(ports: Needs, { account, kind, of }: Wanted): Promise<void> {
  const other = kind === 'renew' ? 'replace' : 'renew';
  const base = claimBase(other, account, of.sslId);
  for (let number = 1; number <= MOST_ORDERS; number++) {
    const found = await ports.accountOrders.find(`${base}:${number}`);
    if (!found) return;
    if (found.stage === 'open') throw new Problem('conflict', UNDER_WAY[other]);
  }
}

const UNDER_WAY = {
  renew: 'A renewal of this certificate is under way. It stands on the page “Orders”.',
  replace: 'A replacement of this certificate is under way. It stands on the page “Orders”.',
} as const;

function doneBefore(kind: 'renew' | 'replace', sslId: string): string {
  if (kind === 'replace') return 'This certificate was replaced with this very key before. Make a new key and CSR.';
  return `This certificate was renewed before: SCM id ${sslId}. Confirm that you want another renewal, which is billed again.`;
}
