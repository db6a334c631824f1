/** How far a person's answer about a lost order got, and to which question a refusal belongs. */
import type { Refused } from '../../../../../../src/contract/result';
import type { Answer, Question } from './settlement';

export interface Settling {
  /** The answer that is on its way, until the order was read again after it. */
  readonly sending?: Answer | undefined;
  readonly refusal?: { readonly refused: Refused; readonly sentAt: number } | undefined;
  /** Counts answers that came too late; each one clears what was typed. */
  readonly overtaken: number;
}

export type SettlingEvent =
  | { readonly type: 'sent'; readonly answer: Answer }
  | { readonly type: 'refused'; readonly refused: Refused; readonly answer: Answer }
  /** Nothing is under way any more. */
  | { readonly type: 'ended' };

export const NOT_ANSWERED: Settling = { overtaken: 0 };

export function nextSettling(state: Settling, event: SettlingEvent): Settling {
  switch (event.type) {
    case 'sent':
      return { overtaken: state.overtaken, sending: event.answer };
    case 'refused':
      return { ...state, refusal: { refused: event.refused, sentAt: event.answer.sentAt } };
    case 'ended':
      return { ...state, sending: undefined, overtaken: state.overtaken + (overtakenBy(state) ? 1 : 0) };
  }
}

/** The answer was about an earlier call, or the order is settled already: what the screen asked is out of date. */
export function isOvertaken(refused: Refused): boolean {
  return refused.code === 'conflict';
}

/** @returns why the last answer came too late; it is told whatever the order shows by now */
export function overtakenBy({ refusal }: Settling): Refused | undefined {
  return refusal && isOvertaken(refusal.refused) ? refusal.refused : undefined;
}

/** @returns why the question that is shown stays open; a refusal about an earlier one says nothing about it */
export function refusedFor({ refusal }: Settling, { sentAt }: Question): Refused | undefined {
  return refusal?.sentAt === sentAt && !isOvertaken(refusal.refused) ? refusal.refused : undefined;
}

/** Changes with the question and after an answer that came too late: forms with another key start empty. */
export function formsKey({ overtaken }: Settling, { sentAt }: Question): string {
  return `${sentAt}/${overtaken}`;
}
