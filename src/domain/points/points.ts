/**
 * Jira's points: what calls cost, and how much of an hour's may go to work that nobody waits for. Every customer of the app
 * draws on the same (Jira Cloud, rate limiting: 65,000 points an hour, from one full hour in UTC to the next).
 */
import * as z from 'zod/mini';

const HOUR_MS = 3_600_000;

/** What the app has where Jira says nothing else (tier 1). */
export const HOURLY_POINTS = 65_000;

/** The rest is for people: their buttons, transitions and pages. */
export const BACKGROUND_SHARE = 0.7;

/** Of one hour. */
export const hourOfPointsSchema = z.object({
  /** Hours since 1970, UTC. */
  hour: z.int(),
  /** By the app's own estimate. */
  spent: z.number(),
  /** What Jira said last: what is left, of how many. It knows of everybody. */
  left: z.exactOptional(z.object({ points: z.number(), of: z.number() })),
});

export type HourOfPoints = z.infer<typeof hourOfPointsSchema>;

export function hourOf(now: number): number {
  return Math.floor(now / HOUR_MS);
}

/** @returns whether work that nobody waits for goes on in the next hour */
export function isForPeople({ spent, left }: HourOfPoints): boolean {
  if (spent >= BACKGROUND_SHARE * HOURLY_POINTS) return true;
  return left !== undefined && left.points <= (1 - BACKGROUND_SHARE) * left.of;
}

/** Adds what a job has spent. What was counted in an hour before is over. */
export function withSpent(
  before: HourOfPoints | undefined,
  hour: number,
  add: Omit<HourOfPoints, 'hour'>,
): HourOfPoints {
  const same = before?.hour === hour ? before : undefined;
  const left = add.left ?? same?.left;
  return { hour, spent: (same?.spent ?? 0) + add.spent, ...(left && { left }) };
}

/** `"global-app-quota";r=11000;t=600`; those that are announced and not in force yet begin with `Beta-`. */
const REMAINING = /"(?!beta-)[^"]*quota[^"]*"\s*;\s*(?:[^,]*;)?\s*r=(\d{1,9})/i;
const QUOTA = /"(?!beta-)[^"]*quota[^"]*"\s*;\s*(?:[^,]*;)?\s*q=(\d{1,9})/i;

/** @returns what Jira's headers `RateLimit` and `RateLimit-Policy` say of the hour; undefined where they say nothing */
export function pointsLeft(limit: string, policy: string): HourOfPoints['left'] {
  const [points, of] = [REMAINING.exec(limit)?.[1], QUOTA.exec(policy)?.[1]];
  return points === undefined || of === undefined ? undefined : { points: Number(points), of: Number(of) };
}
