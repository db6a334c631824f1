/** Who calls the Admin API: by bearer token, or by the classic headers `login`, `password` and `customerUri`. */
import { bearerToken } from '../authorization/bearer';
import type { Administrator } from '../directory/administrators';
import type { ScmState } from '../scm-state';
import { authorizationServerFor, tokenPath } from '../surfaces';
import { describe } from '../wire/error-codes';
import { jsonReply, type Reply } from '../wire/reply';

/** Where the client shows a certificate instead of a password; TLS in front of SCM checks it. */
const certificatePrefix = '/private';

/** @returns undefined for credentials that are missing or wrong */
export function callerOf(request: Request, { tokens, directory }: ScmState, path: string): Administrator | undefined {
  const token = bearerToken(request);
  if (token !== undefined) return directory.administrators.client(tokens.find(token)?.clientId ?? '');
  const [login, uri] = [request.headers.get('login'), request.headers.get('customerUri')];
  if (login === null || uri !== directory.administrators.customerUri) return undefined;
  const byCertificate = path.startsWith(`${certificatePrefix}/`);
  return directory.administrators.signedIn(login, byCertificate ? undefined : (request.headers.get('password') ?? ''));
}

/** The same path without the prefix for client certificates. */
export function plainPath(path: string): string {
  return path.startsWith(`${certificatePrefix}/api/`) ? path.slice(certificatePrefix.length) : path;
}

/** 401 in SCM's form of errors; the header names where to get a token. */
export function unknownUser(request: Request): Reply {
  const reply = jsonReply(401, { code: -16, description: describe(-16) });
  const [base] = authorizationServerFor(request.url).split('/auth/realms/');
  return { ...reply, headers: { ...reply.headers, 'www-authenticate': `${base ?? ''}${tokenPath}` } };
}
