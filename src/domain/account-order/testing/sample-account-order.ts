/** An order of an account as tests need it. */
import type { AccountOrder } from '../account-order';
import { queuedOrder } from '../order-steps';

export function sampleAccountOrder(changes: Partial<AccountOrder> = {}): AccountOrder {
  const order = queuedOrder(
    {
      ...{ id: 'enroll:a:form-0123456789', account: 'a', kind: 'enroll', commonName: 'www.example.com', by: 'anna' },
      ...{ confirmed: false, spkiSha256: 'ab' },
      asked: {
        ...{ orgId: '1', certType: '1019', term: 90, csr: 'MIIC', names: ['www.example.com'], comments: '' },
        ...{ externalRequester: '', customFields: [], dcvMode: '', dcvEmail: '', reason: '' },
      },
    },
    Date.UTC(2026, 10, 1),
  );
  return { ...order, ...changes };
}
