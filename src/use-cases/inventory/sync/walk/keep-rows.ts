/** Writes what is new or has changed, and nothing else. */
import type { ListedCertificate } from '../../../../domain/account/listed-certificate';
import { dayOf, HASH_LENGTH } from '../../../../domain/inventory/rows/digest-page';
import type { Seen } from '../../../../domain/inventory/rows/digest-page';
import { contentOf, factsOf, newOf, NOT_GIVEN, rowFrom } from '../../../../domain/inventory/rows/inventory-row';
import type { InventoryRow, RowFacts } from '../../../../domain/inventory/rows/inventory-row';
import { suffixesOf } from '../../../../pki/inventory/name-suffixes';
import { noticeRevoked } from '../../orders/steps/notice-revoked';
import type { NoticeNeeds } from '../../orders/steps/notice-revoked';
import { noticeChanged } from '../../issues/changes/notice-changed';
import type { RowToKeep } from '../../../ports/inventory/inventory';
import type { Run, WalkNeeds } from './run';

type Needs = Pick<WalkNeeds, 'digest' | 'inventory' | 'rowSchedule' | keyof NoticeNeeds>;

interface Fresh {
  readonly facts: RowFacts;
  readonly hash: string;
}

export interface Kept {
  readonly seen: readonly Seen[];
  readonly added: number;
  readonly changed: number;
}

/** What cannot be read stands in the inventory by its id alone, until it can be; what was known of it before stays. */
const UNREADABLE = { complete: false, status: 'unknown', statusWord: 'unreadable', commonName: '', names: [] } as const;

/** Writes of one row that were lost in a row to other writers. */
const TRIES = 3;

/** @param last as it was seen last, by id: what is still the same is not even read */
export async function keepRows(
  ports: Needs,
  { account, sync, portion }: Run,
  { listed, last }: { readonly listed: readonly ListedCertificate[]; readonly last: ReadonlyMap<string, Seen> },
): Promise<Kept> {
  const fresh = listed.map((one) => freshOf(ports, one));
  const differing = fresh.filter(({ facts, hash }) => last.get(facts.sslId)?.hash !== hash);
  const isFirst = sync.blind && sync.walk.passes.length === 0;
  const ids = differing.map(({ facts }) => facts.sslId);
  const before = isFirst || ids.length === 0 ? [] : await ports.inventory.find(account.id, ids);
  const known = new Map(before.map((row) => [row.sslId, row]));
  const added = differing.filter(({ facts }) => !known.has(facts.sslId));
  portion.wrote(await ports.inventory.add(added.map((one) => toKeep(one, newOf(account.id)))));
  let changed = 0;
  for (const one of differing) {
    const row = known.get(one.facts.sslId);
    if (!row || isSame(row, one)) continue;
    portion.wrote(await change(ports, { before: row, fresh: one, portion }));
    changed += 1;
  }
  return { seen: fresh.map(seenOf), added: added.length, changed };
}

/** @returns what is kept of certificates whose details cannot be read; the next walk asks again */
export async function keepUnreadable(ports: Needs, run: Run, sslIds: readonly string[]): Promise<Kept> {
  if (sslIds.length === 0) return { seen: [], added: 0, changed: 0 };
  const there = await ports.inventory.find(run.account.id, sslIds);
  const known = new Set(there.map(({ sslId }) => sslId));
  const listed = sslIds.map((sslId) => ({ ...UNREADABLE, sslId }));
  const kept = await keepRows(ports, run, { listed: listed.filter(({ sslId }) => !known.has(sslId)), last: new Map() });
  const seen = listed.map((one) => ({ ...seenOf(freshOf(ports, one)), hash: NOT_GIVEN }));
  return { ...kept, seen };
}

function freshOf({ digest }: Needs, listed: ListedCertificate): Fresh {
  const facts = factsOf(listed);
  return { facts, hash: digest(contentOf(facts)).slice(0, HASH_LENGTH) };
}

const isSame = ({ hash, goneAt }: InventoryRow, fresh: Fresh): boolean => goneAt === 0 && hash === fresh.hash;

function toKeep({ facts, hash }: Fresh, before: ReturnType<typeof newOf>): RowToKeep {
  const { suffixes, count } = suffixesOf(facts.allNames);
  return { row: rowFrom(facts, { suffixes, suffixCount: count, hash }, before), allNames: facts.allNames };
}

interface Changing {
  readonly before: InventoryRow;
  readonly fresh: Fresh;
  readonly portion: Run['portion'];
}

/** Writes that noticing takes: the record of the issue, and twice more when it is told. */
const NOTICED = 3;

/** @returns how many writes the platform counts */
async function change(ports: Needs, { before, fresh, portion }: Changing): Promise<number> {
  let row: InventoryRow | undefined = before;
  for (let tries = 0; row && tries < TRIES; tries++) {
    const next = toKeep(fresh, row);
    // First: once it is written, nobody sees that it is new. Told twice it is told once.
    await noticeRevoked(ports, { before: row, row: next.row });
    if (await noticeChanged(ports, { before: row, row: next.row })) portion.wrote(NOTICED);
    const writes = await ports.inventory.replace(row, next);
    if (writes !== undefined) return writes;
    [row] = await ports.inventory.find(before.account, [before.sslId]);
  }
  throw new Error('A row of the inventory was written by others again and again.');
}

function seenOf({ facts: { sslId, status, certTypeId, keyType, orgId, notAfter }, hash }: Fresh): Seen {
  return { sslId, hash, status, certTypeId, keyType, orgId, lastDay: dayOf(notAfter) };
}
