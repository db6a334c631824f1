import type { OrderView } from '../../../../../src/domain/order/order-view';
import { isFinal, keyOf, shownOf } from './watched';

const CERTIFICATE: NonNullable<OrderView['certificate']> = {
  serialNumber: '0A',
  notBefore: 0,
  notAfter: 1,
  dueAt: 0,
  fileName: 'a.pem',
  outlook: 'Renewal begins soon.',
  mayMarkInstalled: true,
};
const ISSUED: OrderView = { state: 'issued', title: '', next: '', since: 0, names: [], certificate: CERTIFICATE };
const REVOKED: OrderView = { ...ISSUED, certificate: { ...CERTIFICATE, revoked: { at: 1, how: '' } } };

const key = (order: OrderView | null) => keyOf(shownOf(order));

describe('what the panel watches', () => {
  it.each<[string, OrderView | null, boolean]>([
    ['no order', null, false],
    ['an order under way', { ...ISSUED, state: 'requested' }, false],
    ['a certificate, which may be renewed or revoked', ISSUED, false],
    ['a revoked certificate', REVOKED, true],
    ['a renewal of a revoked certificate', { ...REVOKED, state: 'requested' }, false],
  ])('is final for %s: %j', (_what, order, final) => {
    expect(isFinal(shownOf(order))).toBe(final);
  });

  it.each<[string, OrderView | null]>([
    ['the order goes', null],
    ['the state changes', { ...ISSUED, state: 'requested' }],
    ['the certificate is another one', { ...ISSUED, certificate: { ...CERTIFICATE, serialNumber: '0B' } }],
    ['the certificate is revoked', REVOKED],
  ])('tells the issue to refresh when %s', (_what, order) => {
    expect(key(order)).not.toBe(key(ISSUED));
  });

  it('leaves the issue alone when a person says that the certificate is installed', () => {
    expect(key({ ...ISSUED, certificate: { ...CERTIFICATE, installedAt: 5, mayMarkInstalled: false } })).toBe(
      key(ISSUED),
    );
  });
});
