/** An account whose reference data are synced, and what is ordered through it. */
import { orderCalls } from '../../../src/contract/certificates/order-calls';
import { referenceCalls } from '../../../src/contract/certificates/reference-calls';
import type { OrderDraft } from '../../../src/domain/account-order/form/order-draft';
import type { OrderView } from '../../../src/domain/account-order/order-view';
import { createCsr } from '../../../sandbox/world/keys';
import { linkAccount } from './linked-account';
import { demand, setStage, type Stage } from './stage';

const MINUTE = 60_000;

export interface OrderStage extends Stage {
  readonly id: string;
  readonly orgId: string;
}

export async function orderStage(options: Parameters<typeof setStage>[0] = {}): Promise<OrderStage> {
  const stage = await setStage(options);
  const { id } = await linkAccount(stage);
  const [organization] = stage.scm.directory.organizations.list();
  await sync(stage, id);
  return { ...stage, id, orgId: String(organization!.id) };
}

export async function sync(stage: Stage, account: string): Promise<void> {
  demand(await stage.operator.onCertificatesPage(referenceCalls.syncReference, { account, kind: 'all' }));
  await stage.advance(MINUTE);
}

let forms = 0;

/** Multi Domain SSL for `www.example.com`, with a CSR of its own, unless changed. */
export async function draft(stage: OrderStage, changes: Partial<OrderDraft> = {}): Promise<OrderDraft> {
  forms += 1;
  return {
    ...{ account: stage.id, form: `form-0123456789-${forms}`, orgId: stage.orgId, certType: '1019', term: 90 },
    ...{ names: [], comments: 'for the shop', externalRequester: '', customFields: [], dcvMode: '', dcvEmail: '' },
    csr: changes.csr ?? (await createCsr(['www.example.com'])).csrPem,
    ...changes,
  };
}

export async function place(stage: OrderStage, changes: Partial<OrderDraft> = {}): Promise<string> {
  const wish = await draft(stage, changes);
  return demand(await stage.operator.onCertificatesPage(orderCalls.placeOrder, wish)).id;
}

export async function orderOf(stage: OrderStage, id: string): Promise<OrderView> {
  const order = demand(await stage.operator.onCertificatesPage(orderCalls.viewAccountOrder, { account: stage.id, id }));
  if (!order) throw new Error('There is no such order.');
  return order;
}

export const renew = (stage: OrderStage, sslId: string, changes: { csr?: string; confirmed?: boolean } = {}) =>
  stage.operator.onCertificatesPage(orderCalls.renewCertificate, {
    ...{ account: stage.id, sslId, csr: '', confirmed: false, dcvMode: '', dcvEmail: '', ...changes },
  });

export async function replace(stage: OrderStage, sslId: string, csr?: string) {
  return stage.operator.onCertificatesPage(orderCalls.replaceCertificate, {
    ...{ account: stage.id, sslId, confirmed: false, dcvMode: '', dcvEmail: '', names: [], reason: 'key rolled' },
    csr: csr ?? (await createCsr(['www.example.com'])).csrPem,
  });
}

/** A certificate that somebody ordered elsewhere: issued, for the name. */
export function issuedElsewhere(stage: OrderStage, name = 'www.example.com'): Promise<string> {
  return stage.scm.certificates.addOne({ status: 'Issued', names: [name] });
}

/** Orders of the name that SCM has. */
export const ordersInScm = (stage: OrderStage, name = 'www.example.com') =>
  stage.scm.orders.list().filter(({ commonName }) => commonName === name).length;
