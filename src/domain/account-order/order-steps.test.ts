import { seededRandom } from '../../../sandbox/random';
import { Problem } from '../problem';
import type { AccountOrder } from './account-order';
import { cameToNothing } from './attempts/attempts';
import { MOST_LOOKS } from './order-delays';
import { sampleAccountOrder as queued } from './testing/sample-account-order';
import {
  backToQueued,
  endOf,
  lookedInVain,
  postponed,
  toFailed,
  toIssued,
  toLeft,
  toNotOrdered,
  toPlaced,
  toSettled,
  toSubmitting,
  toUnknown,
  withStatus,
} from './order-steps';
import { accountOrderSchema } from './account-order';

const NOW = Date.UTC(2026, 10, 1);
const busy = new Problem('scm-busy', 'SCM is busy.', { retryAfterSeconds: 500 });
const refused = new Problem('scm-set-up', 'Term invalid.');

/** Every step with the states that it may be taken from. `sends`: a call that orders goes out after it. */
const STEPS: readonly {
  readonly from: readonly AccountOrder['state'][];
  readonly take: (order: AccountOrder, now: number) => AccountOrder;
  readonly sends?: true;
}[] = [
  { from: ['queued'], sends: true, take: (order, now) => toSubmitting(order, { mark: `Jira order ${now}` }, now) },
  { from: ['queued', 'submitting'], take: (order, now) => backToQueued(order, busy, now) },
  { from: ['queued', 'submitting'], take: (order, now) => toFailed(order, refused, now) },
  { from: ['submitting'], take: (order, now) => toUnknown(order, 'scm-no-answer', now) },
  { from: ['submitting', 'unknown'], take: (order, now) => toPlaced(order, { sslId: '7', foundBy: 'look' }, now) },
  { from: ['unknown'], take: (order, now) => lookedInVain(order, 'not seen', now) },
  { from: ['unknown', 'placed'], take: (order, now) => postponed(order, busy, now) },
  { from: ['unknown'], take: toNotOrdered },
  { from: ['placed'], take: (order, now) => withStatus(order, 'requested', now) },
  { from: ['placed'], take: (order, now) => withStatus(order, 'applied', now) },
  { from: ['placed'], take: (order, now) => toSettled(order, endOf({ status: 'declined' })!, now) },
  {
    from: ['placed'],
    take: (order, now) => toIssued(order, { serialNumber: '0A', notAfter: now, warnings: [] }, now),
  },
];

/** SCM said no, or a person has looked: nothing was taken. */
const provesNothing = (before: AccountOrder['state'], state: AccountOrder['state']): boolean =>
  state === 'failed' || (state === 'queued' && before === 'submitting');

it.each(Array.from({ length: 200 }, (_, seed) => seed))(
  'whatever happens, an order is sent again only where nothing was taken (seed %i)',
  (seed) => {
    const random = seededRandom(seed);
    let order = queued();
    let now = NOW;
    // `open`: a call went out, and what became of it is not known to be nothing.
    let open = false;
    for (let steps = 0; steps < 60; steps++) {
      const possible = STEPS.filter(({ from }) => from.includes(order.state));
      const step = possible[Math.floor(random() * possible.length)];
      if (!step) break;
      now += Math.floor(random() * 3_600_000);
      if (step.sends) {
        expect(open).toBe(false);
        open = true;
      }
      const before = order.state;
      order = step.take(order, now);
      open = open && !provesNothing(before, order.state);
      expect(accountOrderSchema.safeParse(order).success).toBe(true);
      expect(order.stage === 'ended').toBe(['failed', 'settled'].includes(order.state));
      expect([order.stage, order.work]).not.toEqual(['ended', 'open']);
      expect(['placed', 'settled'].includes(order.state)).toBe(order.sslId !== '');
    }
    if (order.state === 'unknown') expect(cameToNothing(order)).toBe(false);
  },
);

it('looks for a lost answer for two weeks, ever more rarely, and then leaves it to a person', () => {
  let order = toUnknown(toSubmitting(queued(), { mark: 'm' }, NOW), 'scm-no-answer', NOW);
  let [now, looks] = [NOW, 0];
  while (order.work === 'open') {
    expect(order.nextAttemptAt).toBeGreaterThan(now);
    now = order.nextAttemptAt;
    order = lookedInVain(order, 'not seen', now);
    looks += 1;
  }
  expect(looks).toBe(MOST_LOOKS);
  expect(now - NOW).toBeGreaterThan(14 * 86_400_000);
  expect(order).toMatchObject({ state: 'unknown', stage: 'open', actor: 'scm-operator' });
});

it('goes on asking how an order stands until it has an end', () => {
  let order = toPlaced(toSubmitting(queued(), { mark: 'm' }, NOW), { sslId: '7', foundBy: 'answer' }, NOW);
  let now = NOW;
  for (let looks = 0; looks < 400; looks++) {
    order = withStatus(order, 'requested', now);
    expect(order.work).toBe('open');
    now = order.nextAttemptAt;
  }
  expect(now - NOW).toBeGreaterThan(300 * 86_400_000);
  expect(order.statusSince).toBe(NOW);
});

it('waits as long as SCM asks for', () => {
  expect(backToQueued(toSubmitting(queued(), { mark: 'm' }, NOW), busy, NOW)).toMatchObject({
    ...{ state: 'queued', mark: '', sentAt: 0, nextAttemptAt: NOW + 500_000, sentence: 'SCM is busy.' },
  });
});

it.each([
  ['declined', 'declined'],
  ['rejected', 'rejected'],
  ['invalid', 'rejected'],
  ['revoked', 'revoked'],
] as const)('ends with SCM’s word %s', (status, outcome) => {
  expect(endOf({ status })).toMatchObject({ outcome });
});

it('counts failures of one kind in a row: an outage is no sign that SCM has forgotten an order', () => {
  const forgotten = new Problem('scm-unknown-certificate', 'SCM knows nothing with this id.');
  let order: AccountOrder = { ...queued(), state: 'placed', sslId: '7' };
  for (let times = 0; times < 20; times++) order = postponed(order, busy, NOW);
  expect(order.failures).toBe(20);
  expect(postponed(order, forgotten, NOW)).toMatchObject({ failures: 1, trouble: 'scm-unknown-certificate' });
});

it.each([
  ['look', 'closed', 1],
  ['person', 'open', 0],
] as const)('leaves what was found by %s and is another one: work %s', (foundBy, work, looks) => {
  const order: AccountOrder = { ...queued(), state: 'placed', sslId: '7', foundBy };
  const left = toLeft(order, 'It has another key.', NOW);
  expect(left).toMatchObject({ state: 'unknown', sslId: '', foundBy: '', work, looks, actor: 'scm-operator' });
  expect(left.sentence).toContain('SCM id 7 is not this order. It has another key.');
});
