/** Reasons for a revocation: those that a subscriber may give (BR 7.2.2), by the numbers of SCM's API (RFC 5280 CRLReason). */

export const REVOCATION_REASONS = [
  { code: 0, words: 'Unspecified' },
  { code: 1, words: 'Key compromise' },
  { code: 3, words: 'Affiliation changed' },
  { code: 4, words: 'Superseded' },
  { code: 5, words: 'Cessation of operation' },
] as const;

/** RFC 5280, CRLReason keyCompromise: every certificate with that key has to go, and the key with it (BR 4.9.1.1). */
export const KEY_COMPROMISE = 1;

export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** @param words none given is *Unspecified*, the default that a tool has to have (BR 7.2.2) */
export function reasonAsked(words: string | undefined): RevocationReason | undefined {
  return (words ?? '').trim() === '' ? REVOCATION_REASONS[0] : reasonOf(words);
}

/** What is said to whoever gives a reason that there is not. */
export const CHOOSE_A_REASON = `Choose a “Certificate revocation reason”: ${REVOCATION_REASONS.map(({ words }) => words).join(', ')}.`;

/** @param words as the field holds them; case and blanks at the ends don't count */
export function reasonOf(words: string | undefined): RevocationReason | undefined {
  const wanted = words?.trim().toLowerCase();
  return REVOCATION_REASONS.find((reason) => reason.words.toLowerCase() === wanted);
}
