/** Does one act with one certificate of an account: checked again at this moment, done in SCM, read again, written. */
import { isInstalled, NOT_FOR, notFor } from '../../../domain/inventory/acts/row-acts';
import type { RowAct } from '../../../domain/inventory/acts/row-acts';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../domain/problem';
import { approveOrder, declineOrder } from './decide-order';
import { hideRow, unhideRow } from './here/hide-row';
import { markRowInstalled } from './here/mark-installed';
import { renewRow, replaceRow } from './order-row';
import { checkRow } from './reread-row';
import { revokeBefore } from './revoke/revoke-before';
import { revokeRow } from './revoke/revoke-row';
import { adoptRow, observeRow } from '../renewal/adopt-row';
import { setAutoRenewal } from './set-auto-renewal';
import { tellIssue } from './tell-issue';
import type { ActNeeds, Acted, Acting } from './acting';

type Do = (ports: ActNeeds, acting: Acting) => Promise<Acted>;

/** Those that are done here; orders and issues have their own. */
const DOERS: Readonly<Partial<Record<RowAct, Do>>> = {
  renew: renewRow,
  replace: replaceRow,
  'mark-installed': markRowInstalled,
  revoke: revokeRow,
  'revoke-before': revokeBefore,
  approve: approveOrder,
  decline: declineOrder,
  cancel: declineOrder,
  adopt: adoptRow,
  observe: observeRow,
  'auto-renew-on': setAutoRenewal,
  'auto-renew-off': setAutoRenewal,
  hide: hideRow,
  unhide: unhideRow,
  check: async (ports, { account, row }) => ({ end: 'done', row: await checkRow(ports, account, row) }),
};

export interface Asked extends Omit<Acting, 'row'> {
  readonly sslId: string;
  /** The certificate that the person looked at. */
  readonly serialNumber: string;
}

/** @throws Problem with the sentence of what stood in the way */
export async function doAct(ports: ActNeeds, { sslId, serialNumber, ...asked }: Asked): Promise<Acted> {
  const { account, act, again } = asked;
  const [row] = await ports.inventory.find(account.id, [sslId]);
  if (!row) throw new Problem('not-found', 'The inventory does not have this certificate. Sync the account.');
  if (serialNumber !== row.serialNumber) throw new Problem('conflict', OTHER_CERTIFICATE);
  // It may have been cut off before its issue was told.
  if (again && alreadyDone(act, row)) return told(ports, { ...asked, row }, { end: 'done', row });
  requireFit(act, row, { now: ports.now(), again });
  const doer = DOERS[act];
  if (!doer) throw new Problem('invalid-input', 'This is not done here.');
  return told(ports, { ...asked, row }, await doer(ports, { ...asked, row }));
}

/** Whoever asked on the issue tells it. */
async function told(ports: ActNeeds, acting: Acting, acted: Acted): Promise<Acted> {
  if (!acting.onIssue && acted.end === 'done') await tellIssue(ports, acting, { before: acting.row, row: acted.row });
  return acted;
}

const OTHER_CERTIFICATE =
  'SCM has another certificate under this id by now. Look at it as it is, and decide again; nothing was done.';

/** What begun acts leave behind where they were done. */
const DONE_STATES: Readonly<Partial<Record<RowAct, readonly InventoryRow['status'][]>>> = {
  revoke: ['revoked'],
  approve: ['approved', 'applied', 'issued'],
  decline: ['declined'],
  cancel: ['declined'],
};

/** Those that leave SCM's state as it is. */
const DONE_HERE: Readonly<Partial<Record<RowAct, (row: InventoryRow) => boolean>>> = {
  hide: ({ hidden }) => hidden,
  unhide: ({ hidden }) => !hidden,
  'mark-installed': isInstalled,
  observe: ({ adopted }) => adopted === undefined,
  'revoke-before': ({ former }) => former !== undefined && former.revokedAt > 0,
};

function alreadyDone(act: RowAct, row: InventoryRow): boolean {
  const isDone = DONE_HERE[act];
  return isDone ? isDone(row) : (DONE_STATES[act]?.includes(row.status) ?? false);
}

function requireFit(act: RowAct, row: InventoryRow, { now, again }: { readonly now: number; readonly again: boolean }) {
  const why = notFor(act, row, now);
  // What was begun before may have changed the row itself.
  if (why === undefined || (again && why === 'already')) return;
  throw new Problem('conflict', NOT_FOR[why]);
}
