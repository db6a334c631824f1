/** What organizations and departments of an account are called: not every SCM says it with a certificate. */
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import type { Ports } from '../ports/ports';

/** By id, as the last sync of the tab *Organizations* brought them. Without them ids are shown: nothing fails over a name. */
export async function organizationNames(
  { reference }: Pick<Ports, 'reference'>,
  account: string,
): Promise<ReadonlyMap<string, string>> {
  const data = await reference.read(account, 'organizations').catch(() => undefined);
  const named = data?.rows.flatMap(({ id, name, departments }) => [
    [id, name] as const,
    ...departments.map((department) => [department.id, `${department.name} (${name})`] as const),
  ]);
  return new Map(named ?? []);
}

/** @returns the rows of an account, with the names of their organizations where SCM gives ids alone */
export async function withOrganizations(
  ports: Pick<Ports, 'reference'>,
  account: string,
  rows: readonly InventoryRow[],
): Promise<readonly InventoryRow[]> {
  if (rows.every(({ orgName }) => orgName !== '')) return rows;
  const names = await organizationNames(ports, account);
  return rows.map((row) => (row.orgName === '' ? { ...row, orgName: names.get(row.orgId) ?? '' } : row));
}
