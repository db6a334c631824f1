/**
 * Which of SCM's separately addressed surfaces, or of its CA's, a URL means: by host name as on the internet, or by the first
 * path segment when everything is served from one loopback port.
 */

export type Surface = 'token' | 'enrollment' | 'admin' | 'renewal-info';

interface Address {
  readonly surface: Surface;
  /** Path within the surface, e.g. `/api/v1/certificates`. */
  readonly path: string;
}

/** Realm of the authorization server that serves API clients. */
const realmPath = '/auth/realms/apiclients';
export const tokenPath = `${realmPath}/protocol/openid-connect/token`;

/** First match wins. The Admin API answers at `admin.<instance>` and, in its classic form, at cert-manager.com. */
const hosts: readonly (readonly [pattern: RegExp, surface: Surface])[] = [
  [/^auth\..+/, 'token'],
  [/^[^.]+\.enroll\.[^.]+\.sectigo\.com$/, 'enrollment'],
  [/^admin\..+/, 'admin'],
  [/^(.+\.)?cert-manager\.com$/, 'admin'],
  [/^ari\..+/, 'renewal-info'],
  // A customer's own addresses in front of SCM: not Sectigo's, so a Jira admin has to allow them for the app.
  [/^scm\.example\.net$/, 'enrollment'],
  [/^login\.example\.net$/, 'token'],
];

export const prefixes: Readonly<Record<Surface, string>> = {
  ...{ token: '/sso', enrollment: '/enroll', admin: '/admin', 'renewal-info': '/ari' },
};

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** @returns undefined where no surface answers at that host or under that prefix */
export function addressOf(href: string): Address | undefined {
  const url = new URL(href);
  return loopback.has(url.hostname) ? byPrefix(url.pathname) : byHost(url);
}

export function isLoopback(href: string): boolean {
  return loopback.has(new URL(href).hostname);
}

/** URL of the authorization server that a refused caller of `href` is told to turn to. */
export function authorizationServerFor(href: string): string {
  const { origin } = new URL(href);
  return isLoopback(href) ? `${origin}${prefixes.token}${realmPath}` : `https://auth.sso.sectigo.com${realmPath}`;
}

/** Path within the surface without a trailing slash, which makes no difference to SCM. */
export function routingPath({ url }: Request): string {
  return (addressOf(url)?.path ?? '/').replace(/(?<=.)\/$/, '');
}

function byHost(url: URL): Address | undefined {
  const surface = hosts.find(([pattern]) => pattern.test(url.hostname))?.[1];
  return surface && { surface, path: url.pathname };
}

function byPrefix(pathname: string): Address | undefined {
  for (const surface of ['token', 'enrollment', 'admin', 'renewal-info'] as const) {
    const prefix = prefixes[surface];
    if (pathname === prefix || pathname.startsWith(`${prefix}/`)) {
      return { surface, path: pathname.slice(prefix.length) || '/' };
    }
  }
  return undefined;
}
