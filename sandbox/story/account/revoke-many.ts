/** Two certificates whose service has ended are revoked at once: counted, begun with their number, done, told one by one. */
import { bulkCalls } from '../../../src/contract/certificates/bulk-calls';
import { inventoryCalls } from '../../../src/contract/certificates/inventory-calls';
import type { BulkView } from '../../../src/domain/bulk/bulk-view';
import { personAt } from '../../world/person';
import type { World } from '../../world/world';
import { waitFor, type Teller } from '../chapter';
import { demand } from '../demand';

const MANY = '/apps/certificates/work';
const COUNT = 2;

/** @throws Error when SCM says anything else afterwards */
export async function revokeMany(world: World, account: string, tell: Teller): Promise<void> {
  const admin = personAt(world, world.people.administrator);
  const sslIds = await chosen(world, account);
  const { id, counts } = await preview(world, { account, sslIds });
  tell('Revocation previewed', `${counts.waiting} of ${sslIds.length} chosen would be revoked`, MANY);
  demand(await admin.onCertificatesPage(bulkCalls.beginBulk, { id, count: counts.waiting }));
  const ended = await waitFor(world, 'The end of the revocation', async () => {
    const view = demand(await admin.onCertificatesPage(bulkCalls.viewBulk, { id }));
    return view.state === 'done' ? view : undefined;
  });
  const revoked = sslIds.filter((sslId) => world.scm.orders.find(sslId)?.status === 'Revoked').length;
  if (revoked !== COUNT) throw new Error(`SCM has revoked ${revoked} of ${COUNT}.`);
  tell('Revoked at once', `${ended.counts.done} certificates, as “Cessation of operation”`, MANY);
}

/** What ends last, of what nobody ordered through an issue. */
async function chosen(world: World, account: string): Promise<string[]> {
  const admin = personAt(world, world.people.administrator);
  const ask = { account, status: 'issued', issue: 'no', ended: false, latestFirst: true } as const;
  const { rows } = demand(await admin.onCertificatesPage(inventoryCalls.listInventory, ask));
  return rows.slice(0, COUNT).map(({ sslId }) => sslId);
}

async function preview(
  world: World,
  { account, sslIds }: { readonly account: string; readonly sslIds: readonly string[] },
): Promise<BulkView> {
  const admin = personAt(world, world.people.administrator);
  const saying = { reason: 'Cessation of operation' };
  const wish = { account, act: 'revoke' as const, saying, choice: { sslIds: [...sslIds] } };
  let view = demand(await admin.onCertificatesPage(bulkCalls.chooseBulk, wish));
  while (view.state === 'choosing')
    view = demand(await admin.onCertificatesPage(bulkCalls.readBulkPreview, { id: view.id }));
  return view;
}
