/** Surface 2: the REST Enrollment API 25.11, seven operations. */
import { Hono } from 'hono';
import type { OrderTerms, RestAccount } from '../accounts/rest-account';
import { accountOf, bearerToken, unauthorized } from '../authorization/bearer';
import { isMandatory } from '../directory/custom-field-book';
import { exchange } from '../faults/faulty-exchange';
import type { Operation } from '../faults/operations';
import { prepareFault } from '../faults/prepare-fault';
import type { ScmState } from '../scm-state';
import { routingPath } from '../surfaces';
import { refusalReply } from '../wire/refusal';
import { commentsIn, sendsJson } from '../wire/request-body';
import { jsonReply, notModelled, toResponse, type Reply } from '../wire/reply';
import type { Handler } from './call';
import { download } from './download';
import { enroll } from './enroll';
import { renew } from './renew';
import { replace } from './replace';
import { revoke } from './revoke';
import { dcvRecheck, status } from './status';

interface Route {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly handler: Handler;
}

const base = '/api/v1/certificates';

const routes: readonly Route[] = [
  { operation: 'enroll', method: 'POST', path: base, handler: enroll },
  { operation: 'download', method: 'GET', path: `${base}/:certId`, handler: download },
  { operation: 'status', method: 'GET', path: `${base}/:certId/status`, handler: status },
  { operation: 'dcv-recheck', method: 'POST', path: `${base}/:certId/dcv-recheck`, handler: dcvRecheck },
  { operation: 'renew', method: 'POST', path: `${base}/:certId/renew`, handler: renew },
  { operation: 'replace', method: 'POST', path: `${base}/:certId/replace`, handler: replace },
  { operation: 'revoke', method: 'DELETE', path: `${base}/:certId`, handler: revoke },
];

export function enrollmentSurface(scm: ScmState): Hono {
  const app = new Hono({ getPath: routingPath });
  app.onError((error) => {
    throw error;
  });
  for (const route of routes) {
    app.on(route.method, route.path, async ({ req }) =>
      toResponse(await answer(route, { request: req.raw, certId: req.param('certId') ?? '' }, scm)),
    );
  }
  // The host publishes its own description here; the stand-in has none of its own to offer.
  app.get('/v3/api-docs', () => toResponse({ status: 404 }));
  app.notFound(({ req }) => toResponse(notModelled(req.raw)));
  return app;
}

interface Incoming {
  readonly request: Request;
  readonly certId: string;
}

async function answer(route: Route, { request, certId }: Incoming, scm: ScmState): Promise<Reply> {
  scm.calls.count(route.operation);
  const body = await request.text();
  const now = scm.clock.now();
  const comments = commentsIn(body);
  const token = bearerToken(request);
  const call = {
    ...{ operation: route.operation, now },
    ...(certId !== '' && { certId }),
    ...(comments !== undefined && { comments }),
    run: () => carryOut(route, { request, certId, body, now }, scm),
    prepare: prepareFault({ scm, certId, ...(token !== undefined && { token }) }),
  };
  return exchange(call, scm.faults);
}

async function carryOut(
  { handler }: Route,
  { request, certId, body, now }: Incoming & { readonly body: string; readonly now: number },
  scm: ScmState,
): Promise<Reply> {
  const account = accountOf(request, scm);
  if (!account) return unauthorized(request);
  if (body !== '' && !sendsJson(request)) return jsonReply(415, { status: 415, error: 'Unsupported Media Type' });
  scm.autoRenewals.settle(now);
  try {
    return await handler({ account: termsOf(account, scm), certId, body, now }, scm);
  } catch (error) {
    return refusalReply(error);
  }
}

/** What the Admin API's side of the account says about domains and custom fields holds here too. */
function termsOf(account: RestAccount, { directory }: ScmState): OrderTerms & RestAccount {
  const { suspended, lapsed } = directory.domains.closed();
  const mandatory = directory.customFields.ofSsl().filter(isMandatory);
  return {
    ...account,
    suspendedDomains: suspended,
    lapsedDomains: [...account.lapsedDomains, ...lapsed],
    customFields: [...account.customFields, ...mandatory.map(({ name }) => ({ name, mandatory: true }))],
  };
}
