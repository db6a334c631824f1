/** Whether orders of a profile wait for approval, and whose. */
import * as z from 'zod/mini';
import type { FieldFault } from '../problem';

/** `changes`: a first order, and whatever differs from what was approved before; `every`: each order for itself. */
export const ASKS = ['never', 'changes', 'every'] as const;
export type Ask = (typeof ASKS)[number];

export interface ApprovalSettings {
  readonly ask: Ask;
  /** Id of the Jira group whose members decide; empty: none was chosen. */
  readonly group: string;
  /** So many different people have to approve. */
  readonly persons: 1 | 2;
  /** Nobody approves what they asked for themselves. */
  readonly differ: boolean;
  /** An order that is not approved within so many days is declined. */
  readonly days: number;
}

/** What a new profile is offered, and what holds for profiles from before there was approval. */
export const NO_APPROVAL: ApprovalSettings = { ask: 'never', group: '', persons: 1, differ: true, days: 7 };

/** A quarter of a year: a request that nobody wanted for so long is better made anew. */
export const LONGEST_APPROVAL_DAYS = 90;

/** What a form sends; its ends are judged by `approvalFaults`, in words. */
export const approvalDraftSchema = z.object({
  ask: z.enum(ASKS),
  group: z.string().check(z.maxLength(128)),
  persons: z.union([z.literal(1), z.literal(2)]),
  differ: z.boolean(),
  days: z.number(),
});

export type ApprovalDraft = z.infer<typeof approvalDraftSchema>;

/** @returns the settings of a profile, which may be older than they are */
export function approvalOf({ approval }: { readonly approval?: ApprovalSettings }): ApprovalSettings {
  return approval ?? NO_APPROVAL;
}

/** @returns what a form can get wrong, each under `approval.` and the name of its part */
export function approvalFaults({ ask, group, days }: ApprovalDraft): FieldFault[] {
  if (ask === 'never') return [];
  const isWhole = Number.isInteger(days) && days >= 1 && days <= LONGEST_APPROVAL_DAYS;
  return [
    ...(group === '' ? [{ field: 'approval.group', message: NO_GROUP }] : []),
    ...(isWhole ? [] : [{ field: 'approval.days', message: DAYS }]),
  ];
}

const NO_GROUP = 'Choose the group whose members approve.';
const DAYS = `An approval expires after a whole number of days from 1 to ${LONGEST_APPROVAL_DAYS}.`;
