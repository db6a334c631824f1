/** What SCM calls the certificate profiles and organizations of a snapshot: as one of the certificates counted says it. */
import { NOT_GIVEN } from '../../../../domain/inventory/rows/inventory-row';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { OTHER_KINDS } from '../../../../domain/inventory/snapshot';
import type { CountedKind, InventorySnapshot } from '../../../../domain/inventory/snapshot';
import { together } from '../../../../domain/work/together';
import type { WalkNeeds } from './run';

type Needs = Pick<WalkNeeds, 'inventory'>;

const NAMED = {
  byProfile: { what: 'certTypeId', nameOf: ({ certTypeName }: InventoryRow) => certTypeName },
  byOrganization: { what: 'orgId', nameOf: ({ orgName }: InventoryRow) => orgName },
} as const;

/** Reads asked side by side. */
const AT_ONCE = 10;

export async function withNames(
  ports: Needs,
  account: string,
  snapshot: InventorySnapshot,
): Promise<InventorySnapshot> {
  const byProfile = await named(ports, account, { kinds: snapshot.byProfile, ...NAMED.byProfile });
  const byOrganization = await named(ports, account, { kinds: snapshot.byOrganization, ...NAMED.byOrganization });
  return { ...snapshot, byProfile, byOrganization };
}

interface Kinds {
  readonly kinds: readonly CountedKind[];
  readonly what: 'certTypeId' | 'orgId';
  readonly nameOf: (row: InventoryRow) => string;
}

async function named(
  { inventory }: Needs,
  account: string,
  { kinds, what, nameOf }: Kinds,
): Promise<readonly CountedKind[]> {
  const nameIt = async (kind: CountedKind): Promise<CountedKind> => {
    const { value } = kind;
    if (value === NOT_GIVEN || value === OTHER_KINDS) return kind;
    const { rows } = await inventory.list({ account, by: { what, value }, limit: 1 });
    const [row] = rows.filter((one) => one[what] === value);
    const name = row ? nameOf(row) : '';
    return name === '' ? kind : { ...kind, name };
  };
  const all: CountedKind[] = [];
  for (let start = 0; start < kinds.length; start += AT_ONCE) {
    all.push(...(await together(kinds.slice(start, start + AT_ONCE).map(nameIt))));
  }
  return all;
}
