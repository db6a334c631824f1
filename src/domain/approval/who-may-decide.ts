/** Who may approve or decline, and why not: the same for the screen, for the press of a button and for the service project's approvals. */
import type { ApprovalSettings } from './approval-settings';
import type { Given } from './approval';

export interface Decider {
  readonly accountId: string;
  /** Of the group that the profile names now. */
  readonly isMember: boolean;
}

export interface Deciding {
  readonly settings: Pick<ApprovalSettings, 'differ'>;
  /** Account ids of those who asked for the certificate or answer for it. */
  readonly askers: readonly string[];
  readonly given: readonly Given[];
}

/** @returns a sentence; undefined: the person may decide */
export function whyNotDecide(
  { accountId, isMember }: Decider,
  { settings, askers, given }: Deciding,
): string | undefined {
  if (!isMember) return NOT_MEMBER;
  if (settings.differ && askers.includes(accountId)) return OWN_REQUEST;
  return given.some(({ by }) => by === accountId) ? ALREADY : undefined;
}

/** @returns those who asked, each once: the owner, and whoever made the transition or pressed the button */
export function askersOf({ owner }: { readonly owner: string }, askedBy: string | undefined): readonly string[] {
  return [...new Set([owner, askedBy ?? ''])].filter((accountId) => accountId !== '');
}

export const NOT_MEMBER =
  'Only members of the group that the certificate profile names can approve or decline this order.';
export const OWN_REQUEST =
  'You asked for this certificate or own it, and its profile wants somebody else to approve it.';
export const ALREADY = 'You have approved it already; another person has to approve it too.';
