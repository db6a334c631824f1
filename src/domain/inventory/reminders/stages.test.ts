import { DAY_MS, HOUR_MS, NO_EXPIRY_MS } from '../../validity';
import { digestId } from './digest';
import type { InventoryRow } from '../rows/inventory-row';
import { isToRemind, renewedInVain, stageOf } from './stages';

const END = Date.UTC(2027, 2, 1);
const of = (lifeDays: number, leftDays: number) =>
  stageOf({ notBefore: END - lifeDays * DAY_MS, notAfter: END }, END - leftDays * DAY_MS);

describe('the stages at which an issue is reminded', () => {
  it.each([
    // A quarter of 200 days is 50: nothing is looked at before 30.
    [200, 31, undefined],
    [200, 30, 0],
    [200, 21, 0],
    [200, 20, 1],
    [200, 3, 2],
    [200, 1, 3],
    [47, 12.5, undefined],
    [47, 12, 0],
    [47, 4.7, 1],
    // Less than a day ahead of the next look.
    [47, 1.5, 3],
    [47, 1.6, 2],
    // In the life of a few days the last ones come at once.
    [6, 3, 2],
    [47, -1, undefined],
  ])('of a life of %d days with %d left', (life, left, stage) => {
    expect(of(life, left)).toBe(stage);
  });

  it('come once a day in time, whenever the look is: the last one half a day before the end at least', () => {
    for (let hour = 0; hour < 24; hour++) {
      const seen = new Map<number, number>();
      for (let left = 40 * DAY_MS - hour * HOUR_MS; left > 0; left -= DAY_MS) {
        const stage = stageOf({ notBefore: END - 90 * DAY_MS, notAfter: END }, END - left);
        if (stage !== undefined && !seen.has(stage)) seen.set(stage, left);
      }
      expect([...seen.keys()]).toEqual([0, 1, 2, 3]);
      expect(seen.get(3)!).toBeGreaterThanOrEqual(DAY_MS / 2);
    }
  });

  it('are none where nothing ends', () => {
    expect(stageOf({ notBefore: 0, notAfter: NO_EXPIRY_MS }, END)).toBeUndefined();
  });

  it.each([
    [{ status: 'issued' }, false, true],
    [{ status: 'issued', renewed: true }, false, false],
    [{ status: 'issued', renewed: true }, true, true],
    [{ status: 'revoked' }, false, false],
    [{ status: 'issued', hidden: true }, false, false],
  ] as const)('are for %j (order on its way: %s): %s', (row, isOrdered, expected) => {
    expect(isToRemind({ hidden: false, renewed: false, ...row }, isOrdered)).toBe(expected);
  });
});

it.each<[string, boolean, readonly [string, InventoryRow['status']][], boolean]>([
  ['nothing comes after it: somebody marked it', true, [], false],
  ['its renewal waits', true, [['A.example', 'requested']], true],
  ['its renewal was declined', true, [['a.example', 'declined']], true],
  [
    'a certificate has come, after a declined one',
    true,
    [
      ['a.example', 'declined'],
      ['a.example', 'issued'],
    ],
    false,
  ],
  ['only one of another name is on its way', true, [['b.example', 'requested']], false],
  ['SCM does not call it renewed', false, [['a.example', 'declined']], false],
])('was renewed in vain where %s', (_what, renewed, later, expected) => {
  const rows = later.map(([commonName, status]) => ({ commonName, status }));
  expect(renewedInVain({ renewed, commonName: 'a.example' }, rows)).toBe(expected);
});

it('the list of a week is called by its Monday', () => {
  expect(digestId(Date.UTC(2026, 10, 22, 23, 59))).toBe('ending-2026-11-16');
  expect(digestId(Date.UTC(2026, 10, 23))).toBe('ending-2026-11-23');
  expect(digestId(Date.UTC(2026, 10, 23), 1)).toBe('ending-2026-11-16');
});
