/** Whether an issue still stands where its order left it, or a person has moved it on and so decided otherwise. */
import { STATUSES } from '../../issue/issue-fields';
import type { Order } from '../order';
import { movedAway, NO_TRANSITION } from '../order';

type Standing = Pick<Order, 'arrivedAt' | 'approval'>;

interface Status {
  readonly id: string;
  readonly name: string;
}

/** Whether a person has moved the issue on; where its order waits for approval, the app has. */
export function hasLeft(order: Standing, status: Status): boolean {
  return movedAway(order, status.id) && !waitsThere(order, status);
}

/** The app itself has put the issue there, because its order waits for approval or did so a moment ago. */
export function waitsThere({ approval }: Pick<Order, 'approval'>, { name }: Pick<Status, 'name'>): boolean {
  return approval !== undefined && name === STATUSES.approval;
}

/** Whether nobody has moved the issue for it: the app began it by itself, or a person pressed a button. */
export function madeNoMove({ unattended, arrivedAt }: Pick<Order, 'unattended' | 'arrivedAt'>): boolean {
  return unattended === true || arrivedAt === NO_TRANSITION;
}
