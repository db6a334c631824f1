import { mayStand } from './queues';

const NOW = Date.UTC(2026, 10, 2, 8);
const HOUR_MS = 3_600_000;
const sweep = (queued: number, hoursAgo: number) => ({
  name: 'sweep-orders',
  lastSuccess: NOW - hoursAgo * HOUR_MS,
  queued,
});

it('leaves a queue alone in which nothing was due an hour ago', () => {
  expect(mayStand('orders', [sweep(0, 1)], NOW)).toBe(false);
});

it('leaves the certificates of accounts alone by the duty that renews them', () => {
  expect(mayStand('row-renewals', [{ ...sweep(0, 1), name: 'renew-rows' }], NOW)).toBe(false);
});

it.each([
  ['something was due', [sweep(1, 1)]],
  ['the last good sweep is hours ago', [sweep(0, 3)]],
  ['the sweep fails', [{ ...sweep(0, 1), failingSince: NOW - 1 }]],
  ['nobody has swept yet', []],
  ['another queue was swept', [{ ...sweep(0, 1), name: 'sweep-certificates' }]],
])('looks at it where %s', (_what, swept) => {
  expect(mayStand('orders', swept, NOW)).toBe(true);
});

it('looks at what is only watched in any hour: its scan rests for hours between, and finds nothing then', () => {
  expect(mayStand('watched', [{ ...sweep(0, 1), name: 'go-on-scanning' }], NOW)).toBe(true);
});
