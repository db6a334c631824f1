/** What a policy would do with a certificate that is issued today, for whoever sets it. */
import { DAY_MS, SECOND_MS } from '../../validity';
import type { Moments } from '../calendar/renewal-target';
import type { RenewalPolicy } from '../policy';
import { scheduleRenewal } from '../schedule-renewal';

export interface PreviewedRenewal {
  readonly termDays: number;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whole days after it was issued. */
  readonly afterDays: number;
}

/** @param now epoch milliseconds */
export function previewRenewal(
  policy: Pick<RenewalPolicy, 'calendar'> & Moments,
  termDays: number,
  now: number,
): PreviewedRenewal {
  const life = { id: 'preview', notBefore: now, notAfter: now + termDays * DAY_MS - SECOND_MS };
  const { at } = scheduleRenewal(life, policy);
  return { termDays, at, afterDays: Math.round((at - now) / DAY_MS) };
}
