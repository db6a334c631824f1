/** Surface 3: the Admin API, in its OAuth form and in its classic one, both at the same paths. */
import { Hono } from 'hono';
import { bearerToken } from '../authorization/bearer';
import { exchange } from '../faults/faulty-exchange';
import { prepareFault } from '../faults/prepare-fault';
import type { ScmState } from '../scm-state';
import { routingPath } from '../surfaces';
import { refusalReply } from '../wire/refusal';
import { jsonReply, notModelled, toResponse, type Reply } from '../wire/reply';
import { commentsIn, sendsJson } from '../wire/request-body';
import type { AdminCall, AdminRoute } from './admin-call';
import { callerOf, plainPath, unknownUser } from './caller';
import { reachOf, requirePrivilege } from './rights';
import { adminRoutes } from './routes';

interface Incoming {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly version: 'v1' | 'v2';
}

export function adminSurface(scm: ScmState): Hono {
  const app = new Hono({ getPath: (request) => plainPath(routingPath(request)) });
  app.onError((error) => {
    throw error;
  });
  for (const route of adminRoutes) {
    for (const version of route.versions ?? ['v1' as const]) {
      app.on(route.method, route.path.replace('{v}', version), async ({ req }) =>
        toResponse(await answer(route, { request: req.raw, params: req.param(), version }, scm)),
      );
    }
  }
  app.notFound(({ req }) => toResponse(notModelled(req.raw)));
  return app;
}

async function answer(route: AdminRoute, incoming: Incoming, scm: ScmState): Promise<Reply> {
  const { request, params } = incoming;
  // Only counting the certificates is an operation of its own; elsewhere HEAD is a GET without the body.
  const operation = route.operation === 'ssl-list' && request.method === 'HEAD' ? 'ssl-count' : route.operation;
  scm.calls.count(operation);
  const body = await request.text();
  const now = scm.clock.now();
  const [comments, certId, token] = [commentsIn(body), params['sslId'], bearerToken(request)];
  const call = {
    ...{ operation, now },
    ...(certId !== undefined && { certId }),
    ...(comments !== undefined && { comments }),
    run: () => carryOut(route, { ...incoming, body, now }, scm),
    prepare: prepareFault({ scm, certId: certId ?? '', ...(token !== undefined && { token }) }),
  };
  return exchange(call, scm.faults);
}

async function carryOut(
  route: AdminRoute,
  incoming: Incoming & { readonly body: string; readonly now: number },
  scm: ScmState,
): Promise<Reply> {
  const { request, body } = incoming;
  const admin = callerOf(request, scm, routingPath(request));
  if (!admin) return unknownUser(request);
  if (body !== '' && request.method !== 'GET' && !sendsJson(request)) {
    return jsonReply(415, { status: 415, error: 'Unsupported Media Type' });
  }
  try {
    requirePrivilege(admin, route.needs, scm.dialect);
    scm.autoRenewals.settle(incoming.now);
    return await route.handler(callOf(admin, incoming, scm), scm);
  } catch (error) {
    return refusalReply(error);
  }
}

function callOf(
  admin: AdminCall['admin'],
  { request, params, version, body, now }: Incoming & { readonly body: string; readonly now: number },
  { directory }: ScmState,
): AdminCall {
  const url = new URL(request.url);
  return {
    ...{ admin, version, body, now },
    param: (name) => params[name] ?? '',
    query: (name) => url.searchParams.get(name) || undefined,
    queries: (name) => url.searchParams.getAll(name).filter((value) => value !== ''),
    href: `${url.origin}${url.pathname.replace(/\/$/, '')}`,
    reaches: reachOf(admin, directory.organizations),
  };
}
