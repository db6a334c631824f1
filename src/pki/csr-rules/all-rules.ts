/** Every rule about a request, in the order in which people are told. */
import type { Finding } from '../../domain/finding';
import type { CsrFacts } from '../csr';
import { EXTENSION_RULES } from './extension-rules';
import { KEY_RULES } from './key-rules';
import { NAME_RULES } from './name-rules';
import type { CsrPolicy, CsrRule } from './rule';
import { SIGNATURE_RULES } from './signature-rules';
import { SUBJECT_RULES } from './subject-rules';

export const CSR_RULES: readonly CsrRule[] = [
  ...SIGNATURE_RULES,
  ...KEY_RULES,
  ...SUBJECT_RULES,
  ...NAME_RULES,
  ...EXTENSION_RULES,
];

/** All violations at once, in the rules' order. */
export function judgeCsr(facts: CsrFacts, policy: CsrPolicy = {}): Finding[] {
  return CSR_RULES.flatMap(({ code, clause, severity, publicTrustOnly, check }) => {
    const lenient = publicTrustOnly === true && policy.publicTrust === false;
    return check(facts, policy).map((message) => ({ code, clause, severity: lenient ? 'warn' : severity, message }));
  });
}
