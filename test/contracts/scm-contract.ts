/**
 * Holds exchanges with SCM against the vendor's descriptions of its two APIs, read from `$CONTRACTS_DIR/scm`, and
 * against RFC 6749 for the token endpoint and RFC 9773 for the CA. Without CONTRACTS_DIR only the latter is possible: see `scmContractAvailable`.
 */
import { addressOf, tokenPath } from '../../sandbox/scm-server/surfaces';
import type { Exchange } from './scm-exchange';
import { adminFaults } from './scm-admin-contract';
import { enrollmentApi, scmContractAvailable, type DescribedAnswer } from './scm-openapi';
import { tokenFaults } from './scm-token-contract';

interface Operation {
  readonly method: string;
  readonly path: string;
}

/**
 * Which schema a request body follows. The description's `oneOf` of four overlapping schemas can't decide; and the
 * fields that SslRenewRequest requires are left out in its own example.
 */
const requestSchemas: Readonly<Record<string, { readonly name: string; readonly lenient: boolean }>> = {
  'post /api/v1/certificates': { name: 'SslEnrollRequest', lenient: false },
  'post /api/v1/certificates/{certId}/renew': { name: 'SslRenewRequest', lenient: true },
  'post /api/v1/certificates/{certId}/replace': { name: 'SslReplaceRequest', lenient: false },
  'delete /api/v1/certificates/{certId}': { name: 'RevokeRequest', lenient: false },
};

/** Answers of whatever stands in front of the API; no description has them, any body may come. */
const gatewayStatuses = new Set([301, 302, 307, 308, 429, 500, 502, 503, 504]);

/**
 * @param request with an unread body, by host name or on the loopback prefixes
 * @returns one line for each way in which the exchange departs from the descriptions
 */
export async function checkScmExchange(request: Request, response: Response): Promise<string[]> {
  if (gatewayStatuses.has(response.status)) return [];
  const sent = await request.clone().text();
  const exchange = { request, sent, response, received: await response.clone().text() };
  const address = addressOf(request.url);
  if (address?.surface === 'token' && address.path === tokenPath) return tokenFaults(exchange);
  if (address?.surface === 'renewal-info') return renewalInfoFaults(exchange);
  return scmContractAvailable() ? apiFaults(address, exchange) : [];
}

/** RFC 9773 §4.1: a GET that nobody has to sign in for. */
function renewalInfoFaults({ request, sent }: Exchange): string[] {
  const carried = ['authorization', 'cookie', 'customeruri', 'login', 'password'].filter((name) =>
    request.headers.has(name),
  );
  const isPlain = request.method === 'GET' && sent === '';
  return [
    ...carried.map((name) => `the CA was sent ${name}`),
    ...(isPlain ? [] : ['the CA is asked by GET, without a body']),
  ];
}

function apiFaults(address: ReturnType<typeof addressOf>, exchange: Exchange): string[] {
  if (address?.surface === 'admin') return adminFaults(address.path, exchange);
  const path = address?.surface === 'enrollment' ? describedPath(address.path) : '';
  return operationFaults({ method: exchange.request.method.toLowerCase(), path }, exchange);
}

function describedPath(path: string): string {
  return path.replace(/\/$/, '').replace(/^(\/api\/v1\/certificates\/)[^/]+/, '$1{certId}');
}

function operationFaults(operation: Operation, exchange: Exchange): string[] {
  const { request, response } = exchange;
  const answers = enrollmentApi.operation(operation.method, operation.path)?.responses;
  if (!answers) return [`${request.method} ${request.url} is not described`];
  const answer = answers[String(response.status)];
  const faults = response.ok ? requestFaults(operation, exchange.sent) : [];
  faults.push(...(answer ? answerFaults(operation, answer, exchange) : ['the status is not described']));
  return faults.map((fault) => `${operation.method} ${operation.path} ${response.status}: ${fault}`);
}

function requestFaults({ method, path }: Operation, sent: string): string[] {
  const schema = requestSchemas[`${method} ${path}`];
  if (!schema || (sent === '' && schema.lenient)) return [];
  const value = parsed(sent);
  if (value === undefined) return ['the request body is no JSON'];
  return enrollmentApi
    .violations(['components', 'schemas', schema.name], value)
    .filter((fault) => !schema.lenient || !fault.includes('must have required property'))
    .map((fault) => `request ${fault}`);
}

function answerFaults(operation: Operation, { content }: DescribedAnswer, { response, received }: Exchange): string[] {
  if (!content) return bodilessFaults(response, received);
  const mediaType = response.headers.get('content-type')?.split(';')[0]?.trim() ?? 'none';
  if (!content[mediaType]) return [`content type ${mediaType} is not described`];
  if (mediaType !== 'application/json') return pemFaults(received);
  const { method, path } = operation;
  const schema = ['paths', path, method, 'responses', String(response.status), 'content', mediaType, 'schema'];
  return [
    ...enrollmentApi.violations(schema, parsed(received)),
    ...successFaults(operation, response, parsed(received)),
  ];
}

function bodilessFaults({ status, headers }: Response, received: string): string[] {
  if (status === 401 && !headers.has('www-authenticate')) return ['no WWW-Authenticate'];
  return received === '' ? [] : ['a body where none is described'];
}

/** The description marks nothing as required in a success, but one without id or status would be worthless. */
function successFaults({ path, method }: Operation, { ok }: Response, value: unknown): string[] {
  if (!ok) return [];
  const expected = method === 'get' ? 'status' : 'certId';
  const found = typeof value === 'object' && value !== null && Object.hasOwn(value, expected);
  return found ? [] : [`${path} answers without ${expected}`];
}

function pemFaults(received: string): string[] {
  return received.startsWith('-----BEGIN CERTIFICATE-----\n') ? [] : ['the download is no PEM certificate'];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
