/** Search by JQL with paging by token and no total; by default an answer holds ids alone. */
import { issueBean } from '../../beans/issue-bean';
import { fieldNames, fieldSchemas } from '../../beans/issue-expansions';
import { json } from '../../http/answers';
import { objectBody, type Exchange, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { asText, type JsonObject } from '../../json';
import { compileJql } from '../../jql/jql-search';
import { may } from '../../permissions/guard';
import type { IssueRecord } from '../../site/issue-record';
import { projectOf } from '../../site/site-state';
import { pageToken, placeOf } from './page-token';
import { isIdsOnly, postedSearch, queriedSearch, type SearchRequest } from './search-request';

const UNBOUNDED = 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

export const searchByGet: Operation = {
  method: 'GET',
  path: 'search/jql',
  handle: (exchange) => search(exchange, queriedSearch(exchange)),
};

export const searchByPost: Operation = {
  method: 'POST',
  path: 'search/jql',
  handle: async (exchange) => search(exchange, await postedSearch(exchange)),
};

export const approximateCount: Operation = {
  method: 'POST',
  path: 'search/approximate-count',
  async handle(exchange) {
    const jql = asText((await objectBody(exchange))['jql']) ?? '';
    return json({ count: found(exchange, jql, new Set()).length });
  },
};

function search(exchange: Exchange, request: SearchRequest): Response {
  const now = exchange.site.clock.now();
  const { jql, token, maxResults, expand } = request;
  const all = found(exchange, jql, request.reconcile);
  const from = token === undefined ? 0 : start(all, placeOf(token, jql, now));
  const shown = all.slice(from, from + maxResults);
  const last = shown.at(-1);
  const more = last !== undefined && from + shown.length < all.length;
  return json({
    isLast: !more,
    issues: shown.map((issue) => entry(exchange, issue, request)),
    ...(more && { nextPageToken: pageToken(jql, { after: last.id, count: from + shown.length }, now) }),
    ...(expand.includes('names') && { names: fieldNames(exchange) }),
    ...(expand.includes('schema') && { schema: fieldSchemas(exchange) }),
  });
}

/** Issues the caller may see and the query wants, in its order. @throws JiraError 400 */
function found(exchange: Exchange, jql: string, reconcile: ReadonlySet<string>): IssueRecord[] {
  const { site, caller } = exchange;
  const query = compileJql(site, caller, jql);
  if (!query.bounded) throw badRequest(UNBOUNDED);
  const visible = (issue: IssueRecord) => may(exchange, 'BROWSE_PROJECTS', projectOf(site, issue));
  const matching = site.index.seen(reconcile).filter((issue) => query.matches(issue) && visible(issue));
  return matching.sort((one, other) => query.compare(one, other));
}

function start(all: readonly IssueRecord[], { after, count }: { after: string; count: number }): number {
  const at = all.findIndex(({ id }) => id === after);
  return at < 0 ? count : at + 1;
}

function entry(exchange: Exchange, issue: IssueRecord, request: SearchRequest): JsonObject {
  const { fields, properties, expand } = request;
  const ownExpand = expand.filter((name) => name !== 'names' && name !== 'schema');
  const bean = issueBean(exchange, issue, {
    fields: fields.length === 0 ? ['id'] : fields,
    properties,
    expand: ownExpand,
  });
  if (!isIdsOnly(fields)) return bean;
  const left = fields.includes('key') ? ['fields'] : ['fields', 'key', 'expand', 'self'];
  return Object.fromEntries(Object.entries(bean).filter(([name]) => !left.includes(name)));
}
