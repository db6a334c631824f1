/** The mark that an order carries at SCM: the API has no idempotency key, so a person finds our order by it. */
import type { Order } from './order';
import { fractionOf } from './schedule';
import type { Profile } from '../profile';

/** @returns for example `Jira CERT-45 order 1 (k3f9a2)`; the same for every try of one generation */
export function orderMark(issueKey: string, order: Pick<Order, 'id' | 'generation' | 'createdAt'>): string {
  const check = Math.floor(fractionOf(`${order.id}@${order.createdAt}`) * 36 ** 6)
    .toString(36)
    .padStart(6, '0');
  return `Jira ${issueKey} order ${order.generation} (${check})`;
}

/** @returns the comments of the order at SCM: the profile's own, then the mark */
export function orderComments(profile: Pick<Profile, 'comments'>, mark: string): string {
  return profile.comments ? `${profile.comments} | ${mark}` : mark;
}
