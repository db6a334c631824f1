/** Words of the forecast: what the shorter lives of 2027 and 2029 make of today's certificates. */

export const FORECAST = {
  title: 'When certificates live shorter',
  lead: 'Today’s certificates of this plan, each issued for as long as the CA/Browser Forum’s Baseline Requirements allow then, and renewed by its policy; what has none, after two thirds of its life. Private certificates keep their length.',
  now: 'Now',
  life: 'Life at most',
  person: 'With a person',
  reuse: 'Validation of a domain holds',
  byHand: 'Domains validated by hand',
  none: 'None known',
} as const;

export const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** Small numbers are worth a digit, and smaller ones two. */
export function perDay(count: number): string {
  if (count >= 10 || count === 0) return String(Math.round(count));
  return count.toFixed(count < 0.1 ? 2 : 1);
}

/** @param day `2029-03-15` */
export const needSentence = (day: string, count: number): string =>
  `On ${day} you will need ${perDay(count)} ${perDay(count) === '1.0' ? 'renewal' : 'renewals'} a day.`;

export const nowSentence = (count: number): string => `At today’s lives you need ${perDay(count)} renewals a day.`;

export function handSentence(domains: number, validations: number, ended: number): string {
  const method = ended === 0 ? '' : ` The method of ${ended} of them is no longer accepted then.`;
  const what = domains === 1 ? '1 domain was' : `${domains} domains were`;
  return `${what} validated by hand the last time: ${validations} validations a year.${method}`;
}
