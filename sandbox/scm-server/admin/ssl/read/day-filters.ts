/** Filters by days, which 26.7 added to the certificate list. */
import { Refusal } from '../../../wire/refusal';
import type { CertificateFacts } from './certificate-facts';

const dayMs = 86_400_000;
const mostDays = 200;

type DayFilter = (value: string, now: number) => (facts: CertificateFacts) => boolean;

/** Within so many days before now. */
const past =
  (name: string, read: (facts: CertificateFacts) => number | undefined): DayFilter =>
  (value, now) => {
    const from = now - daysIn(value, name) * dayMs;
    return (facts) => (read(facts) ?? -Infinity) >= from;
  };

export const DAY_FILTERS: Readonly<Record<string, DayFilter>> = {
  expiresIn: (value, now) => {
    const until = now + daysIn(value, 'expiresIn') * dayMs;
    return ({ validity }) => validity !== undefined && validity.notAfter >= now && validity.notAfter <= until;
  },
  renewedIn: past('renewedIn', ({ renewed }) => renewed),
  requestedIn: past('requestedIn', ({ order }) => (order.imported ? undefined : order.requestedAt)),
  issuedIn: past('issuedIn', ({ issued }) => issued),
  renewed: (value) => {
    if (!/^(true|false)$/i.test(value)) throw new Refusal(-1601, 'renewed');
    return ({ renewed }) => (renewed !== undefined) === (value.toLowerCase() === 'true');
  },
};

function daysIn(value: string, name: string): number {
  const days = Number(value);
  if (!Number.isInteger(days) || days < 1 || days > mostDays) throw new Refusal(-1601, name);
  return days;
}
