/** The troubles a Jira site answers with, and when they strike (facts of the rate limits: Jira Cloud, 2026). */

/** Whether the work was done before the trouble was answered; only writes can be half done. */
export type FaultMoment = 'before' | 'after';

export interface Fault {
  readonly status: number;
  readonly moment: FaultMoment;
  /** `RateLimit-Reason` of a 429. */
  readonly reason?: string;
  readonly retryAfterSeconds?: number;
}

/** What a rate of faults deals, evenly. */
export const SEEDED_FAULTS: readonly Fault[] = [
  { status: 429, moment: 'before', reason: 'jira-burst-based', retryAfterSeconds: 2 },
  { status: 429, moment: 'before', reason: 'jira-quota-tenant-based', retryAfterSeconds: 600 },
  { status: 429, moment: 'before', reason: 'jira-cost-based', retryAfterSeconds: 5 },
  { status: 503, moment: 'before', retryAfterSeconds: 5 },
  { status: 503, moment: 'before' },
  { status: 500, moment: 'before' },
  { status: 500, moment: 'after' },
  { status: 502, moment: 'before' },
  { status: 502, moment: 'after' },
  { status: 504, moment: 'before' },
  { status: 504, moment: 'after' },
];
