/** Writes what SCM says of one certificate into the inventory at once, without waiting for the next sync. */
import type { ListedCertificate } from '../../../../domain/account/listed-certificate';
import { HASH_LENGTH } from '../../../../domain/inventory/rows/digest-page';
import { contentOf, factsOf, newOf, rowFrom } from '../../../../domain/inventory/rows/inventory-row';
import { namedAsBefore } from '../../../../domain/inventory/rows/organization-name';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { LOST_IN_A_ROW } from '../../../../domain/work/work';
import { suffixesOf } from '../../../../pki/inventory/name-suffixes';
import type { RowToKeep } from '../../../ports/inventory/inventory';
import type { Ports } from '../../../ports/ports';

type Needs = Pick<Ports, 'digest' | 'inventory'>;

export interface KeptRow {
  /** As it stood; absent for a new one. */
  readonly before?: InventoryRow;
  readonly row: InventoryRow;
}

/** What is the same is not written. What the app added to the row stays. */
export async function keepRow(ports: Needs, account: string, listed: ListedCertificate): Promise<KeptRow> {
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const [before] = await ports.inventory.find(account, [listed.sslId]);
    const next = toKeep(ports, namedAsBefore(listed, before), before ?? newOf(account));
    if (before?.hash === next.row.hash && before.goneAt === 0) return { before, row: before };
    if (!before) {
      await ports.inventory.add([next]);
      return { row: next.row };
    }
    if ((await ports.inventory.replace(before, next)) !== undefined) return { before, row: next.row };
  }
  throw new Error('A row of the inventory was written by others again and again.');
}

function toKeep({ digest }: Needs, listed: ListedCertificate, before: Parameters<typeof rowFrom>[2]): RowToKeep {
  const facts = factsOf(listed);
  const { suffixes, count } = suffixesOf(facts.allNames);
  const hash = digest(contentOf(facts)).slice(0, HASH_LENGTH);
  return { row: rowFrom(facts, { suffixes, suffixCount: count, hash }, before), allNames: facts.allNames };
}
