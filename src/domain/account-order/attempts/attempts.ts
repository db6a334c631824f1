/** The orders of one kind that were placed of one certificate, one after the other: what they are called, and what came of them. */
import type { AccountOrder } from '../account-order';

/** @returns whether nothing came of it, so that the same may be asked for again */
export function cameToNothing({ state, outcome }: Pick<AccountOrder, 'state' | 'outcome'>): boolean {
  return state === 'failed' || (state === 'settled' && NOTHING.has(outcome));
}

const NOTHING: ReadonlySet<string> = new Set<AccountOrder['outcome']>(['declined', 'rejected', 'not-ordered', 'gone']);

/**
 * SCM says that a certificate was renewed as soon as that is asked for, and goes on saying it when nothing came of it.
 * @param renewals all that were ordered of it through its account, the first one in front
 * @returns the order since which SCM says so, where nothing came of any; undefined where something did or may, or where SCM speaks of somebody else's
 */
export function renewedInVain(renewals: readonly AccountOrder[]): AccountOrder | undefined {
  if (!renewals.every(cameToNothing)) return undefined;
  return renewals.findLast(({ of, state }) => state === 'settled' && of?.renewed === false);
}

/** @returns what orders of one certificate and kind are called, one after the other */
export function claimBase(kind: 'renew' | 'replace', account: string, sslId: string): string {
  return `${kind}:${account}:${sslId}`;
}
