/** The preview of a bulk act: what is chosen is counted and kept, so that what a person agrees to is what is done. */
import type { Account } from '../../../domain/account/account';
import type { Bulk, BulkItem } from '../../../domain/bulk/bulk';
import { ITEMS_IN_CHUNK, MOST_CHOSEN, MOST_REPLACED, totalOf } from '../../../domain/bulk/bulk';
import { chosen, chosenMore } from '../../../domain/bulk/bulk-steps';
import type { Chosen } from '../../../domain/bulk/bulk-steps';
import type { BulkView } from '../../../domain/bulk/bulk-view';
import { viewOfBulk } from '../../../domain/bulk/bulk-view';
import { ACT_RULES, NOT_FOR, notFor } from '../../../domain/inventory/acts/row-acts';
import type { NotFor } from '../../../domain/inventory/acts/row-acts';
import { NOT_GIVEN } from '../../../domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../domain/problem';
import { CHOOSE_A_REASON, reasonOf } from '../../../domain/revocation/reasons';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { SWITCHED_OFF } from '../acts/act-on-row';
import { findRows } from '../list/find-rows';
import { coveredBy } from './covered';

type Needs = Pick<
  Ports,
  'now' | 'newId' | 'accounts' | 'permissions' | 'inventory' | 'bulks' | 'serialNumbers' | 'accountOrders' | 'syncs'
>;

interface Caller {
  readonly accountId: string;
}

type Wanted = Omit<Chosen, 'id' | 'by'>;

/** A page of the inventory has a hundred rows: two chunks. One call of a screen has 25 s, in which so many are read. */
const PAGES_A_CALL = 8;
const LONGEST_CALL_MS = 8_000;

/**
 * Nothing is done yet. Where more is chosen than one call can count, the screen goes on with `goOnChoosing`.
 * @throws Problem `no-right`; `invalid-input` where something has to be said with the act
 */
export async function chooseBulk(ports: Needs, wanted: Wanted, { accountId }: Caller): Promise<BulkView> {
  const account = await accountFor(ports, wanted.account, 'decide');
  requireUsable(account, wanted);
  requireSaying(wanted);
  const bulk = chosen({ ...wanted, id: ports.newId(), by: accountId }, ports.now());
  await ports.bulks.create(bulk);
  return goOn(ports, bulk);
}

/** @throws Problem `not-found` for another person's, `conflict` where it was begun or somebody counts too */
export async function goOnChoosing(ports: Needs, id: string, { accountId }: Caller): Promise<BulkView> {
  const bulk = await ports.bulks.find(id);
  if (bulk?.by !== accountId) throw new Problem('not-found', 'There is no such preview of yours. Choose again.');
  await accountFor(ports, bulk.account, 'decide');
  return bulk.state === 'choosing' ? goOn(ports, bulk) : viewOfBulk(bulk, ports.now());
}

function requireUsable({ enabled }: Account, { act }: Wanted): void {
  if (!enabled && ACT_RULES[act].calls > 0) throw new Problem('conflict', SWITCHED_OFF);
}

function requireSaying({ act, saying }: Wanted): void {
  const { wants } = ACT_RULES[act];
  if (wants === 'reason' && !reasonOf(saying.reason)) throw missing('reason', CHOOSE_A_REASON);
  if (wants === 'message' && saying.message === undefined)
    throw missing('message', 'Say why, in 1 to 512 characters: SCM keeps it with each order.');
}

function missing(field: string, message: string): Problem {
  return new Problem('invalid-input', message, { faults: [{ field, message }] });
}

async function goOn(ports: Needs, from: Bulk): Promise<BulkView> {
  const begunAt = ports.now();
  let bulk = from;
  for (let pages = 0; pages < PAGES_A_CALL && bulk.state === 'choosing'; pages++) {
    if (ports.now() - begunAt > LONGEST_CALL_MS) break;
    bulk = await choosePage(ports, bulk);
  }
  return viewOfBulk(bulk, ports.now());
}

interface Found {
  readonly items: readonly BulkItem[];
  readonly cursor: string | undefined;
}

/** The chunks are written one by one; the cursor moves on with the last one. */
async function choosePage(ports: Needs, from: Bulk): Promise<Bulk> {
  const { items, cursor } = await found(ports, from);
  const most = from.act === 'replace' ? MOST_REPLACED : MOST_CHOSEN;
  if (totalOf(from.counts) + items.length > most) throw new Problem('invalid-input', tooMany(most));
  const chunks: (readonly BulkItem[])[] = [];
  for (let at = 0; at < items.length; at += ITEMS_IN_CHUNK) chunks.push(items.slice(at, at + ITEMS_IN_CHUNK));
  let bulk = from;
  for (const [place, chunk] of chunks.entries()) {
    const last = place === chunks.length - 1;
    const next = chosenMore(bulk, chunk, last ? cursor : from.cursor);
    bulk = await write(ports, bulk, { next, chunk: { at: bulk.chunks, items: chunk } });
  }
  return chunks.length > 0 ? bulk : write(ports, bulk, { next: chosenMore(bulk, [], cursor) });
}

const tooMany = (most: number): string =>
  `More than ${most.toLocaleString('en')} certificates are chosen. Choose fewer with a filter, and do it in several steps.`;

interface Writing {
  readonly next: Bulk;
  readonly chunk?: { readonly at: number; readonly items: readonly BulkItem[] };
}

async function write({ bulks }: Needs, read: Bulk, { next, chunk }: Writing): Promise<Bulk> {
  const stored = await bulks.replace(read, next, chunk);
  if (stored) return stored;
  throw new Problem('conflict', 'This preview is being counted elsewhere. Choose again; nothing was begun.');
}

async function found(ports: Needs, { account, choice, cursor, act }: Bulk): Promise<Found> {
  if ('sslIds' in choice) {
    const wanted = [...new Set(choice.sslIds)];
    const rows = new Map((await ports.inventory.find(account, wanted)).map((row) => [row.sslId, row]));
    const items = await together(
      wanted.map((sslId) => {
        const row = rows.get(sslId);
        return row ? itemOf(ports, act, row) : Promise.resolve(missingItem(sslId, ports.now()));
      }),
    );
    return { items, cursor: undefined };
  }
  const page = await findRows(ports, { ...choice.filter, account, ...(cursor !== '' && { cursor }) });
  return { items: await together(page.rows.map((row) => itemOf(ports, act, row))), cursor: page.cursor };
}

const blank = { commonName: '', serialNumber: NOT_GIVEN, tries: 0, request: -1 } as const;

function missingItem(sslId: string, at: number): BulkItem {
  return { ...blank, sslId, state: 'left-out', said: 'The inventory does not have it any more.', at };
}

async function itemOf(ports: Needs, act: Bulk['act'], row: InventoryRow): Promise<BulkItem> {
  const why = notFor(act, row, ports.now()) ?? (await coveredBy(ports, act, row)) ?? MISSING[act];
  const { sslId, commonName, serialNumber } = row;
  const state = why === undefined ? 'waiting' : 'left-out';
  const said = why === undefined ? '' : NOT_FOR[why];
  return { ...blank, sslId, commonName, serialNumber, state, said, at: ports.now() };
}

/** What has to be given for each certificate before anything can be done. */
const MISSING: Readonly<Partial<Record<Bulk['act'], NotFor>>> = { replace: 'no-request' };
