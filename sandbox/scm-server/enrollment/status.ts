/** GET …/{certId}/status and POST …/{certId}/dcv-recheck */
import { statusAt } from '../orders/life-cycle';
import type { Order } from '../orders/order';
import { jsonReply } from '../wire/reply';
import { orderOf, type Handler } from './call';

export const status: Handler = (call, scm) => {
  const order = orderOf(call, scm);
  const word = statusAt(order, call.now);
  const spelled = scm.dialect.statusCase === 'UPPER' ? word.toUpperCase() : word;
  return jsonReply(200, { status: spelled, ...(word === 'Applied' && { dcvInfo: dcvInfo(order) }) });
};

/** Every name of an accepted order is validated already, so there is nothing to check again. */
export const dcvRecheck: Handler = (call, scm) => {
  orderOf(call, scm);
  return { status: 202 };
};

/** Shaped like the Admin API's answer about one order, as this surface's own is not described. */
function dcvInfo({ request }: Order): object {
  const log = request.names.map(({ value }) => ({ dcvStatus: 'Validated', domainName: value }));
  return { dcvLog: { error: { code: 0, description: null }, log }, instructions: [] };
}
