import type { MessageOf } from '../issue/issue-messages';
import { newOrder } from '../order/order-steps';
import type { ApprovingOrder } from '../order/order';
import { told } from '../order/order-work';
import { CLAIM } from '../testing/sample-order';
import { NOW } from '../testing/sample-certificate';
import { isHeld, secondsUntil } from '../work/work';
import { askedFor } from './approval';
import { approvalSteps } from './approval-events';
import { approvedBy, stillWaiting, toApproving, toReleased, toTurnedDown, withDropped } from './approval-steps';
import { coverOf } from './cover';
import { ASKED, SETTINGS } from './testing/sample-approval';
import { isUnsent } from './unsent';

const queued = newOrder(CLAIM, { lineage: 'issue-1', generation: 1 }, NOW);
const approval = askedFor(ASKED, SETTINGS, NOW);
const message: MessageOf<'approval-asked'> = {
  kind: 'approval-asked',
  because: 'first',
  ...{ group: 'g', persons: 1, until: approval.until, approvers: [] },
  ...{ profile: 'Web', names: ['a.example.com'], differences: [] },
};
const asked = toApproving(queued, { approval, message }, NOW);
const resting: ApprovingOrder = { ...asked, untold: [], leaseUntil: 0 };

it('people are asked under the lease of the job that found it out, and the order waits then', () => {
  expect(asked).toMatchObject({ state: 'approving', untold: [message], since: NOW });
  expect(isHeld(asked, NOW)).toBe(true);
  expect(isUnsent(asked)).toBe(true);
  expect(told(asked, NOW)).toMatchObject({ state: 'approving', untold: [], work: 'open', nextAttemptAt: NOW });
});

it.each([
  ['by itself every few hours', NOW, 19_800],
  ['at its end, where that comes first', approval.until - 60_000, 60],
  ['at once, where that is over', approval.until + 5, 1],
])('it is looked at %s', (_when, now, seconds) => {
  expect(secondsUntil(stillWaiting(resting, approval, now), now)).toBe(seconds);
});

it('one of two is told, the last one is looked at without a word', () => {
  const one = approvedBy(resting, { by: 'otto', at: NOW + 5 }, 2);
  expect(one).toMatchObject({ state: 'approving', untold: [{ kind: 'approval-given', by: 'otto', left: 1 }] });
  const both = approvedBy({ ...one, untold: [] }, { by: 'ada', at: NOW + 6 }, 2);
  expect(both).toMatchObject({ state: 'approving', untold: [], work: 'open', nextAttemptAt: NOW + 6 });
  expect(both.approval.given).toHaveLength(2);
});

it('a job that holds the order keeps it while somebody approves', () => {
  expect(approvedBy(asked, { by: 'otto', at: NOW + 5 }, 1).leaseUntil).toBe(asked.leaseUntil);
});

it('released it is to be sent, with its approval or without', () => {
  const words = { kind: 'approved', how: 'given', by: ['otto'], at: NOW } as const;
  const approved = { ...approval, stage: 'approved' } as const;
  expect(toReleased(resting, { approval: approved, message: words }, NOW)).toMatchObject({
    ...{ state: 'queued', approval: approved, untold: [words] },
  });
  expect(toReleased(resting, { message: { ...words, how: 'free' } }, NOW)).not.toHaveProperty('approval');
});

it('turned down it ends, and dropped approvals leave it waiting since it began', () => {
  const words = { kind: 'turned-down', how: 'expired', by: '', reason: '', days: 7 } as const;
  const expired = { ...approval, stage: 'expired' } as const;
  expect(toTurnedDown(resting, { approval: expired, message: words }, NOW)).toMatchObject({ state: 'rejected' });
  const left = withDropped(resting, { approval, dropped: ['otto'] }, NOW + 9);
  expect(left).toMatchObject({ state: 'approving', since: NOW, untold: [{ kind: 'approval-dropped', by: ['otto'] }] });
});

it('only a covered order is told whose approval covers it', () => {
  const given = [
    { by: 'otto', at: 1 },
    { by: 'ada', at: 2 },
  ];
  expect(coverOf({ approval: { ...approval, stage: 'covered', given } })).toEqual({
    covered: { by: ['otto', 'ada'], at: 2 },
  });
  expect(coverOf({ approval: { ...approval, stage: 'approved', given } })).toEqual({});
  expect(coverOf({})).toEqual({});
});

it.each([
  ['asked', {}, { approval }, []],
  ['approved', { approval }, { approval: { ...approval, stage: 'approved' } }, ['order-approved']],
  ['covered', {}, { approval: { ...approval, stage: 'covered' } }, ['order-covered']],
  ['declined', { approval }, { approval: { ...approval, stage: 'declined' } }, ['order-turned-down']],
  ['expired', { approval }, { approval: { ...approval, stage: 'expired' } }, ['order-approval-expired']],
  ['voided', { approval }, { approval: { ...approval, request: 'r2' } }, ['order-approval-voided']],
  ['nothing new', { approval }, { approval }, []],
  ['never asked', {}, {}, []],
] as const)('the audit list learns that it was %s', (_what, before, after, acts) => {
  expect(approvalSteps(before, after).map(({ act }) => act)).toEqual(acts);
});
