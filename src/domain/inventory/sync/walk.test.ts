import * as fc from 'fast-check';
import {
  begun,
  begunAnew,
  cancelled,
  ended,
  heldUp,
  leased,
  paused,
  portionDone,
  resumed,
  stopped,
} from './sync-steps';
import { isDue } from './sync';
import type { Sync } from './sync';
import { newWalk, nextPass, PAGE_SIZE, pageDone, pageRead, passesOf, rowsDone } from './walk';
import { viewOfSync } from './sync-view';
import { estimateOf } from './estimate';
import { pauseAfter, WRITES_PER_MINUTE } from './platform-limits';

const NOW = Date.UTC(2026, 10, 2);
const WHO = { account: 'a', by: 'person' };
const trouble = { code: 'scm-busy', message: 'SCM is busy.' };

describe('a pass', () => {
  it('takes as many pages as there are, whatever the total', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (total) => {
        let walk = newWalk(1);
        let pages = 0;
        while (walk.step === 'list') {
          walk = pageRead(walk, { total, received: Math.min(PAGE_SIZE, total - walk.position) }, []);
          pages += 1;
        }
        expect(pages).toBe(Math.max(1, Math.ceil(total / PAGE_SIZE)));
        expect(rowsDone({ walk })).toBe(total);
        expect(walk).toMatchObject({ steady: true, pages });
      }),
    );
  });

  it('stays at a page until its details are asked for', () => {
    const begunPage = pageRead(newWalk(1), { total: 300, received: 200 }, ['7', '8']);
    expect(begunPage).toMatchObject({ position: 0, pages: 1, pending: ['7', '8'], step: 'list' });
    expect(rowsDone({ walk: begunPage })).toBe(198);
    expect(pageDone(begunPage)).toMatchObject({ position: 200, pending: [], step: 'list' });
  });

  it('knows that SCM counted otherwise, and that an empty page is the end', () => {
    const first = pageRead(newWalk(1), { total: 700, received: 200 }, []);
    const second = pageRead(first, { total: 699, received: 200 }, []);
    expect(second.steady).toBe(false);
    expect(pageRead(second, { total: 699, received: 0 }, []).step).toBe('settle');
  });

  it('is followed by two more at most, which remember the ones before', () => {
    const first = { ...newWalk(4), pages: 2, added: 9 };
    const second = nextPass(first, 7);
    expect(second).toMatchObject({ slot: 7, position: 0, added: 9, passes: [{ slot: 4, pages: 2 }] });
    const third = nextPass(second!, 9)!;
    expect(passesOf(third).map(({ slot }) => slot)).toEqual([4, 7, 9]);
    expect(nextPass(third, 11)).toBeUndefined();
  });
});

describe('an import', () => {
  const running = begun(undefined, WHO, NOW);

  it('is written blindly only where nothing was ever imported', () => {
    expect(running.blind).toBe(true);
    expect(begun(running, WHO, NOW).blind).toBe(false);
    expect(begunAnew(7, WHO, NOW)).toMatchObject({ blind: false, version: 7, state: 'running', walk: { slot: 8 } });
  });

  it.each<[string, Sync, boolean]>([
    ['just begun', running, true],
    ['held by a job', leased(running, NOW), false],
    ['held by a job that died', leased(running, NOW - 200_000), true],
    ['waiting for the next portion', portionDone(running, 60, NOW), false],
    ['held up', heldUp(running, trouble, { delaySeconds: 60, now: NOW }), false],
    ['paused', paused(running), false],
    ['resumed', resumed(paused(running), NOW), true],
    ['stopped', stopped(running, trouble, NOW), false],
    ['cancelled', cancelled(running, NOW), false],
    ['done', ended(running, true, NOW), false],
  ])('%s: it is due is %s', (_name, sync, due) => {
    expect(isDue(sync, NOW)).toBe(due);
    expect(sync.work).toBe(sync.state === 'running' ? 'open' : 'closed');
  });

  it('is compared later with what it saw, and where it was not complete with what was seen before as well', () => {
    const before = { ...running, base: [{ slot: 1, pages: 3 }], walk: { ...newWalk(5), pages: 4 } };
    expect(ended(before, true, NOW).base).toEqual([{ slot: 5, pages: 4 }]);
    expect(ended(before, false, NOW).base).toEqual([
      { slot: 1, pages: 3 },
      { slot: 5, pages: 4 },
    ]);
  });

  it('shows its rate and what remains once there is something to tell it from', () => {
    const walk = { ...newWalk(1), position: 1_000, pages: 5, total: 4_000 };
    expect(viewOfSync({ ...running, walk }, undefined, NOW + 120_000)).toMatchObject({
      ...{ done: 1_000, total: 4_000, ratePerMinute: 500, minutesLeft: 6, pass: 1 },
    });
    expect(viewOfSync({ ...running, walk }, undefined, NOW + 1_000).ratePerMinute).toBeUndefined();
    expect(viewOfSync({ ...paused(running), walk }, undefined, NOW + 120_000).ratePerMinute).toBeUndefined();
  });
});

describe('limits', () => {
  it('are kept on average, whatever a portion wrote', () => {
    fc.assert(
      fc.property(fc.nat(30_000), fc.nat(60_000), (writes, elapsedMs) => {
        const seconds = pauseAfter(writes, elapsedMs) + elapsedMs / 1_000;
        expect(writes).toBeLessThanOrEqual((WRITES_PER_MINUTE / 60) * seconds + 1);
      }),
    );
  });

  it.each([
    [100_000, true, 500, 'store', 147],
    [100_000, false, 100_500, 'scm', 875],
    [0, true, 1, 'scm', 1],
  ] as const)('%s certificates, full rows %s: %s calls, paced by the %s, %s minutes', (...expected) => {
    const [count, fullRows, calls, slowest, minutes] = expected;
    expect(estimateOf(count, fullRows)).toMatchObject({ calls, slowest, minutes });
  });
});
