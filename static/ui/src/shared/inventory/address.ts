/** What stands in the address of the page *Inventory*: which account, and what of it. */

/** Key of the module that has the page (manifest). */
export const CERTIFICATES_MODULE = 'certificates';

/** Of the account in a query. */
export const ACCOUNT = 'account';

/** @returns the id of the account that the address names; undefined where it names none */
export const accountIn = (query: string): string | undefined => new URLSearchParams(query).get(ACCOUNT) ?? undefined;

/** Whatever is empty is left out. */
export function queryOf(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
}

/** @returns the page's path with the one certificate found by SCM's id, as the inventory reads it from its address */
export function addressOfCertificate(account: string, sslId: string): string {
  return `inventory?${queryOf({ [ACCOUNT]: account, show: 'all', search: `id ${sslId}` })}`;
}
