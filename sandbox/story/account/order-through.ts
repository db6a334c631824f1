/** A certificate is ordered from the page *Certificates*, approved in SCM, issued and downloaded. */
import { orderCalls } from '../../../src/contract/certificates/order-calls';
import type { OrderDraft } from '../../../src/domain/account-order/form/order-draft';
import type { OrderView } from '../../../src/domain/account-order/order-view';
import { createCsr } from '../../world/keys';
import { personAt } from '../../world/person';
import type { World } from '../../world/world';
import { waitFor, type Teller } from '../chapter';
import { demand } from '../demand';
import { insist } from './insist';

const ORDERS = '/apps/certificates/orders';
const HOST = 'pay.example.com';

/** Multi Domain SSL; its terms last whatever the Baseline Requirements cut. */
const WISH = { certType: '1019', term: 90 } as const;

export async function orderThrough(world: World, account: string, tell: Teller): Promise<void> {
  const requester = personAt(world, world.people.requester);
  const draft = await draftFor(world, account);
  const { id } = await insist(world, () => requester.onCertificatesPage(orderCalls.placeOrder, draft));
  const placed = await waitFor(world, `The order for ${HOST}`, async () => {
    const order = await orderAt(world, account, id);
    return order.sslId === '' ? undefined : order;
  });
  tell('Ordered by the account', `${HOST}: ${placed.sslId} in SCM, found by “${placed.mark}”`, ORDERS);
  world.scm.orders.approve(placed.sslId);
  tell('SCM: Approved', `order ${placed.sslId}, by an approver`, '/scm');
  await waitFor(world, `The certificate for ${HOST}`, async () => {
    const { outcome, sentence } = await orderAt(world, account, id);
    if (outcome !== '' && outcome !== 'issued') throw new Error(`The order ended as “${outcome}”: ${sentence}`);
    return outcome === '' ? undefined : outcome;
  });
  const { fileName, pem } = await insist(world, () =>
    requester.onCertificatesPage(orderCalls.getCertificate, { account, sslId: placed.sslId }),
  );
  const issuers = pem.split('BEGIN CERTIFICATE').length - 2;
  tell('Issued, downloaded', `${fileName}, with ${issuers} issuers`, ORDERS);
}

async function draftFor(world: World, account: string): Promise<OrderDraft> {
  const [organization] = world.scm.directory.organizations.list();
  const { csrPem: csr } = await createCsr([HOST]);
  return {
    ...{ account, form: 'form-of-the-story', orgId: String(organization?.id ?? ''), csr, ...WISH },
    ...{ names: [], comments: 'for the till', externalRequester: '', customFields: [], dcvMode: '', dcvEmail: '' },
  };
}

async function orderAt(world: World, account: string, id: string): Promise<OrderView> {
  const requester = personAt(world, world.people.requester);
  const order = demand(await requester.onCertificatesPage(orderCalls.viewAccountOrder, { account, id }));
  if (!order) throw new Error(`The order for ${HOST} is not there.`);
  return order;
}
