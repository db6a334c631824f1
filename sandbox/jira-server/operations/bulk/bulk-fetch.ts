/** Reads up to 100 issues at once; those that cannot be seen are absent. */
import { issueBean } from '../../beans/issue-bean';
import { EXPANSIONS } from '../../beans/issue-expansions';
import { json } from '../../http/answers';
import { objectBody, type Operation } from '../../http/exchange';
import { badRequest, notModelled } from '../../http/jira-error';
import { textsOf, type JsonObject } from '../../json';
import { may } from '../../permissions/guard';
import { findIssue, projectOf } from '../../site/site-state';

const MOST = { issues: 100, properties: 5 };

/** Ascending by id, each issue once. */
export const bulkFetch: Operation = {
  method: 'POST',
  path: 'issue/bulkfetch',
  async handle(exchange) {
    const body = await objectBody(exchange);
    const asked = textsOf(body['issueIdsOrKeys']);
    if (asked.length === 0) throw badRequest('At least one issue id or key is required.');
    if (asked.length > MOST.issues) throw badRequest(`At most ${MOST.issues} issues can be fetched at once.`);
    const view = viewOf(body);
    const found = new Set(asked.flatMap((id) => findIssue(exchange.site, id) ?? []));
    const visible = [...found].filter((issue) => may(exchange, 'BROWSE_PROJECTS', projectOf(exchange.site, issue)));
    visible.sort((one, other) => Number(one.id) - Number(other.id));
    return json({ issues: visible.map((issue) => issueBean(exchange, issue, view)), issueErrors: [] });
  },
};

/** What is to be told of each issue; by default what a list of issues shows. */
function viewOf(body: JsonObject) {
  const [fields, properties, expand] = [textsOf(body['fields']), textsOf(body['properties']), textsOf(body['expand'])];
  if (properties.length > MOST.properties) throw badRequest(`At most ${MOST.properties} properties can be requested.`);
  const unknown = expand.find((name) => !EXPANSIONS.includes(name));
  if (unknown !== undefined) throw notModelled(`expand=${unknown}`);
  return { fields: fields.length > 0 ? fields : ['*navigable'], properties, expand };
}
