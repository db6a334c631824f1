/**
 * How long a page waits before it looks again. It waits longer each time: a tab that stays open for days while SCM
 * approves must not use up the calls that all customers of the app share (Jira REST, points per hour).
 */
const FIRST_MS = 10_000;
const LONGEST_MS = 300_000;
const GROWTH = 1.5;

/** The first looks at work that was begun just now. */
const EAGER_LOOKS = 4;
const EAGER_MS = 1_000;

/** @param looks how often was looked since the work began, from 0. @returns undefined when it has had its eager looks */
export function eagerDelay(looks: number): number | undefined {
  return looks < EAGER_LOOKS ? EAGER_MS * 2 ** looks : undefined;
}

/** @param looks how often was looked before, from 0 */
export function pollingDelay(looks: number): number {
  return Math.min(FIRST_MS * GROWTH ** looks, LONGEST_MS);
}
