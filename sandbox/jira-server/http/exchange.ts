/** One request on its way through the server, and how operations read it. */
import { isObject, parseJson, type Json, type JsonObject } from '../json';
import type { SiteState } from '../site/site-state';
import type { RuleRunner } from '../workflow/rule-runner';
import type { Caller } from './caller';
import { badRequest, JiraError, notLoggedIn } from './jira-error';
import type { SiteListener } from './site-events';

/** 2 takes and gives wiki text where 3 takes and gives ADF; `latest` is 2. */
type ApiVersion = 2 | 3;

export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly version: ApiVersion;
  readonly caller: Caller;
  readonly site: SiteState;
  readonly rules: RuleRunner;
  /** Tells those that listen to the site. */
  readonly announce: SiteListener;
  /** Origin that links in answers carry, without a slash at the end. */
  readonly baseUrl: string;
  /** Ids of issues this request has written or may have written, for the search index. */
  readonly written: Set<string>;
  /** Origin of the media host that serves attachments. */
  readonly mediaUrl: string;
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Where the path begins when that is not `/rest/api/3`. */
  readonly root?: string;
  /** Path under `/rest/api/3`, parameters written `:name`. */
  readonly path: string;
  handle(exchange: Exchange): Response | Promise<Response>;
}

export function param(exchange: Exchange, name: string): string {
  return exchange.params[name] ?? '';
}

export function query(exchange: Exchange, name: string): string | undefined {
  return exchange.url.searchParams.get(name) ?? undefined;
}

/** Values of a list parameter, whether repeated or joined by commas. */
export function queryList(exchange: Exchange, name: string): string[] {
  const values = exchange.url.searchParams.getAll(name).flatMap((value) => value.split(','));
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** Refuses an `expand` whose content is not modelled. @throws JiraError 501 */
export function requireExpand(exchange: Exchange, modelled: readonly string[]): string[] {
  const wanted = queryList(exchange, 'expand');
  const unknown = wanted.find((name) => !modelled.includes(name));
  if (unknown) throw new JiraError(501, [`expand=${unknown} is not modelled`]);
  return wanted;
}

/** @throws JiraError 415 when the body is not declared as JSON, 400 when it is no JSON */
export async function jsonBody(exchange: Exchange): Promise<Json> {
  const type = exchange.request.headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new JiraError(415, ['Unsupported Media Type']);
  return parsed(await exchange.request.text());
}

function parsed(text: string): Json {
  try {
    return parseJson(text);
  } catch {
    throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
  }
}

/** @throws JiraError 400 when the body is no JSON object */
export async function objectBody(exchange: Exchange): Promise<JsonObject> {
  const body = await jsonBody(exchange);
  if (!isObject(body)) throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return body;
}

/** The account that asks. @throws JiraError 401 when nobody is logged in */
export function callerId(exchange: Exchange): string {
  if (exchange.caller.kind === 'anonymous') throw notLoggedIn();
  return exchange.caller.accountId;
}

/** URL of a resource of this site in the version that was asked. */
export function self(exchange: Pick<Exchange, 'baseUrl' | 'version'>, path: string): string {
  return `${exchange.baseUrl}/rest/api/${exchange.version}/${path}`;
}
