/** How much of Jira the making of issues takes: a share of what Jira lets an app do in an hour, so that orders are never held up. */

/** Jira Cloud REST, rate limits: points in an hour of all the app's calls. */
const POINTS_PER_HOUR = 65_000;
const OWN_SHARE = 0.4;
const POINTS_PER_MINUTE = (POINTS_PER_HOUR * OWN_SHARE) / 60;

/** To make it, to fill in what the create screen does not take, and to move it twice. */
const POINTS_PER_ISSUE = 4;

/** Of one request (Jira Cloud REST v3, bulk create). */
export const BULK = 50;

/** One job does no more than this and leaves the rest to the next one. */
export const MAKING_PORTION = { points: 1_500, milliseconds: 60_000 } as const;

const LONGEST_PAUSE_SECONDS = 900;

/** @returns seconds to wait after a portion, so that the share is kept */
export function pauseAfterPoints(points: number, elapsedMs: number): number {
  const owed = (points / POINTS_PER_MINUTE) * 60 - elapsedMs / 1_000;
  return Math.min(LONGEST_PAUSE_SECONDS, Math.max(0, Math.ceil(owed)));
}

/** @returns minutes that it takes to make so many issues */
export function minutesFor(issues: number): number {
  return Math.ceil((issues * POINTS_PER_ISSUE) / POINTS_PER_MINUTE);
}
