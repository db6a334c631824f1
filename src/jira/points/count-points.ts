/** Counts what calls to Jira cost: Jira says how much is left, not what a call took, so that is estimated (Jira Cloud, rate limiting). */
import type { Response } from '@forge/api';
import { pointsLeft } from '../../domain/points/points';
import type { HourOfPoints } from '../../domain/points/points';
import { jiraMeter } from '../client';
import type { JiraCall } from '../client';
import { ENDPOINTS } from '../endpoints';
import type { EndpointName } from '../endpoints';

/** One for the call and one for each object; what gives many at once has so many at most. */
const COSTS: Partial<Record<EndpointName, number>> = { search: 51, issues: 101, fields: 101, createIssues: 50 };
const READ = 2;
const WRITE = 1;

export interface Counted {
  readonly spent: number;
  readonly left?: NonNullable<HourOfPoints['left']>;
}

/**
 * @param site names the one that the present run is for: a process may serve several
 * @returns what gives the points of that site since it was called last
 */
export function countPoints(site: () => string): () => Counted {
  const counts = new Map<string, Counted>();
  const countOf = (): Counted => counts.get(site()) ?? { spent: 0 };
  jiraMeter.note = (name, call, response) => {
    const before = countOf();
    const left = leftBy(response) ?? before.left;
    counts.set(site(), { spent: before.spent + costOf(name, call), ...(left && { left }) });
    forgetOldest(counts);
  };
  return () => {
    const counted = countOf();
    counts.delete(site());
    return counted;
  };
}

/** More than a process serves before somebody asks; what is lost is Jira's own figure to correct. */
const MOST_SITES = 50;

function forgetOldest(counts: Map<string, Counted>): void {
  const [oldest] = counts.keys();
  if (oldest !== undefined && counts.size > MOST_SITES) counts.delete(oldest);
}

function costOf(name: EndpointName, { json }: JiraCall): number {
  const many = json as { readonly issueUpdates?: unknown } | undefined;
  if (Array.isArray(many?.issueUpdates)) return many.issueUpdates.length;
  return COSTS[name] ?? (ENDPOINTS[name].method === 'GET' ? READ : WRITE);
}

function leftBy({ headers }: Response): HourOfPoints['left'] {
  return pointsLeft(headers.get('ratelimit') ?? '', headers.get('ratelimit-policy') ?? '');
}
