/** Who calls, by bearer token (RFC 6750). */
import type { RestAccount } from '../accounts/rest-account';
import type { ScmState } from '../scm-state';
import { authorizationServerFor } from '../surfaces';
import type { Reply } from '../wire/reply';

export function bearerToken(request: Request): string | undefined {
  return /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
}

/** @returns undefined without a live token of an account that exists */
export function accountOf(request: Request, { tokens, accounts }: ScmState): RestAccount | undefined {
  const token = bearerToken(request);
  const issued = token === undefined ? undefined : tokens.find(token);
  return issued && accounts.find(issued.clientId);
}

/** 401 without a body; the header names the authorization server, which may differ from customer to customer. */
export function unauthorized(request: Request): Reply {
  const challenge = `Bearer realm="apiclients", authorization_uri="${authorizationServerFor(request.url)}"`;
  const reason = bearerToken(request) === undefined ? '' : ', error="invalid_token"';
  return { status: 401, headers: { 'www-authenticate': challenge + reason } };
}
