/** A world with an SCM account of so many certificates, and its import played to the end. */
import { syncCalls } from '../src/contract/admin/sync-calls';
import { accountCalls } from '../src/contract/admin/account-calls';
import { DEFAULT_TOKEN_URL } from '../src/domain/profile';
import type { SyncView } from '../src/domain/inventory/sync/sync-view';
import { ensureBundle } from '../sandbox/forge-host/bundle';
import { personAt } from '../sandbox/world/person';
import type { Person } from '../sandbox/world/person';
import { createWorld } from '../sandbox/world/world';
import type { World } from '../sandbox/world/world';
import { PROJECT_ROOT } from '../tools/project-root';

export const ADMIN_URL = 'https://admin.enterprise.sectigo.com';

const HOUR_MS = 3_600_000;
const MOST_HOURS = 96;

export interface ImportWorld {
  readonly world: World;
  readonly admin: Person;
  readonly account: string;
}

export async function makeWorld(certificates: number): Promise<World> {
  const bundleDir = await ensureBundle(PROJECT_ROOT);
  const dialect = { generation: 26 } as const;
  const world = await createWorld({ root: PROJECT_ROOT, bundleDir, faultRate: 0, dialect });
  await world.scm.certificates.add(certificates);
  return world;
}

/** The account is linked; nothing is imported. */
export async function linkedWorld(certificates: number): Promise<ImportWorld> {
  const world = await makeWorld(certificates);
  // The first duties of a day and a week are over before there is an account: what they ask of SCM is not the import's.
  await world.clock.advanceBy(HOUR_MS);
  const admin = personAt(world, world.people.administrator);
  const { clientId, clientSecret } = world.scm.directory.administrators.create({ type: 'API' });
  const project = (await (await admin.call('GET', '/project/CERT')).json()) as { id: string };
  const saved = await admin.onAdminPage(accountCalls.saveAccount, {
    ...{ name: 'Sectigo', scmUrl: ADMIN_URL, enabled: true, secret: clientSecret, homeProject: project.id },
    signIn: { kind: 'oauth', clientId, tokenUrl: DEFAULT_TOKEN_URL },
  });
  if (!saved.ok) throw new Error(saved.message);
  return { world, admin, account: saved.data.id };
}

async function viewOf({ admin, account }: ImportWorld): Promise<SyncView> {
  const view = await admin.onAdminPage(syncCalls.viewSync, { account });
  if (!view.ok || !view.data) throw new Error('There is no import.');
  return view.data;
}

/** @returns how it ended */
export async function importAll(linked: ImportWorld): Promise<SyncView> {
  const { world, admin, account } = linked;
  await admin.onAdminPage(syncCalls.beginSync, { account });
  for (let hour = 0; hour < MOST_HOURS; hour++) {
    await world.clock.advanceBy(HOUR_MS);
    const view = await viewOf(linked);
    if (view.state === 'done') return view;
    process.stderr.write(`${view.done} of ${view.total}\n`);
  }
  throw new Error('The import has not ended.');
}
