/** A search as the request asks for it, by GET or POST. */
import { EXPANSIONS } from '../../beans/issue-expansions';
import { objectBody, query, queryList, type Exchange } from '../../http/exchange';
import { badRequest, notModelled } from '../../http/jira-error';
import { asText, textOf, textsOf, type Json, type JsonObject } from '../../json';

export interface SearchRequest {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  readonly reconcile: ReadonlySet<string>;
  readonly maxResults: number;
  readonly token: string | undefined;
}

/** What one request may ask for (Jira Cloud REST v3, search/jql). */
const MOST = { properties: 5, reconcile: 50 };
/** Issues on a page: as many as documented when only ids and keys are asked for. */
const PAGE = { usual: 50, idsOnly: 5000, most: 100 };

export function queriedSearch(exchange: Exchange): SearchRequest {
  const body: JsonObject = {
    jql: query(exchange, 'jql'),
    expand: query(exchange, 'expand'),
    nextPageToken: query(exchange, 'nextPageToken'),
    maxResults: query(exchange, 'maxResults'),
    ...Object.fromEntries(['fields', 'properties', 'reconcileIssues'].map((name) => [name, queryList(exchange, name)])),
  };
  return checked(body);
}

export async function postedSearch(exchange: Exchange): Promise<SearchRequest> {
  return checked(await objectBody(exchange));
}

function checked(body: JsonObject): SearchRequest {
  const fields = textsOf(body['fields']);
  const properties = textsOf(body['properties']);
  const reconcile = textsOf(body['reconcileIssues']);
  const expand = (asText(body['expand']) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const unknown = expand.find((name) => !EXPANSIONS.includes(name));
  if (unknown !== undefined) throw notModelled(`expand=${unknown}`);
  if (properties.length > MOST.properties) throw badRequest(`At most ${MOST.properties} properties can be requested.`);
  if (reconcile.length > MOST.reconcile) throw badRequest(`At most ${MOST.reconcile} issues can be reconciled.`);
  if (!reconcile.every((id) => /^\d+$/.test(id))) throw badRequest('reconcileIssues takes ids of issues.');
  const shared = { fields, properties, expand, reconcile: new Set(reconcile), token: asText(body['nextPageToken']) };
  return { ...shared, jql: asText(body['jql']) ?? '', maxResults: pageSize(body['maxResults'], fields) };
}

/** True when nothing but id and key is asked for. */
export function isIdsOnly(fields: readonly string[]): boolean {
  return fields.every((name) => name === 'id' || name === 'key');
}

function pageSize(value: Json | undefined, fields: readonly string[]): number {
  const asked = Number(textOf(value ?? PAGE.usual));
  if (!Number.isInteger(asked) || asked < 1) throw badRequest('maxResults must be a number of 1 or more.');
  return Math.min(asked, isIdsOnly(fields) ? PAGE.idsOnly : PAGE.most);
}
