/**
 * How long a page waits before it looks again. It waits longer each time: a tab that stays open for days while SCM
 * approves must not use up the calls that all customers of the app share (Jira REST, points per hour).
 */
const FIRST_MS = 10_000;
const LONGEST_MS = 300_000;
const GROWTH = 1.5;

/** @param looks how often was looked before, from 0 */
export function pollingDelay(looks: number): number {
  return Math.min(FIRST_MS * GROWTH ** looks, LONGEST_MS);
}
