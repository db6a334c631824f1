/** What SCM says of an order, in the words that matter to us. SCM's own words are mapped in `scm/` only. */

/** `in-progress` stands for every word that we do not know: keep asking within bounds (SCM, doubt D9). */
export type ScmStatus = 'requested' | 'applied' | 'issued' | 'declined' | 'rejected' | 'revoked' | 'in-progress';
