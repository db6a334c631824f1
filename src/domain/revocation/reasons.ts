/** Reasons for a revocation: those that a subscriber may give (BR 7.2.2), by the numbers of SCM's API (RFC 5280 CRLReason). */

export const REVOCATION_REASONS = [
  { code: 0, words: 'Unspecified' },
  { code: 1, words: 'Key compromise' },
  { code: 3, words: 'Affiliation changed' },
  { code: 4, words: 'Superseded' },
  { code: 5, words: 'Cessation of operation' },
] as const;

export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/** @param words as the field holds them; case and blanks at the ends don't count */
export function reasonOf(words: string | undefined): RevocationReason | undefined {
  const wanted = words?.trim().toLowerCase();
  return REVOCATION_REASONS.find((reason) => reason.words.toLowerCase() === wanted);
}
