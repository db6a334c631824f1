import { newOrder } from '../order/order-steps';
import { CLAIM } from '../testing/sample-order';
import { changedMeanwhile } from './changed-meanwhile';

const order = newOrder(CLAIM, { lineage: 'issue-1', generation: 2 }, 0);
const certificate = { id: 'c2', serialNumber: '0A0B' };

it.each([
  [`${order.id} c1`, certificate, /another one now, with the serial number 0A0B/],
  [`${order.id} c1`, undefined, /none any more/],
  [`${order.id} -`, certificate, /another one now/],
  ['earlier c2', certificate, /another order was begun/],
  [`${order.id} c2`, certificate, /its order is at “Waiting to be sent” now/],
])('of a screen that showed “%s” it says what has changed, and that nothing was done', (...[shownFor, now, said]) => {
  const sentence = changedMeanwhile(shownFor, { order, certificate: now });
  expect(sentence).toMatch(said);
  expect(sentence).toMatch(/^The certificate changed meanwhile: .*Nothing was done\./);
});
