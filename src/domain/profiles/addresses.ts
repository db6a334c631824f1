/** Addresses of SCM and of its CA as people copy them. */

/**
 * @param url the SCM URL as people copy it from SCM's REST page, with or without `/api/v1/certificates`
 * @returns the base that the endpoints are appended to
 */
export function scmBase(url: string): string {
  return url
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/api\/v1(\/certificates)?$/, '');
}

/** Only https without credentials, port or fragment: a secret is sent there. */
export function isHttpsUrl(text: string): boolean {
  if (!URL.canParse(text.trim())) return false;
  const url = new URL(text.trim());
  return url.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '' && url.port === '';
}

/** @returns an address as something is put at its end */
export function plainAddress(url: string): string {
  return url.trim().replace(/\/+$/, '');
}

interface Addresses {
  readonly scmUrl: string;
  readonly tokenUrl: string;
  readonly renewalInfoUrl?: string | undefined;
}

/** @returns what a profile calls, by the fields that say so */
export function calledAddresses({
  scmUrl,
  tokenUrl,
  renewalInfoUrl = '',
}: Addresses): Readonly<Record<string, string>> {
  const ca = renewalInfoUrl.trim() === '' ? {} : { renewalInfoUrl: renewalInfoUrl.trim() };
  return { scmUrl: scmUrl.trim(), tokenUrl: tokenUrl.trim(), ...ca };
}
