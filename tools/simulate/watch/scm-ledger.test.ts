import type { OrderFacts } from '../../../sandbox/scm-server/orders/order-facts';
import type { World } from '../../../sandbox/world/world';
import { ScmLedger } from './scm-ledger';

const order = (certId: string) =>
  ({
    certId,
    action: 'renew',
    clientId: 'c',
    requestedAt: 0,
    comments: `Jira CERT-${certId} order 2 (k3f9a2)`,
  }) as OrderFacts;

it('tells every order once, also those that somebody has looked for before', () => {
  const book: OrderFacts[] = [];
  const orders = { arrivedSince: (count: number) => book.slice(count) };
  const ledger = new ScmLedger({ scm: { orders } } as unknown as World);
  book.push(order('1'), order('2'));
  expect(ledger.findByMark('Jira CERT-2 order 2 (k3f9a2)')?.certId).toBe('2');
  book.push(order('3'));
  expect(ledger.read().map(({ certId }) => certId)).toEqual(['1', '2', '3']);
  expect(ledger.findByMark('Jira CERT-4 order 2 (k3f9a2)')).toBeUndefined();
  expect(ledger.read()).toEqual([]);
  expect(ledger.entries).toHaveLength(3);
});
