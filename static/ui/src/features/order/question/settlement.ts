/** What a person may answer about a lost order, checked before it leaves the browser. */
import { issueCalls } from '../../../../../../src/contract/calls';
import type { Refused } from '../../../../../../src/contract/result';

/** @returns what is wrong with the id that a person copied from SCM; undefined when it can be sent */
export function certIdFault(certId: string): string | undefined {
  if (certId.trim() === '') return 'Give the id that SCM shows for this order.';
  if (issueCalls.settleOrder.payload.safeParse({ issueId: 'any', certId }).success) return undefined;
  return 'The id in SCM is a number, for example 1234567.';
}

/** @returns what stands between a person and a second order; undefined when it was confirmed */
export function confirmationFault(confirmed: boolean): string | undefined {
  return confirmed ? undefined : 'Confirm first that SCM has no such order.';
}

/** Somebody else was faster: there is nothing to decide any more. */
export function isSettledMeanwhile(refused: Refused): boolean {
  return refused.code === 'conflict';
}
