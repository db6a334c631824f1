/** The mark that an order carries at SCM: the API has no idempotency key, so a person finds our order by it. */
import type { Profile } from '../profile';
import type { Order } from './order';
import { fractionOf } from '../work/schedule';

/**
 * @param sentAt epoch milliseconds of this very call: every call gets a mark of its own
 * @returns for example `Jira CERT-45 order 1 (k3f9a2)`; all calls of one generation begin alike
 */
export function orderMark(issueKey: string, order: Pick<Order, 'id' | 'generation'>, sentAt: number): string {
  const check = Math.floor(fractionOf(`${order.id}@${sentAt}`) * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
  return `Jira ${issueKey} order ${order.generation} (${check})`;
}

/** @returns the comments of the order at SCM: the profile's own, then the mark */
export function orderComments(profile: Pick<Profile, 'comments'>, mark: string): string {
  return profile.comments ? `${profile.comments} | ${mark}` : mark;
}
