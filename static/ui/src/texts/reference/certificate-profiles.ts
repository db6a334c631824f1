/** Words of the page Certificate profiles. */

export const COLUMNS = { name: 'Certificate profile', terms: 'Terms in SCM', keys: 'Keys', id: 'ID' };

export const ISSUED = {
  today: 'Issued today',
  from: (day: string) => `Issued from ${day}`,
};

/** @param longest days of the longest term that is issued today */
export const lead = (longest: number) =>
  `Terms in days. What a publicly trusted certificate is issued for follows from the Baseline Requirements: ${longest} days at most today. Certificates of a private CA are not bound by them; SCM does not say which profiles these are.`;

export const CUT = 'shortened';
export const NO_TERMS = 'None';
export const NO_KEYS = 'Not said';
export const days = (terms: readonly number[]): string => terms.join(', ');
