/** An SCM account that is linked, its import, and what the store was asked to write. */
import { accountCalls } from '../../../src/contract/admin/account-calls';
import { syncCalls } from '../../../src/contract/admin/sync-calls';
import { inventoryCalls } from '../../../src/contract/certificates/inventory-calls';
import { DEFAULT_TOKEN_URL } from '../../../src/domain/profile';
import type { AccountView } from '../../../src/domain/account/account';
import type { InventoryPageAsk } from '../../../src/domain/inventory/list/inventory-ask';
import type { InventoryFilter } from '../../../src/domain/inventory/rows/inventory-filter';
import type { InventoryRow } from '../../../src/domain/inventory/rows/inventory-row';
import type { STEERINGS } from '../../../src/domain/inventory/sync/sync';
import type { SyncView } from '../../../src/domain/inventory/sync/sync-view';
import { demand, HOUR, type Stage } from './stage';

/** @param project its id or key */
export async function linkAccount(stage: Stage, name = 'Sectigo', project = 'CERT'): Promise<AccountView> {
  // The first duties of a day and a week are over: what a journey counts is what it does itself.
  await stage.advance(HOUR);
  const { clientId, clientSecret } = stage.scm.directory.administrators.create({ type: 'API' });
  const home = (await (await stage.admin.call('GET', `/project/${project}`)).json()) as { id: string };
  return demand(
    await stage.admin.onAdminPage(accountCalls.saveAccount, {
      ...{ name, scmUrl: 'https://admin.enterprise.sectigo.com', enabled: true, secret: clientSecret },
      ...{ signIn: { kind: 'oauth', clientId, tokenUrl: DEFAULT_TOKEN_URL }, homeProject: home.id },
    }),
  );
}

export const begin = async (stage: Stage, account: string) =>
  demand(await stage.admin.onAdminPage(syncCalls.beginSync, { account }));

export const steer = (stage: Stage, account: string, steering: (typeof STEERINGS)[number]) =>
  stage.admin.onAdminPage(syncCalls.steerSync, { account, steering });

export async function viewOf(stage: Stage, account: string): Promise<SyncView> {
  const view = demand(await stage.admin.onAdminPage(syncCalls.viewSync, { account }));
  if (!view) throw new Error('Nothing was imported.');
  return view;
}

/** What has an index, as a person asks for it. */
function askOf({ by, ...filter }: InventoryFilter): InventoryPageAsk {
  if (!by) return filter;
  const { what, value } = by;
  return { ...filter, [what === 'name' || what === 'serialNumber' ? 'search' : what]: value };
}

/** Every row of the answer to a filter, page by page. */
export async function rowsOf(stage: Stage, filter: InventoryFilter): Promise<InventoryRow[]> {
  const rows: InventoryRow[] = [];
  let cursor: string | undefined;
  do {
    const page = demand(
      await stage.admin.onCertificatesPage(inventoryCalls.listInventory, { ...askOf(filter), cursor }),
    );
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}

/** How many values were written, by entity; plain keys by the beginning of the key. */
export function countWrites(stage: Stage): Map<string, number> {
  const counts = new Map<string, number>();
  const { kvs } = stage.app;
  const answer = kvs.call.bind(kvs);
  kvs.call = (path, body) => {
    for (const { entityName, key } of written(path, body)) {
      const what = entityName ?? key.split(':').slice(0, 2).join(':');
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    return answer(path, body);
  };
  return counts;
}

interface Written {
  readonly entityName?: string;
  readonly key: string;
}

function written(path: string, body: unknown): readonly Written[] {
  if (path.endsWith('/batch/set')) return body as readonly Written[];
  if (path.endsWith('/transaction')) return (body as { readonly set?: readonly Written[] }).set ?? [];
  return path.endsWith('/entity/set') || path.endsWith('/v1/set') ? [body as Written] : [];
}
