/** How much of a certificate's life is over, in words. */

export const DATES = { from: 'Valid from', renewal: 'Renewal from', until: 'Valid until' } as const;

export const LIFE = {
  revoked: 'Revoked: it is not valid any more, whatever its dates say.',
  endless: 'It never expires.',
  validIn: (days: number) => `Valid in ${inDays(days)}.`,
  expired: (days: number) => (days === 0 ? 'Expired today.' : `Expired ${inDays(days)} ago.`),
  left: (days: number) => (days === 0 ? 'Its last day' : `${inDays(days)} left`),
  due: '; due for renewal',
  dueIn: (days: number) => `; due for renewal in ${inDays(days)}`,
} as const;

function inDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
