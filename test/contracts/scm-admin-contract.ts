/** Holds exchanges with the Admin API against the vendor's description of 25.9.2, its recorded departures allowed for. */
import { DEPARTURES, recordedPaths } from './scm-admin-departures';
import type { Exchange } from './scm-exchange';
import { adminApi, readScmContract, type DescribedAnswer } from './scm-openapi';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** Answers of any operation that no description has: a body that is no JSON, and a missing right where that is 403. */
const anywhere = new Set([403, 415]);

/** @returns one line for each way in which the exchange departs from the description and from what is recorded */
export function adminFaults(requestPath: string, exchange: Exchange): string[] {
  const { request, response } = exchange;
  const path = describedPath(requestPath);
  const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
  if (path === undefined) return [`${request.method} ${request.url} is not described`];
  if (path === '' || anywhere.has(response.status)) return [];
  const operation = adminApi.operation(method, path);
  if (!operation) return [`${method} ${path} is not described`];
  const answer = operation.responses[String(response.status)];
  const found = [
    ...(response.ok ? requestFaults(method, path, exchange.sent) : []),
    ...(answer ? answerFaults(method, path, exchange, answer) : ['the status is not described']),
  ];
  const at = `${method} ${path} ${response.status}`;
  return found
    .map((fault) => `${at}: ${fault}`)
    .filter((line) => !DEPARTURES.some(({ pattern }) => pattern.test(line)));
}

/** @returns the empty string for what is recorded and nowhere described; undefined for what is unknown altogether */
function describedPath(requestPath: string): string | undefined {
  const plain = requestPath.replace(/\/$/, '').replace(/^\/private\//, '/');
  const path = recordedPaths.reduce((now, [pattern, described]) => now.replace(pattern, described), plain);
  if (path === '') return '';
  const segments = path.split('/');
  const fits = (template: string) => {
    const parts = template.split('/');
    return (
      parts.length === segments.length && parts.every((part, index) => part.startsWith('{') || part === segments[index])
    );
  };
  const candidates = adminApi.paths().filter(fits);
  // Literal segments are meant before parameters.
  return candidates.sort((one, other) => one.split('{').length - other.split('{').length)[0];
}

function requestFaults(method: string, path: string, sent: string): string[] {
  if (!adminApi.operation(method, path)?.requestBody || sent === '' || sent === '""') return [];
  const value = parsed(sent);
  if (value === undefined) return ['the request body is no JSON'];
  const schema = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema'];
  return adminApi.violations(schema, withoutNulls(value)).map((fault) => `request ${fault}`);
}

function answerFaults(...[method, path, exchange, answer]: [string, string, Exchange, DescribedAnswer]): string[] {
  const { response, received, request } = exchange;
  const faults = headerFaults(response, answer);
  if (response.status === 401 || response.status === 400) return [...faults, ...refusalFaults(response, received)];
  return request.method === 'HEAD' ? faults : [...faults, ...bodyFaults(method, path, exchange, answer)];
}

function bodyFaults(
  ...[method, path, { response, received }, { content }]: [string, string, Exchange, DescribedAnswer]
): string[] {
  if (!content) return received === '' ? [] : ['a body where none is described'];
  if (!content['application/json']) return [];
  if (response.headers.get('content-type') !== 'application/json') return ['the answer is no JSON'];
  const schema = ['paths', path, method, 'responses', String(response.status), 'content', 'application/json', 'schema'];
  const value = parsed(received);
  return [...adminApi.violations(schema, value), ...laterFaults(path, method, value)];
}

function headerFaults({ headers }: Response, answer: DescribedAnswer): string[] {
  const missing = Object.keys(answer.headers ?? {}).filter((name) => !headers.has(name));
  return missing.map((name) => `no header ${name}`);
}

/** Bodies of refusals are not described for 400 and 401; every recorded one has code and description. */
function refusalFaults({ status, headers }: Response, received: string): string[] {
  const value = parsed(received) as { code?: unknown; description?: unknown } | undefined;
  const whole = typeof value?.code === 'number' && typeof value.description === 'string';
  const challenged = status !== 401 || headers.has('www-authenticate');
  return [...(whole ? [] : ['a refusal without code or description']), ...(challenged ? [] : ['no WWW-Authenticate'])];
}

let laterRow: ((value: unknown) => string[]) | undefined;

/** Rows of 26.7 have a description of their own. */
function laterFaults(path: string, method: string, value: unknown): string[] {
  if (!/^\/api\/ssl\/v[12]$/.test(path) || method !== 'get' || !Array.isArray(value)) return [];
  laterRow ??= laterRowCheck();
  return value.filter((row: object) => 'status' in row).flatMap(laterRow);
}

function laterRowCheck(): (value: unknown) => string[] {
  const schemas = readScmContract('ssl-schemas-26.7.json') as Record<string, object>;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  const row = schemas['SSLIdentity (row of GET /api/ssl/v2)'];
  const validate = ajv.compile({ ...row, additionalProperties: false });
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `26.7 ${instancePath} ${message ?? ''}`);
}

/** Clients send null for what they leave out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part === null ? [] : [[name, withoutNulls(part)]])),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
