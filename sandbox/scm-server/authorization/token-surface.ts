/** Surface 1: the token endpoint of the single sign-on host (Keycloak, realm `apiclients`). */
import { Hono } from 'hono';
import { exchange } from '../faults/faulty-exchange';
import type { ScmState } from '../scm-state';
import { authorizationServerFor, routingPath, tokenPath } from '../surfaces';
import { jsonReply, notModelled, toResponse, type Reply } from '../wire/reply';
import { clientOf, oauthRefusalReply, type ApiClients } from './client-credentials';

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

export function tokenSurface(scm: ScmState): Hono {
  const app = new Hono({ getPath: routingPath });
  app.onError((error) => {
    throw error;
  });
  app.post(tokenPath, async ({ req }) => toResponse(await answer(req.raw, scm)));
  app.notFound(({ req }) => toResponse(notModelled(req.raw)));
  return app;
}

async function answer(request: Request, scm: ScmState): Promise<Reply> {
  scm.calls.count('token');
  const body = await request.text();
  const run = () => Promise.resolve(grant(request, body, scm));
  return exchange({ operation: 'token', now: scm.clock.now(), run, prepare: nothing }, scm.faults);
}

function grant(request: Request, body: string, scm: ScmState): Reply {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/x-www-form-urlencoded') {
    return jsonReply(415, { error: 'HTTP 415 Unsupported Media Type' });
  }
  try {
    const client = clientOf(new URLSearchParams(body), request.headers.get('authorization'), clientsOf(scm));
    const access_token = scm.tokens.issue(client.clientId, authorizationServerFor(request.url));
    const reply = jsonReply(200, { access_token, expires_in: scm.tokens.seconds, token_type: 'Bearer' });
    return { ...reply, headers: { ...reply.headers, ...noStore } };
  } catch (error) {
    return oauthRefusalReply(error);
  }
}

/** The Enrollment API's clients and the Admin API's sign in at the same place; a token reaches only one of the two. */
function clientsOf({ accounts, directory }: ScmState): ApiClients {
  return { find: (clientId) => accounts.find(clientId) ?? directory.administrators.client(clientId) };
}

/** No fault of this surface changes anything beforehand. */
function nothing(): void {
  return undefined;
}
