/** What is wrong with a request, for customers of a service project: what the checks say, unless that names what only people of Jira have. */
import type { Finding } from '../../finding';

/** By the code of the finding. */
const WORDS: Readonly<Partial<Record<string, string>>> = {
  'certificate-duplicate':
    'There is a valid certificate with this key and these names already. For another one, make a new key and CSR.',
  'key-reported-compromised':
    'The key of this CSR was reported as compromised, and is never accepted again. Make a new key and CSR.',
};

/** The sentences of what stops the work. */
export function refusalsForCustomers(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === 'refuse').map(({ code, message }) => WORDS[code] ?? message);
}

/** In place of a field that may be on no form of the portal. */
export const NO_KIND_CHOSEN = 'Say which kind of certificate you need.';
