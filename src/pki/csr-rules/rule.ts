/** The shape of a rule about a request, and the policy that rules are held against. */
import type { Severity } from '../../domain/finding';
import type { CsrFacts } from '../csr';

/** What a profile allows; everything left out has the default of a publicly trusted TLS certificate. */
export interface CsrPolicy {
  /** SHA-256 hashes (lower-case hexadecimal, over the SubjectPublicKeyInfo) of keys known to be compromised. */
  readonly denySpki?: ReadonlySet<string>;
  /** Most different names in one request; no bound by default. */
  readonly maximumNames?: number;
  /** False for a private CA: internal names, reserved addresses and public suffixes only warn. Default true. */
  readonly publicTrust?: boolean;
}

export interface CsrRule {
  readonly code: string;
  readonly clause: string;
  readonly severity: Severity;
  /** Rules that exist for public trust only: under a private CA they warn. */
  readonly publicTrustOnly?: true;
  /** A sentence for each violation; none when the request keeps the rule. Never throws. */
  readonly check: (facts: CsrFacts, policy: CsrPolicy) => readonly string[];
}

/** `message` when the rule is broken. */
export function when(broken: boolean, message: string): readonly string[] {
  return broken ? [message] : [];
}

const LONGEST_SHOWN = 80;
const MOST_SHOWN = 5;

/** Names from a request in quotes, fit for a sentence: control characters out, long ones cut, many counted. */
export function quoted(texts: Iterable<string>): string {
  const distinct = [...new Set(texts)];
  const shown = distinct.slice(0, MOST_SHOWN).map((text) => `"${printable(text)}"`);
  const more = distinct.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function printable(text: string): string {
  const clean = text.replace(/[\p{C}\p{Z}"]+/gu, ' ');
  return clean.length > LONGEST_SHOWN ? `${clean.slice(0, LONGEST_SHOWN)}…` : clean;
}
