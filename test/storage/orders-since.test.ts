/** The orders that a certificate is looked after by: its own and the later ones, however many there are. */
import { lineageOfIssue } from '../../src/domain/order/order';
import { newOrder } from '../../src/domain/order/order-steps';
import { CLAIM } from '../../src/domain/testing/sample-order';
import { orderRepository } from '../../src/storage/order-repository';
import { setStage } from '../journeys/stage/stage';
import { openStore } from './open-store';

const LINEAGE = lineageOfIssue('9000');

it('finds those since a generation, newest first, however many came since', async () => {
  const inStore = openStore(await setStage());
  const since = async (generation: number) =>
    (await inStore(() => orderRepository.listSince(LINEAGE, generation))).map((order) => order.generation);
  const found = [await since(1)];
  for (let generation = 1; generation <= 4; generation++) {
    const order = newOrder(CLAIM, { lineage: LINEAGE, generation, unattended: false }, 0);
    expect(await inStore(() => orderRepository.claim(order))).toBe(true);
    found.push(await since(1));
  }
  expect(found).toEqual([[], [1], [2, 1], [3, 2, 1], [4, 3, 2, 1]]);
  expect([await since(2), await since(3), await since(5)]).toEqual([[4, 3, 2], [4, 3], []]);
});
