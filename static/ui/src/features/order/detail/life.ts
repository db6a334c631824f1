/** How much of a certificate's life is over, for the bar that shows it. */
import { DAY_MS, daysLeft, expired, neverExpires, SECOND_MS } from '../../../../../../src/domain/validity';

export interface Life {
  /** Parts of the whole life from 0 to 1. */
  readonly lived: number;
  /** Where the renewal begins. */
  readonly renewal: number | undefined;
  readonly tone: 'good' | 'due' | 'over';
  /** What the bar shows, in words. */
  readonly words: string;
}

interface Dates {
  /** Epoch milliseconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly renewalBegins?: number | undefined;
}

interface Facts extends Dates {
  readonly revoked: boolean;
}

export function lifeOf({ revoked, ...dates }: Facts, now: number): Life {
  const { notBefore, notAfter, renewalBegins } = dates;
  const whole = notAfter + SECOND_MS - notBefore;
  const partAt = (moment: number) => Math.min(1, Math.max(0, (moment - notBefore) / whole));
  const due = renewalBegins !== undefined && now >= renewalBegins;
  const over = revoked || expired(notAfter, now);
  return {
    lived: neverExpires(notAfter) ? 0 : partAt(now),
    renewal: renewalBegins === undefined ? undefined : partAt(renewalBegins),
    tone: over ? 'over' : due ? 'due' : 'good',
    words: revoked ? REVOKED : wordsOf(dates, now),
  };
}

const REVOKED = 'Revoked: it is not valid any more, whatever its dates say.';

function wordsOf({ notBefore, notAfter, renewalBegins }: Dates, now: number): string {
  if (neverExpires(notAfter)) return 'It never expires.';
  if (now < notBefore) return `Valid in ${days(Math.ceil((notBefore - now) / DAY_MS))}.`;
  if (expired(notAfter, now)) return `Expired ${ago(Math.floor((now - notAfter) / DAY_MS))}.`;
  const left = daysLeft(notAfter, now);
  const rest = left === 0 ? 'Its last day' : `${days(left)} left`;
  return `${rest}${renewalWords(renewalBegins, now)}.`;
}

function renewalWords(renewalBegins: number | undefined, now: number): string {
  if (renewalBegins === undefined) return '';
  if (now >= renewalBegins) return '; due for renewal';
  return `; due for renewal in ${days(Math.ceil((renewalBegins - now) / DAY_MS))}`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function ago(count: number): string {
  return count === 0 ? 'today' : `${days(count)} ago`;
}
