import * as fc from 'fast-check';
import { Problem } from '../problem';
import type { ProblemCode } from '../problem';
import { DAY_MS } from '../validity';
import { OUTAGE_TOLD_AFTER, RETRY_DELAYS_SECONDS } from './schedule';
import {
  alsoTell,
  held,
  isDue,
  isFree,
  isHeld,
  joinedBy,
  lease,
  LEASE_MS,
  postponed,
  retryDelay,
  secondsUntil,
  toTell,
  untoldYet,
  waiting,
  wasJoinedBy,
} from './work';
import type { Work } from './work';

const NOW = Date.UTC(2026, 10, 2);
const work: Work = {
  ...{ id: 'issue-1#1', version: 1, issueId: '1', work: 'open', nextAttemptAt: NOW, leaseUntil: 0, failures: 0 },
  ...{ joined: [], untold: [], untoldSince: NOW - 9, since: NOW, trouble: '' },
};
const said = { kind: 'cancelled' } as const;
const busy = (retryAfterSeconds?: number) =>
  new Problem('scm-busy', 'SCM is busy.', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });

describe('who holds it and when it is due', () => {
  it.each<[string, Partial<Work>, { due: boolean; held: boolean; free: boolean }]>([
    ['due now', {}, { due: true, held: false, free: true }],
    ['due two seconds from now: clocks differ', { nextAttemptAt: NOW + 2_000 }, { due: true, held: false, free: true }],
    ['due later than that', { nextAttemptAt: NOW + 2_001 }, { due: false, held: false, free: true }],
    ['only watched, and due', { work: 'watched' }, { due: true, held: false, free: true }],
    ['closed', { work: 'closed', nextAttemptAt: 0 }, { due: false, held: false, free: true }],
    ['held', { leaseUntil: NOW + 1 }, { due: false, held: true, free: false }],
    ['held until this very moment', { leaseUntil: NOW }, { due: true, held: false, free: true }],
    ['closed under a lease', { work: 'closed', leaseUntil: NOW + 1 }, { due: false, held: false, free: false }],
  ])('knows of work that is %s', (_name, change, expected) => {
    const changed = { ...work, ...change };
    expect({ due: isDue(changed, NOW), held: isHeld(changed, NOW), free: isFree(changed, NOW) }).toEqual(expected);
  });

  it('takes work up so that no other delivery touches it until the lease has ended, and the sweep finds it then', () => {
    const leased = lease({ ...work, work: 'watched' }, NOW);
    expect(leased).toEqual({ ...work, work: 'open', leaseUntil: NOW + LEASE_MS, nextAttemptAt: NOW + LEASE_MS });
    expect([isDue(leased, NOW), isHeld(leased, NOW + LEASE_MS - 1)]).toEqual([false, true]);
    expect([isDue(leased, NOW + LEASE_MS), isHeld(leased, NOW + LEASE_MS)]).toEqual([true, false]);
    expect(held(NOW)).toEqual({ work: 'open', leaseUntil: NOW + LEASE_MS, nextAttemptAt: NOW + LEASE_MS });
    // A job may run for 120 s (manifest).
    expect(LEASE_MS).toBeGreaterThan(120_000);
  });

  it('counts the seconds until it is due, never less than none', () => {
    expect(waiting(90, NOW)).toEqual({ work: 'open', leaseUntil: 0, nextAttemptAt: NOW + 90_000 });
    expect(secondsUntil({ ...work, ...waiting(90, NOW) }, NOW)).toBe(90);
    expect(secondsUntil(work, NOW - 1)).toBe(1);
    expect(secondsUntil(work, NOW + 5_000)).toBe(0);
  });
});

describe('what the issue has still to be told', () => {
  it('keeps the order, and remembers since when there is something to tell', () => {
    const first = { ...work, ...toTell(work, said, NOW) };
    const second = { ...first, ...toTell(first, { kind: 'declined', certId: '7' }, NOW + 5) };
    expect(second).toMatchObject({ untold: [said, { kind: 'declined', certId: '7' }], untoldSince: NOW });
  });

  it('brings forward what was resting or closed', () => {
    const closed = { ...work, work: 'closed', nextAttemptAt: 0 } as const;
    expect(alsoTell(closed, said, NOW)).toEqual({ ...work, untold: [said], untoldSince: NOW });
  });

  it('does not take a lease away from the job that holds it', () => {
    const leased = lease(work, NOW);
    expect(isHeld(alsoTell(leased, said, NOW + 1), NOW + 1)).toBe(true);
  });
});

