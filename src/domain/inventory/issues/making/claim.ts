/** Who makes the issue of a row: claimed before Jira is asked for it, so that no row gets two. */
import { LEASE_MS } from '../../../work/work';

export const CLAIM_STATES = ['making', 'made', 'free', 'deleted'] as const;

export interface Claim {
  /** Guards every write. */
  readonly version: number;
  readonly account: string;
  readonly sslId: string;
  /**
   * `making`: Jira may have been asked. `made`: the issue is there, `issueId` says which. `free`: Jira has none.
   * `deleted`: somebody deleted its issue; the rule makes no other by itself.
   */
  readonly state: (typeof CLAIM_STATES)[number];
  /** Names one attempt: of a job, or of a press of a button. */
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Empty before there is one. */
  readonly issueId: string;
}

/** What an attempt finds. */
export type Taken =
  /** Nobody has asked Jira for it. */
  | { readonly kind: 'fresh'; readonly claim: Claim }
  /** An earlier attempt may have: look first. */
  | { readonly kind: 'unsure'; readonly claim: Claim }
  | { readonly kind: 'made'; readonly claim: Claim }
  /** Another attempt is at it just now. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'deleted' };

/** After that the attempt has ended, and Jira's search shows what it made. */
export const UNSURE_AFTER_MS = LEASE_MS;

export interface Attempt {
  readonly holder: string;
  readonly now: number;
  /** What somebody deleted is made again. */
  readonly again: boolean;
}

/** @returns what the claim says to this attempt, and the claim as it is to be written, where it is to be */
export function judged(claim: Claim, { holder, now, again }: Attempt): { taken: Taken['kind']; next?: Claim } {
  const mine: Claim = { ...claim, state: 'making', holder, at: now, issueId: '' };
  if (claim.state === 'made') return { taken: 'made' };
  if (claim.state === 'deleted' && !again) return { taken: 'deleted' };
  if (claim.state !== 'making') return { taken: 'fresh', next: mine };
  return claim.at + UNSURE_AFTER_MS > now ? { taken: 'busy' } : { taken: 'unsure', next: mine };
}

export function newClaim(row: Pick<Claim, 'account' | 'sslId'>, { holder, now }: Attempt): Claim {
  return { version: 0, account: row.account, sslId: row.sslId, state: 'making', holder, at: now, issueId: '' };
}
