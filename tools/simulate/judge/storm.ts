/** That the app never storms SCM: not while it is out, and not when it is back. */
import type { SimulatedWorld } from '../setting/simulated-world';
import { isTroubled } from '../setting/outages';
import { DAY, HOUR } from '../setting/time';
import type { Entry } from '../watch/scm-ledger';
import { countIn } from './count';
import type { Verdict } from './verdict';

/** Signing in, ordering, asking how it stands, collecting, and what a fault makes it repeat. */
const CALLS_PER_ORDER = 8;
/** Calls in an hour for each certificate: every one may be asked about once. */
const CALLS_PER_CERTIFICATE = 1;
/** And so many whatever there is. */
const ALWAYS = 30;

/** Of all certificates, in an hour; more only where an outage held them back a day ago. */
const RENEWED_IN_AN_HOUR = 0.2;
const FEW = 10;

/** @param byHour renewals of the app by hour since 1970 */
export function judgeBurst(
  { outages }: SimulatedWorld,
  certificates: number,
  byHour: ReadonlyMap<number, number>,
): Verdict {
  const calm = [...byHour].filter(([hour]) => !isTroubled(outages, hour * HOUR, DAY));
  const hours = calm.toSorted(([, one], [, other]) => other - one);
  return {
    promise: 'renewals in the busiest hour',
    found: hours[0]?.[1] ?? 0,
    limit: Math.max(FEW, Math.floor(RENEWED_IN_AN_HOUR * certificates)),
    examples: hours.slice(0, 3).map(([hour, count]) => `${new Date(hour * HOUR).toISOString()}: ${count}`),
  };
}

/** @param entries all orders at SCM: each may take some calls of its own */
export function judgeStorm({ gate }: SimulatedWorld, certificates: number, entries: readonly Entry[]): Verdict {
  const orders = new Map<number, number>();
  for (const { at } of entries) countIn(orders, Math.floor(at / HOUR));
  const beyond = [...gate.callsByHour].map(([hour, calls]) => {
    return [hour, Math.max(0, calls - CALLS_PER_ORDER * (orders.get(hour) ?? 0))] as const;
  });
  const hours = beyond.toSorted(([, one], [, other]) => other - one);
  return {
    promise: 'calls to SCM in the busiest hour, beside those of orders',
    found: hours[0]?.[1] ?? 0,
    limit: Math.ceil(CALLS_PER_CERTIFICATE * certificates + ALWAYS),
    examples: hours.slice(0, 3).map(([hour, calls]) => `${new Date(hour * HOUR).toISOString()}: ${calls}`),
  };
}