describe('transitions that were answered', () => {
  it('are recognised when they come again, the latest twenty', () => {
    const joined = Array.from({ length: 25 }, (_, index) => `e${index}`).reduce(joinedBy<Work>, work);
    expect(joined.joined).toHaveLength(20);
    expect([wasJoinedBy(joined, 'e24'), wasJoinedBy(joined, 'e5'), wasJoinedBy(joined, 'e4')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are not taken for one another where Jira gives them no id', () => {
    expect(joinedBy(work, '')).toBe(work);
    expect(wasJoinedBy({ ...work, joined: [''] }, '')).toBe(false);
  });
});

describe('postponed', () => {
  it('waits as long as the other side asks, or longer', () => {
    expect(postponed(work, busy(1_234), NOW).nextAttemptAt).toBe(NOW + 1_234_000);
    expect(postponed(work, busy(1), NOW).nextAttemptAt).toBeGreaterThan(NOW + 15_000);
    expect(retryDelay(work)).toBe(retryDelay(work, busy()));
  });

  it('gives the lease back', () => {
    expect(postponed(lease(work, NOW), busy(), NOW)).toMatchObject({ leaseUntil: 0, work: 'open', failures: 1 });
  });

  it('tells the issue once, when the trouble lasts', () => {
    let order: Work = work;
    const spoken: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      order = postponed(order, busy(), NOW);
      if (order.untold.length > 0) spoken.push(attempt);
      order = { ...order, untold: [] };
    }
    expect(spoken).toEqual([RETRY_DELAYS_SECONDS.length]);
  });

  it.each([
    ['a person ordered', { state: 'queued' }, new Problem('scm-busy', 'Busy.'), [60, 600, 3_300, 3_300, 3_300]],
    [
      'the app is to order by itself',
      { state: 'queued', unattended: true },
      new Problem('scm-busy', 'Busy.'),
      [60, 600, 6_000, 68_400, 68_400],
    ],
    ['SCM has', { state: 'applied', unattended: true }, busy(), RETRY_DELAYS_SECONDS],
    ['Jira holds up', { state: 'queued', unattended: true }, new Problem('jira-busy', 'Busy.'), RETRY_DELAYS_SECONDS],
  ])('what %s is tried again by its table, spread by its id', (_name, change, problem, delays) => {
    delays.forEach((seconds, failures) => {
      const delay = retryDelay({ ...work, ...change, failures }, problem);
      expect(Math.abs(delay - seconds)).toBeLessThanOrEqual(0.15 * seconds + 1);
    });
  });

  it('is tried within every day, so that a day on which SCM answers is not missed', () => {
    for (let index = 0; index < 200; index++) {
      const waits = retryDelay({ ...work, state: 'queued', id: `o${index}`, unattended: true, failures: 9 }, busy());
      // The sweep finds it up to an hour later.
      expect(waits).toBeLessThan(23 * 3_600);
    }
  });

  it.each([
    ['a person', {}, OUTAGE_TOLD_AFTER.forPerson],
    ['the app', { unattended: true }, OUTAGE_TOLD_AFTER.byApp],
  ])('tells the issue of an order that %s cannot send once, after a few tries', (_name, change, after) => {
    let order: Work = { ...work, ...change, state: 'queued' };
    const spoken: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      order = postponed(order, busy(), NOW);
      if (order.untold.length > 0) spoken.push(attempt);
      order = { ...order, untold: [] };
    }
    expect(spoken).toEqual([after]);
  });

  it('tells an outage once, whichever way its calls end', () => {
    const told = { ...work, failures: 9, trouble: 'scm-busy' };
    expect(postponed(told, new Problem('scm-no-answer', 'No answer.'), NOW)).toMatchObject({
      ...{ untold: [], trouble: 'scm-busy', failures: 10 },
    });
  });

  it('tells what someone must act on even in an outage, and once', () => {
    const inOutage = { ...work, failures: 9, trouble: 'scm-busy' };
    const told = postponed(inOutage, new Problem('scm-rights', 'No right.'), NOW);
    expect(told).toMatchObject({ trouble: 'scm-rights', nextAttemptAt: NOW, untold: [{ reason: 'No right.' }] });
    expect(postponed({ ...told, untold: [] }, new Problem('scm-rights', 'No right.'), NOW).untold).toEqual([]);
  });

  it.each<ProblemCode>(['scm-credentials', 'scm-egress', 'scm-unknown-certificate'])(
    'tells %s at once: someone must act',
    (code) => {
      const order = postponed(work, new Problem(code, 'Broken.'), NOW);
      expect(order.untold).toEqual([{ kind: 'delayed', reason: 'Broken.', actor: new Problem(code, '').kind.actor }]);
    },
  );

  it('never waits longer than the hourly sweep unless the other side asks for it', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.string(), (failures, id) => {
        expect(secondsUntil(postponed({ ...work, id, failures }, busy(), NOW), NOW)).toBeLessThanOrEqual(3_800);
      }),
    );
  });
});

describe('what could not be told', () => {
  const problem = new Problem('jira-busy', 'Jira is busy.', { retryAfterSeconds: 700 });
  const full: Work = { ...lease(work, NOW), untold: [said, said], untoldSince: NOW };
  const after = (ms: number) => untoldYet(full, [said], { problem, now: NOW + ms });

  it('is tried again by the table, with what is left to tell', () => {
    expect(after(0)).toMatchObject({ untold: [said], failures: 1, trouble: 'jira-busy', leaseUntil: 0, work: 'open' });
    expect(after(0)?.nextAttemptAt).toBe(NOW + 700_000);
  });

  it.each([
    ['hourly or sooner for a week', 7 * DAY_MS, 700],
    ['daily from then on', 7 * DAY_MS + 1, 86_400],
    ['still after 400 days', 400 * DAY_MS, 86_400],
  ])('is tried %s', (_name, passed, seconds) => {
    const next = after(passed);
    expect(next && secondsUntil(next, NOW + passed)).toBe(seconds);
  });

  it('is given up when the words are of use to nobody', () => {
    expect(after(400 * DAY_MS + 1)).toBeUndefined();
  });

  it('remembers the trouble that is still being told, not the one of telling it', () => {
    const delayed = postponed({ ...work, failures: 9 }, busy(), NOW);
    expect(untoldYet(delayed, delayed.untold, { problem, now: NOW })?.trouble).toBe('scm-busy');
  });
});
