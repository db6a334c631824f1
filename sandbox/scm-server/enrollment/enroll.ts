/** POST /api/v1/certificates */
import { jsonReply } from '../wire/reply';
import { readFields } from '../wire/fields';
import { enrollFields, productId } from './body-fields';
import type { Handler } from './call';
import { orderRequest } from './order-request';

export const enroll: Handler = async ({ account, body }, { orders, dialect }) => {
  const rules = dialect.requiresProductId ? [...enrollFields, productId] : enrollFields;
  const fields = readFields(body, rules);
  const { certId } = orders.place(await orderRequest({ action: 'enroll', account, fields }));
  return { ...jsonReply(200, { certId }), committed: certId };
};
