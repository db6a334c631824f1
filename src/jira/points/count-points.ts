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

/** @returns what gives the points since it was called last */
export function countPoints(): () => Counted {
  let spent = 0;
  let left: HourOfPoints['left'];
  jiraMeter.note = (name, call, response) => {
    spent += costOf(name, call);
    left = leftBy(response) ?? left;
  };
  return () => {
    const counted = { spent, ...(left && { left }) };
    spent = 0;
    return counted;
  };
}

function costOf(name: EndpointName, { json }: JiraCall): number {
  const many = json as { readonly issueUpdates?: unknown } | undefined;
  if (Array.isArray(many?.issueUpdates)) return many.issueUpdates.length;
  return COSTS[name] ?? (ENDPOINTS[name].method === 'GET' ? READ : WRITE);
}

function leftBy({ headers }: Response): HourOfPoints['left'] {
  return pointsLeft(headers.get('ratelimit') ?? '', headers.get('ratelimit-policy') ?? '');
}
