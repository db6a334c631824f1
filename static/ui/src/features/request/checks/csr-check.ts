/** What is known of a CSR so far: nothing, what the browser found, or what the app found too. */
import type { Refused } from '../../../../../../src/contract/result';
import { CHECKS } from '../../../texts/request/csr';
import type { Finding } from '../../../../../../src/domain/finding';

export type CsrCheck =
  | { readonly phase: 'none' }
  | { readonly phase: 'reading' }
  /** `asking`: the app is looking at it; `unasked`: the app did not answer, which submitting will find out again. */
  | {
      readonly phase: 'read';
      readonly findings: readonly Finding[];
      readonly names: readonly string[];
      readonly key: string;
      readonly app: 'asking' | 'asked' | 'not-needed' | Refused;
    };

export const NO_CSR: CsrCheck = { phase: 'none' };

/** @returns whether it may be submitted as far as anybody knows */
export function isGood(check: CsrCheck): boolean {
  if (check.phase !== 'read' || check.app === 'asking' || check.app === 'not-needed') return false;
  return check.findings.every(({ severity }) => severity !== 'refuse');
}

/** @returns what stands between it and the issue; undefined where nothing does */
export function whyNotGood(check: CsrCheck): string | undefined {
  if (isGood(check)) return undefined;
  const isUnderWay = check.phase !== 'read' || check.app === 'asking';
  return isUnderWay ? CHECKS.underWay : CHECKS.notGood;
}
