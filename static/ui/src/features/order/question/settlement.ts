/** What a person may answer about a lost order, checked before it leaves the browser. */
import { orderCalls } from '../../../../../../src/contract/issue/order-calls';
import { FOUND, NOT_ORDERED } from '../../../texts/order/question';
import type { OrderView } from '../../../../../../src/domain/order/order-view';

export type Question = NonNullable<OrderView['question']>;

/** A person's word about one call to SCM. */
export interface Answer {
  /** Which call, as the question on the screen gave it. */
  readonly sentAt: number;
  /** The id that SCM shows; null: SCM has no such order. */
  readonly certId: string | null;
}

export function foundAs({ sentAt }: Question, certId: string): Answer {
  return { sentAt, certId: certId.trim() };
}

export function notOrdered({ sentAt }: Question): Answer {
  return { sentAt, certId: null };
}

/** @returns what is wrong with the id that a person copied from SCM; undefined when it can be sent */
export function certIdFault(certId: string): string | undefined {
  if (certId.trim() === '') return FOUND.noId;
  if (orderCalls.settleOrder.payload.safeParse({ issueId: 'any', sentAt: 0, certId }).success) return undefined;
  return FOUND.badId;
}

/** @returns what stands between a person and a second order; undefined when it was confirmed */
export function confirmationFault(confirmed: boolean): string | undefined {
  return confirmed ? undefined : NOT_ORDERED.notConfirmed;
}
