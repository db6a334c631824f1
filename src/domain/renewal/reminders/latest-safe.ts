/** Until when a renewal has to be done so that what may go wrong after it still ends before the certificate does. */
import type { Certificate } from '../../certificate/certificate';
import { DAY_MS, SECOND_MS } from '../../validity';

/** A week without SCM after three working days, five with a weekend, in which a person settles an answer that was lost. */
const OUTLASTED_MS = 12 * DAY_MS;

/** Of what is left when a renewal is due: short lives, too, leave some days to choose from. */
const KEPT = { least: 1 / 2, most: 3 / 4 } as const;

/** What is left of a certificate at most when its renewal is due, for what is asked of its life alone. */
const LAST_SHARE = 1 / 3;

type Lived = Pick<Certificate, 'notBefore' | 'notAfter'>;

/** @returns of what is left when a renewal is due, what has to be left at its latest safe moment; both milliseconds */
export function keptOf(rest: number): number {
  return Math.max(rest * KEPT.least, Math.min(rest * KEPT.most, OUTLASTED_MS));
}

/** @returns epoch milliseconds */
export function latestSafeAt(life: Lived): number {
  return endOf(life) - Math.max(keptOf(lastShareOf(life)), DAY_MS);
}

/**
 * What waited for SCM has its outage behind it, and is let out little by little until then, as all at once would be a
 * storm: a sixth of 46 days is more than the week that it may have waited.
 * @returns epoch milliseconds; the latest safe moment or later
 */
export function latestReleaseAt(life: Lived): number {
  return endOf(life) - Math.max(lastShareOf(life) * KEPT.least, DAY_MS);
}

function endOf({ notAfter }: Lived): number {
  return notAfter + SECOND_MS;
}

function lastShareOf(life: Lived): number {
  return (endOf(life) - life.notBefore) * LAST_SHARE;
}
