/** The value, which the site's own data promise. @throws Error naming what is missing */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The site has no ${what}`);
  return value;
}
