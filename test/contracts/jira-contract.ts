/**
 * Checks exchanges with Jira against Atlassian's OpenAPI description of the Jira Cloud platform REST API v3.
 * Known mistakes of that description are let through: extra keys and enum members in answers, its date-time, multipart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export interface JiraExchange {
  readonly method: string;
  /** Absolute, or a path with its query. */
  readonly url: string;
  /** JSON value; undefined when there is none or when it is no JSON. */
  readonly requestBody?: unknown;
  readonly status: number;
  /** JSON value; undefined when there is none or when it is no JSON. */
  readonly responseBody?: unknown;
}

export interface JiraContract {
  /** What is wrong with the exchange, one sentence each; empty when nothing is. */
  check(exchange: JiraExchange): string[];
  /** Sets of scopes of an endpoint, classic first; one whole set suffices. Undefined = Jira has no such endpoint. */
  scopes(method: string, path: string): string[][] | undefined;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

type Content = Readonly<Record<string, { readonly schema?: unknown } | undefined>>;

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content } | undefined>>;
  readonly security?: readonly { readonly OAuth2?: string[] }[];
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly scopes: string[] }[];
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>;
}

interface Route {
  readonly path: string;
  readonly pattern: RegExp;
}

const JSON_TYPE = 'application/json';
const UNCHECKED_FORMATS = ['int32', 'int64', 'float', 'double', 'binary', 'byte', 'password', 'date-time'];
/** Troubles that every operation may answer, documented or not. */
const ALWAYS_ALLOWED = [429, 500, 502, 503, 504];
const DRIFT = ['additionalProperties', 'enum'];
/** Places where Jira sends null and the description has a string: the sides of a history item. */
const NULL_IN_PRACTICE = /\/items\/\d+\/(from|fromString|to|toString)$/;

/** @param contractsDir folder that holds `jira/openapi.json`. @throws when it cannot be read */
export function createJiraContract(contractsDir: string): JiraContract {
  const text = readFileSync(join(contractsDir, 'jira', 'openapi.json'), 'utf8');
  const description = JSON.parse(text) as Description;
  const validate = schemaValidator(description);
  const routeOf = routeFinder(description);
  const find = (method: string, pathname: string) => {
    const path = pathname.replace(/^\/rest\/api\/(2|latest)\//, '/rest/api/3/');
    const route = routeOf(method, path);
    const operation = route && description.paths[route.path]?.[method.toLowerCase()];
    return operation && { operation, pointer: `${pointerPart(route.path)}/${method.toLowerCase()}` };
  };
  return {
    check(exchange) {
      const url = new URL(exchange.url, 'https://example.atlassian.net');
      const found = find(exchange.method, url.pathname);
      if (!found) return [`${exchange.method} ${url.pathname}: Jira has no such operation`];
      const { operation, pointer } = found;
      const faults = [...queryFaults(operation, url), ...bodyFaults(exchange, found, validate), ...answerFaults()];
      return faults.map((fault) => `${exchange.method} ${url.pathname} ${exchange.status}: ${fault}`);

      function answerFaults(): string[] {
        const { status, responseBody } = exchange;
        const documented = operation.responses[String(status)];
        if (ALWAYS_ALLOWED.includes(status) || (!documented && status >= 300)) return [];
        if (!documented) return ['this status is not documented'];
        if (responseBody === undefined || !hasSchema(documented.content)) return [];
        const schema = `${pointer}/responses/${status}/content/${pointerPart(JSON_TYPE)}/schema`;
        return validate(schema, responseBody)
          .filter((error) => !DRIFT.includes(error.keyword) && !NULL_IN_PRACTICE.test(error.where))
          .map((error) => `answer${error.where} ${error.message}`);
      }
    },
    scopes: (method, path) => {
      const found = find(method, new URL(path, 'https://example.atlassian.net').pathname);
      return found && scopeSets(found.operation);
    },
  };
}

/** Six hundred patterns are tried for a path that was not asked for before. */
function routeFinder(description: Description): (method: string, path: string) => Route | undefined {
  const routes = routesOf(description);
  const known = new Map<string, Route | undefined>();
  return (method, path) => {
    const asked = `${method} ${path}`;
    if (known.has(asked)) return known.get(asked);
    const isDescribed = (one: Route) => description.paths[one.path]?.[method.toLowerCase()] !== undefined;
    const found = routes.find((one) => one.pattern.test(path) && isDescribed(one));
    known.set(asked, found);
    return found;
  };
}

/** Every path as a pattern, the most literal ones first. */
function routesOf(description: Description): Route[] {
  const literal = (path: string) => path.replace(/\{[^}]+\}/g, '').length - 100 * (path.match(/\{/g) ?? []).length;
  return Object.keys(description.paths)
    .sort((one, other) => literal(other) - literal(one))
    .map((path) => {
      const source = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return { path, pattern: new RegExp(`^${source.join('[^/]+')}$`) };
    });
}

interface SchemaFault {
  readonly keyword: string;
  readonly where: string;
  readonly message: string;
}

/** Compiles a schema when it is first used; the whole description is known under one id, so references resolve. */
function schemaValidator(description: Description): (pointer: string, value: unknown) => SchemaFault[] {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  for (const format of UNCHECKED_FORMATS) ajv.addFormat(format, true);
  ajv.addSchema(description, 'jira');
  const compiled = new Map<string, ValidateFunction>();
  return (pointer, value) => {
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `jira#/paths/${pointer}` });
    compiled.set(pointer, check);
    if (check(value)) return [];
    return (check.errors ?? []).map(({ keyword, instancePath, message = 'is wrong' }) => {
      return { keyword, where: instancePath, message };
    });
  };
}

function hasSchema(content: Content | undefined): boolean {
  return content?.[JSON_TYPE]?.schema !== undefined;
}

function pointerPart(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function queryFaults(operation: Operation, url: URL): string[] {
  const known = (operation.parameters ?? []).filter((one) => one.in === 'query');
  const sent = [...new Set(url.searchParams.keys())];
  const unknown = sent.filter((name) => !known.some((one) => one.name === name));
  const missing = known.filter((one) => one.required === true && !sent.includes(one.name));
  return [
    ...unknown.map((name) => `unknown query parameter ${name}`),
    ...missing.map((one) => `missing query parameter ${one.name}`),
  ];
}

/** A request that Jira accepted has to fit strictly; multipart bodies are described wrongly and left alone. */
function bodyFaults(
  exchange: JiraExchange,
  found: { operation: Operation; pointer: string },
  validate: ReturnType<typeof schemaValidator>,
): string[] {
  if (exchange.status >= 400 || !hasSchema(found.operation.requestBody?.content)) return [];
  if (exchange.requestBody === undefined) return ['the request has no JSON body'];
  const schema = `${found.pointer}/requestBody/content/${pointerPart(JSON_TYPE)}/schema`;
  return validate(schema, exchange.requestBody).map((error) => `request${error.where} ${error.message}`);
}

function scopeSets(operation: Operation): string[][] {
  const sets = operation['x-atlassian-oauth2-scopes']?.map((entry) => entry.scopes);
  return sets ?? (operation.security ?? []).flatMap(({ OAuth2 }) => (OAuth2 ? [OAuth2] : []));
}
