/** After an act: SCM is asked how the certificate stands now, and its row is written. */
import type { Account } from '../../../domain/account/account';
import type { ListedCertificate } from '../../../domain/account/listed-certificate';
import { HASH_LENGTH } from '../../../domain/inventory/rows/digest-page';
import { goneRow } from '../../../domain/inventory/rows/gone-row';
import { contentOf, factsOf, NOT_GIVEN, rowFrom } from '../../../domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { namedAsBefore } from '../../../domain/inventory/rows/organization-name';
import { Problem } from '../../../domain/problem';
import { suffixesOf } from '../../../pki/inventory/name-suffixes';
import type { RowToKeep } from '../../ports/inventory/inventory';
import type { Ports } from '../../ports/ports';

export type RereadNeeds = Pick<Ports, 'now' | 'digest' | 'inventory' | 'scmAccount'>;

/** Writes of one row that were lost in a row to other writers. */
const TRIES = 4;

/**
 * What was done stays done where SCM does not answer now: then the row says what is known, and the next sync reads it anew.
 * @param known what the act has made of the row for certain
 */
export async function rereadRow(
  ports: RereadNeeds,
  account: Account,
  { row, known = {} }: { readonly row: InventoryRow; readonly known?: Partial<InventoryRow> },
): Promise<InventoryRow> {
  const listed = await detailsOf(ports, account, row.sslId);
  if (listed instanceof Problem) return keepRow(ports, row, (before) => kept({ ...before, ...known, hash: NOT_GIVEN }));
  if (!listed) return keepRow(ports, row, (before) => kept(goneRow(before, ports.now())));
  return keepListed(ports, row, listed);
}

/** @throws Problem where SCM does not answer: nothing else was asked for */
export async function checkRow(ports: RereadNeeds, account: Account, row: InventoryRow): Promise<InventoryRow> {
  const listed = await detailsOf(ports, account, row.sslId);
  if (listed instanceof Problem) throw listed;
  return listed ? keepListed(ports, row, listed) : keepRow(ports, row, (before) => kept(goneRow(before, ports.now())));
}

/** @returns undefined where SCM does not have it any more, a problem where it cannot be told */
async function detailsOf(
  { scmAccount }: RereadNeeds,
  account: Account,
  sslId: string,
): Promise<ListedCertificate | Problem | undefined> {
  try {
    return await scmAccount.certificate(account, sslId);
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    return thrown.code === 'scm-unknown-certificate' ? undefined : thrown;
  }
}

/** Writes what SCM says, whatever the row was. */
function keepListed(ports: RereadNeeds, row: InventoryRow, listed: ListedCertificate): Promise<InventoryRow> {
  const facts = factsOf(namedAsBefore(listed, row));
  const hash = ports.digest(contentOf(facts)).slice(0, HASH_LENGTH);
  const { suffixes, count } = suffixesOf(facts.allNames);
  const next = (before: InventoryRow): RowToKeep => ({
    row: rowFrom(facts, { suffixes, suffixCount: count, hash }, before),
    allNames: facts.allNames,
  });
  return keepRow(ports, row, (before) => (before.hash === hash && before.goneAt === 0 ? undefined : next(before)));
}

/** Names stay as they are. */
const kept = (row: InventoryRow): RowToKeep => ({ row, allNames: [] });

/** @param next undefined where nothing has to be written */
async function keepRow(
  { inventory }: Pick<RereadNeeds, 'inventory'>,
  row: InventoryRow,
  next: (before: InventoryRow) => RowToKeep | undefined,
): Promise<InventoryRow> {
  let before: InventoryRow | undefined = row;
  for (let tries = 0; before && tries < TRIES; tries++) {
    const wanted = next(before);
    if (!wanted) return before;
    if ((await inventory.replace(before, wanted)) !== undefined) return { ...wanted.row, version: before.version + 1 };
    [before] = await inventory.find(row.account, [row.sslId]);
  }
  throw new Problem('conflict', 'The certificate was changed by others meanwhile. Look at it again.');
}
