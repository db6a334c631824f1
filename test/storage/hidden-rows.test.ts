/** What a person deletes here leaves every list and comes back whole, whatever the import does meanwhile. */
import { inventoryRepository } from '../../src/storage/inventory/inventory-repository';
import type { InventoryRow } from '../../src/domain/inventory/rows/inventory-row';
import { begin, linkAccount, rowsOf, viewOf } from '../journeys/stage/linked-account';
import { curtain, HOUR, setStage } from '../journeys/stage/stage';
import { openStore } from './open-store';

async function imported() {
  const stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(60);
  const { id } = await linkAccount(stage);
  await begin(stage, id);
  await stage.advance(HOUR);
  const rows = await rowsOf(stage, { account: id, by: { what: 'status', value: 'issued' } });
  return { stage, id, row: rows[0]!, inStore: openStore(stage) };
}

const filtersOf = ({ certTypeId, orgId, keyType, suffixes }: InventoryRow) =>
  [
    { what: 'status', value: 'issued' },
    { what: 'certTypeId', value: certTypeId },
    { what: 'orgId', value: orgId },
    { what: 'keyType', value: keyType },
    { what: 'issue', value: 'no' },
    ...suffixes.map((value) => ({ what: 'name', value }) as const),
  ] as const;

it('a hidden row stands in no list but that of what is hidden, and comes back as it was', async () => {
  const { stage, id, row, inStore } = await imported();
  const hidden = await inStore(() => inventoryRepository.hide(row));
  expect(hidden).toEqual({ ...row, version: row.version + 1, hidden: true });
  expect(await inStore(() => inventoryRepository.hide(row))).toBeUndefined();
  for (const by of [undefined, ...filtersOf(row)]) {
    const filter = { account: id, ...(by && { by }) };
    expect(await rowsOf(stage, filter)).not.toContainEqual(expect.objectContaining({ sslId: row.sslId }));
    expect(await rowsOf(stage, { ...filter, hidden: true })).toEqual([hidden]);
  }
  const shown = await inStore(() => inventoryRepository.unhide(hidden!));
  for (const by of [undefined, ...filtersOf(row)]) {
    const filter = { account: id, ...(by && { by }) };
    expect(await rowsOf(stage, filter)).toContainEqual(shown);
    expect(await rowsOf(stage, { ...filter, hidden: true })).toEqual([]);
  }
  curtain(stage);
});

it('a sync leaves hidden what is hidden, although SCM says something new of it', async () => {
  const { stage, id, row, inStore } = await imported();
  await inStore(() => inventoryRepository.hide(row));
  stage.scm.orders.revoke(row.sslId);
  await begin(stage, id);
  await stage.advance(HOUR);
  expect(await viewOf(stage, id)).toMatchObject({ state: 'done', changed: 1, added: 0 });
  expect(await rowsOf(stage, { account: id })).toHaveLength(59);
  expect(await rowsOf(stage, { account: id, hidden: true })).toMatchObject([{ sslId: row.sslId, status: 'revoked' }]);
  curtain(stage);
});

it('a row whose names could not be moved is in no list twice, and found again when it is tried once more', async () => {
  const { stage, id, row, inStore } = await imported();
  stage.app.kvs.faults.force({ path: '/batch/set', moment: 'before', skip: 0 });
  await expect(inStore(() => inventoryRepository.hide(row))).rejects.toThrow();
  const by = { what: 'name', value: row.suffixes[0]! } as const;
  expect(await rowsOf(stage, { account: id, by })).not.toContainEqual(expect.objectContaining({ sslId: row.sslId }));
  const [hidden] = await rowsOf(stage, { account: id, hidden: true });
  const shown = await inStore(() => inventoryRepository.unhide(hidden!));
  expect(await rowsOf(stage, { account: id, by })).toContainEqual(shown);
  curtain(stage);
});
