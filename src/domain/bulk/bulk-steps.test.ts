import { Problem } from '../problem';
import type { Bulk, BulkItem } from './bulk';
import { NO_ITEMS, totalOf } from './bulk';
import {
  begun,
  chosen,
  chosenMore,
  isDue,
  itemsChanged,
  leased,
  PREVIEW_LASTS_MS,
  released,
  resumed,
  stopped,
} from './bulk-steps';
import { viewOfBulk } from './bulk-view';

const NOW = 1_000_000;
const WISH = { id: 'b', account: 'a', act: 'revoke', saying: {}, by: 'ada', choice: { filter: {} } } as const;

function item(sslId: string, state: BulkItem['state'] = 'waiting', said = ''): BulkItem {
  return { sslId, commonName: '', serialNumber: 's', state, said, tries: 0, at: 0, request: -1 };
}

const ready = (): Bulk =>
  chosenMore(chosen(WISH, NOW), [item('1'), item('2'), item('3', 'left-out', 'No.')], undefined);
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return '';
  } catch (thrown) {
    return thrown instanceof Problem ? thrown.code : 'other';
  }
};

describe('a bulk act', () => {
  it('counts what is chosen, and why some are left out', () => {
    expect(chosen(WISH, NOW).counts).toEqual(NO_ITEMS);
    const bulk = chosenMore(ready(), [item('4', 'left-out', 'No.')], undefined);
    expect(bulk).toMatchObject({ state: 'ready', chunks: 2, leftOut: [{ said: 'No.', count: 2 }] });
    expect(totalOf(bulk.counts)).toBe(4);
    expect(chosenMore(ready(), [], 'more')).toMatchObject({ state: 'choosing', cursor: 'more', chunks: 1 });
  });

  it('begins with the number that was agreed to, once, and within an hour', () => {
    expect(begun(ready(), 2, NOW)).toMatchObject({ state: 'running', work: 'open', begunAt: NOW });
    expect(codeOf(() => begun(ready(), 3, NOW))).toBe('conflict');
    expect(codeOf(() => begun(begun(ready(), 2, NOW), 2, NOW))).toBe('conflict');
    expect(codeOf(() => begun(ready(), 2, NOW + PREVIEW_LASTS_MS + 1))).toBe('conflict');
    expect(codeOf(() => begun({ ...ready(), counts: NO_ITEMS }, 0, NOW))).toBe('conflict');
  });

  it('is not taken up while a job has it, nor once it was stopped', () => {
    const going = begun(ready(), 2, NOW);
    expect(isDue(going, NOW)).toBe(true);
    expect(isDue(leased(going, 'me', NOW), NOW)).toBe(false);
    expect(isDue(leased(going, 'me', NOW), NOW + 200_000)).toBe(true);
    expect(isDue(released(going, 60, NOW), NOW)).toBe(false);
    expect(isDue(stopped(going, NOW), NOW)).toBe(false);
    expect(isDue(resumed(stopped(going, NOW), NOW), NOW)).toBe(true);
  });

  it('keeps its counts right through every change, and tells its rate', () => {
    const before = [item('1'), item('2')];
    const bulk = itemsChanged(begun(ready(), 2, NOW), before, [item('1', 'done'), item('2', 'left-out', 'Now not.')]);
    expect(bulk.counts).toMatchObject({ waiting: 0, done: 1, 'left-out': 2 });
    expect(bulk.leftOut).toEqual([
      { said: 'No.', count: 1 },
      { said: 'Now not.', count: 1 },
    ]);
    const half = itemsChanged(begun(ready(), 2, NOW), [item('1')], [item('1', 'done')]);
    expect(viewOfBulk(half, NOW + 30_000)).toMatchObject({ rate: 2, minutesLeft: 1, total: 3 });
    expect(viewOfBulk(half, NOW + 1_000).rate).toBeUndefined();
  });
});
