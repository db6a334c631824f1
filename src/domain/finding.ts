/** What a check found wrong with a CSR, a certificate or a profile, in words that the person who must act understands. */

/** `refuse`: work stops until somebody mends it. `warn`: work goes on and the person is told. */
export type Severity = 'refuse' | 'warn';

export interface Finding {
  /** Stable name of the rule, for logs, tests and translations; kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** One or two plain sentences: what is wrong, and what to do. Never holds a secret. */
  readonly message: string;
  /** Where the rule is written down, for instance `BR 6.1.5`. */
  readonly clause: string;
}

/** True when at least one finding stops the work. */
export function refuses(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'refuse');
}

/** The sentences of what stops the work. */
export function refusals(findings: readonly Finding[]): string[] {
  return findings.filter((finding) => finding.severity === 'refuse').map((finding) => finding.message);
}
