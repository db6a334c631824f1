/** What the form of a new order offers, and what speaks for and against what was filled in. */
import { accountFor } from '../account-access';
import { domainWarnings } from '../../../domain/account-order/form/domain-findings';
import type { OrderCheck, OrderForm } from '../../../domain/account-order/form/order-form';
import { draftFaults } from '../../../domain/account-order/form/order-draft';
import type { OrderDraft } from '../../../domain/account-order/form/order-draft';
import type { Ports } from '../../ports/ports';
import { checkRequest } from './steps/check-request';
import { readOffer } from './steps/order-offer';

type FormNeeds = Pick<Ports, 'now' | 'accounts' | 'permissions' | 'reference'>;
type CheckNeeds = FormNeeds & Pick<Ports, 'knownKeys' | 'certificates' | 'issueKeys'>;

/** @throws Problem `no-right`, `not-found`, `conflict` where the account's data were never synced */
export async function viewOrderForm(ports: FormNeeds, account: string): Promise<OrderForm> {
  const { enabled } = await accountFor(ports, account, 'act');
  const { domains: _unused, ...offer } = await readOffer(ports, account);
  return { ...offer, enabled, now: ports.now() };
}

/** Changes nothing and asks SCM nothing. @throws Problem `no-right`, `not-found`, `conflict` */
export async function checkOrder(ports: CheckNeeds, draft: OrderDraft): Promise<OrderCheck> {
  await accountFor(ports, draft.account, 'act');
  const offer = await readOffer(ports, draft.account);
  const profile = offer.profiles.find(({ id }) => id === draft.certType);
  const { faults, request } = await checkRequest(ports, draft, profile);
  return {
    faults: [...draftFaults(draft, offer, ports.now()), ...faults],
    ...(request && { names: request.names, commonName: request.commonName, key: request.key }),
    warnings: (request?.warnings ?? []).map(({ message }) => message),
    domains: domainWarnings(request?.names ?? [], offer.domains, ports.now()).slice(0, 20),
  };
}
