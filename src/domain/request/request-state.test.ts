/** When an issue takes a CSR, and what for. */
import type { Certificate } from '../certificate/certificate';
import type { Order } from '../order/order';
import { requestState } from './request-state';

const NOW = 1_800_000_000_000;
const order = (state: Order['state'], issueId = '1') => ({ state, issueId }) as Order;
const certificate = (facts: Partial<Certificate> = {}) =>
  ({ issueId: '1', notAfter: NOW + 1_000, ...facts }) as Certificate;
const state = (statusName: string, generations: Order[] = [], newest?: Certificate) =>
  requestState({ issueId: '1', statusName, generations, newest, now: NOW });

it.each<[string, Order[]]>([
  ['Certificate Request', []],
  ['Certificate Request', [order('rejected')]],
  ['Certificate Request', [order('declined')]],
  ['Certificate Enrolled', [order('issued')]],
  ['Certificate Expired', [order('issued')]],
  ['Certificate Revoked', [order('issued')]],
  ['In an admin’s own workflow', []],
  // Its own order ended, the certificate that it renews is another issue's.
  ['Certificate Request', [order('cancelled'), order('issued', '2')]],
])('in “%s” it takes one (%j)', (...[status, generations]) => {
  expect(state(status, generations).closed).toBeUndefined();
});

it.each<[string, Order[], RegExp]>([
  ['Certificate Pending', [], /being ordered/],
  ['Certificate Cancelled', [], /cancelled/],
  ['Certificate Renewed', [], /another issue/],
  ['Certificate Request', [order('issued', '2'), order('issued')], /another issue/],
  ['Certificate Enrolled', [order('queued'), order('issued')], /under way/],
  ['Certificate Enrolled', [order('submitting', '2'), order('issued')], /under way/],
  ['Certificate Pending', [order('unknown')], /under way/],
  ['In an admin’s own workflow', [order('requested')], /under way/],
  ['In an admin’s own workflow', [order('applied')], /under way/],
])('in “%s” it takes none (%j)', (...[status, generations, sentence]) => {
  expect(state(status, generations).closed).toMatch(sentence);
});

it('takes none where the app only tells something, whatever its status', () => {
  const place = { issueId: '1', generations: [], newest: undefined, now: NOW, tells: true } as const;
  for (const statusName of ['Certificate Request', 'Certificate Cancelled', 'To Do']) {
    expect(requestState({ ...place, statusName }).closed).toMatch(/its description/);
  }
});

it.each<[string, Certificate | undefined]>([
  ['first', undefined],
  ['first', certificate({ revoked: { at: 1, by: 'app' } })],
  ['first', certificate({ notAfter: NOW - 2_000 })],
  ['next', certificate()],
  ['renewal', certificate({ issueId: '2' })],
  ['renewal', certificate({ issueId: '2', notAfter: NOW - 2_000 })],
])('it is for the %s one (%j)', (...[purpose, newest]) => {
  expect(state('Certificate Request', [], newest).purpose).toBe(purpose);
});
