/** GET /api/v1/certificates/{certId}: the PEM bundle, whatever Accept says; 404 with a code while there is none. */
import { bundleOf } from '../orders/certificate-bundle';
import { statusAt, validityOf } from '../orders/life-cycle';
import { Refusal } from '../wire/refusal';
import { orderOf, type Handler } from './call';

export const download: Handler = async (call, scm) => {
  const order = orderOf(call, scm);
  if (statusAt(order, call.now) === 'Revoked') throw new Refusal(-110);
  const validity = validityOf(order, call.now);
  if (!validity || call.now < order.collectableAt) throw new Refusal(scm.dialect.pendingCode, undefined, 404);
  const leafFirst = await bundleOf(order, validity, scm.hierarchy);
  const blocks = scm.dialect.chainOrder === 'leaf-first' ? leafFirst : leafFirst.toReversed();
  return { status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: blocks.join('') };
};
