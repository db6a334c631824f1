import { Heap } from './heap';
import { seededRandom } from './random';

it('gives what was put in, the first first, however it came', () => {
  const random = seededRandom(3);
  const heap = new Heap<number>((one, other) => one - other);
  const given = Array.from({ length: 500 }, () => Math.floor(random() * 200));
  const taken: (number | undefined)[] = [];
  for (const [index, one] of given.entries()) {
    heap.push(one);
    if (index % 3 === 0) taken.push(heap.takeFirst());
  }
  const rest = Array.from({ length: given.length - taken.length }, () => heap.takeFirst());
  expect(rest).toEqual(rest.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  expect([...taken, ...rest].toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(given.toSorted((a, b) => a - b));
  expect([heap.first(), heap.takeFirst()]).toEqual([undefined, undefined]);
});
