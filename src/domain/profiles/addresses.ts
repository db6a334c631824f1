/** Addresses of SCM as people copy them. */

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
