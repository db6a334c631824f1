/** POST /api/ssl/{v}/replace/{sslId}: a new key under the same id; pending again until the CA has issued it. */
import { orderRequest } from '../../../enrollment/order-request';
import type { Order, OrderRequest } from '../../../orders/order';
import type { ScmState } from '../../../scm-state';
import { readFields, textOf, textsOf, type Fields } from '../../../wire/fields';
import { Refusal } from '../../../wire/refusal';
import { noContent, type AdminHandler } from '../../admin-call';
import { requireDelegated } from '../../domains/delegated';
import { changeableOf } from '../certificate-of';
import { known } from '../read/certificate-facts';
import { replaceFields } from './order-body';
import { record } from './record';

export const replaceCertificate: AdminHandler = async (call, scm) => {
  const { order, status, validity, organization, department } = changeableOf(call, scm);
  const fields = readFields(call.body, replaceFields);
  if (status !== 'Issued' || !validity) throw new Refusal(-130, status.toUpperCase());
  if (!order.request.publicTrust) throw new Refusal(-25, 'replace');
  const { predecessor, ...request } = await replacement(order, fields, scm);
  requireDelegated(request, department ?? organization, scm);
  const earlier = known('predecessor', order.request.predecessor);
  scm.orders.restart(order, { ...request, ...earlier, fixedNotAfter: validity.notAfter });
  record('SSL Certificate Replaced', order.certId, { call, scm });
  return { ...noContent, committed: order.certId };
};

/** Everything but key and names stays as it was ordered. */
async function replacement(order: Order, fields: Fields, { directory }: ScmState): Promise<OrderRequest> {
  const { action, clientId, organization, certType, termDays, origin } = order.request;
  const keyTypes = directory.profiles.find(certType.id)?.keyTypes ?? {};
  const names = replacedNames(fields);
  return orderRequest({
    account: {
      ...{ name: '', lapsedDomains: [], customFields: [], allowsRenew: true, keyTypes, clientId, organization },
      ...{ autoApprove: true, profileId: certType.id, profileName: certType.name, termDays, publicTrust: true },
    },
    fields: { ...fields, ...(names && { subjAltNames: names }) },
    ...{ action, predecessor: order, origin },
  });
}

/** A common name counts as a name too; without names the certificate's own stay. */
function replacedNames(fields: Fields): readonly string[] | undefined {
  const [commonName, names] = [textOf(fields, 'commonName'), textsOf(fields, 'subjectAlternativeNames')];
  if (!commonName) return names;
  return names && [commonName, ...names];
}
