/**
 * A person lets the app renew a certificate of an account, or takes that back. Where SCM is set to renew it, that is switched
 * off first, and only what SCM then says counts: never two renewers.
 */
import type { Account } from '../../../domain/account/account';
import { NOT_FOR, notFor } from '../../../domain/inventory/acts/row-acts';
import { isOffInScm } from '../../../domain/inventory/renewal/renewer';
import { nextLookAt } from '../../../domain/inventory/renewal/row-policy';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import type { Acted, Acting, ActNeeds } from '../acts/acting';
import { ownerOf } from '../acts/own-certificate';
import { checkRow } from '../acts/reread-row';
import type { RereadNeeds } from '../acts/reread-row';
import { noteOnRecord } from '../issues/changes/note-on-record';
import { changeRow, giveBack } from './change-row';
import { termsOf } from './row-terms';
import type { TermsNeeds } from './row-terms';

export async function adoptRow(ports: ActNeeds, { account, row, by }: Acting): Promise<Acted> {
  if ((await ownerOf(ports, row.serialNumber)) !== undefined) throw new Problem('conflict', NOT_FOR.own);
  const adopted = await letAppRenew(ports, account, { row, by });
  await forgetLetEnd(ports, adopted);
  return { end: 'done', row: adopted };
}

/** Whoever lets the app renew it does not let it end. */
async function forgetLetEnd(ports: ActNeeds, { account, sslId, issueId, serialNumber }: InventoryRow): Promise<void> {
  if (issueId === '') return;
  await noteOnRecord(ports, { issueId, account, sslId }, ({ letEnd, ...rest }) =>
    letEnd === serialNumber ? rest : undefined,
  );
}

export async function observeRow(ports: ActNeeds, { row }: Acting): Promise<Acted> {
  return { end: 'done', row: await giveBack(ports, row) };
}

export type AdoptNeeds = RereadNeeds & TermsNeeds & Pick<Ports, 'accountActs' | 'rowSchedule'>;

interface Letting {
  readonly row: InventoryRow;
  /** Account id of who decided it. */
  readonly by: string;
}

/** Twice is as good as once. @throws Problem where SCM does not say that its own renewal is off; then nothing was let to the app */
export async function letAppRenew(ports: AdoptNeeds, account: Account, { row, by }: Letting): Promise<InventoryRow> {
  const read = await checkRow(ports, account, row);
  if (read.serialNumber !== row.serialNumber) throw new Problem('conflict', ANOTHER_ONE);
  const why = notFor('adopt', read, ports.now());
  if (why === 'already') return read;
  if (why !== undefined) throw new Problem('conflict', NOT_FOR[why]);
  const off = isOffInScm(read) ? read : await switchOff(ports, account, read);
  const adopted = { by, at: ports.now() };
  const terms = await (await termsOf(ports, account))(off);
  const at = nextLookAt(off, terms, ports.now());
  const isSame = (now: InventoryRow) => now.serialNumber === off.serialNumber && isOffInScm(now);
  const next = (now: InventoryRow) => (isSame(now) ? { ...now, adopted } : undefined);
  const stored = await changeRow(ports, off, { next, at });
  if (!stored) throw new Problem('conflict', CHANGED);
  return stored;
}

/** An answer that got lost is looked up. */
async function switchOff(ports: AdoptNeeds, account: Account, row: InventoryRow): Promise<InventoryRow> {
  let lost: Problem | undefined;
  try {
    await ports.accountActs.setAutoRenewal(account, row.sslId, { on: false });
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind.taken !== 'maybe') throw thrown;
    lost = thrown;
  }
  const after = await checkRow(ports, account, row);
  if (isOffInScm(after)) return after;
  throw lost ?? new Problem('conflict', STILL_ON);
}

const ANOTHER_ONE =
  'SCM has another certificate under this id by now. Look at it as it is, and decide again; nothing was changed.';
const CHANGED = 'The certificate was changed by others meanwhile. Look at it again; the app does not renew it.';
const STILL_ON =
  'SCM was asked to switch its own renewal off and still says that it is on, so the app does not renew it. Someone with access to SCM looks why.';
