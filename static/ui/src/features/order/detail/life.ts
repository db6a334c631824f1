/** How much of a certificate's life is over, for the bar that shows it. */
import { DAY_MS, daysLeft, expired, neverExpires, SECOND_MS } from '../../../../../../src/domain/validity';
import { LIFE } from '../../../texts/order/life';

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
    words: revoked ? LIFE.revoked : wordsOf(dates, now),
  };
}

function wordsOf({ notBefore, notAfter, renewalBegins }: Dates, now: number): string {
  if (neverExpires(notAfter)) return LIFE.endless;
  if (now < notBefore) return LIFE.validIn(Math.ceil((notBefore - now) / DAY_MS));
  if (expired(notAfter, now)) return LIFE.expired(Math.floor((now - notAfter) / DAY_MS));
  return `${LIFE.left(daysLeft(notAfter, now))}${renewalWords(renewalBegins, now)}.`;
}

function renewalWords(renewalBegins: number | undefined, now: number): string {
  if (renewalBegins === undefined) return '';
  return now >= renewalBegins ? LIFE.due : LIFE.dueIn(Math.ceil((renewalBegins - now) / DAY_MS));
}
