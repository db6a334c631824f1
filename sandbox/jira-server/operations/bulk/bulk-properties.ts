/** Sets properties on many issues as a task: the same on all of them or none, or each issue its own. */
import { callerId, objectBody, type Exchange, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { isList, objectOf, textOf, type Json, type JsonObject } from '../../json';
import { may } from '../../permissions/guard';
import { findIssue, projectOf } from '../../site/site-state';
import { accepted } from '../app/tasks';
import { requireProperty } from '../issue/input/property-input';

/** What one request may hold (Jira Cloud REST v3). */
const MOST = { properties: 10, sameForAll: 10_000, eachItsOwn: 100 };

interface Assignment {
  readonly issueId: string;
  readonly properties: ReadonlyMap<string, Json>;
}

/** Transactional: refused as a whole when an issue cannot be edited. */
export const setSameProperties: Operation = {
  method: 'POST',
  path: 'issue/properties',
  async handle(exchange) {
    callerId(exchange);
    const body = await objectBody(exchange);
    const ids = isList(body['entitiesIds']) ? body['entitiesIds'].map(textOf) : [];
    requireCount(ids.length, MOST.sameForAll);
    const properties = readProperties(body['properties']);
    const refused = ids.find((id) => !isEditable(exchange, id));
    if (refused !== undefined) throw badRequest(`The issue ${refused} does not exist or cannot be edited.`);
    return assign(
      exchange,
      ids.map((issueId) => ({ issueId, properties })),
    );
  },
};

/** Not transactional: issues that cannot be edited are left out. */
export const setOwnProperties: Operation = {
  method: 'POST',
  path: 'issue/properties/multi',
  async handle(exchange) {
    callerId(exchange);
    const { issues } = await objectBody(exchange);
    const asked = (isList(issues) ? issues : []).map(objectOf);
    requireCount(asked.length, MOST.eachItsOwn);
    return assign(
      exchange,
      asked
        .map((one) => ({ issueId: textOf(one['issueID']), properties: readProperties(one['properties']) }))
        .filter(({ issueId }) => isEditable(exchange, issueId)),
    );
  },
};

function requireCount(count: number, most: number): void {
  if (count === 0 || count > most) throw badRequest(`Between 1 and ${most} issues can be given.`);
}

function readProperties(value: Json | undefined): Map<string, Json> {
  const entries = Object.entries(objectOf(value)).flatMap(([key, one]) =>
    one === undefined ? [] : [[key, one] as const],
  );
  if (entries.length === 0 || entries.length > MOST.properties) {
    throw badRequest(`Between 1 and ${MOST.properties} properties can be given.`);
  }
  for (const [key, one] of entries) requireProperty(key, JSON.stringify(one));
  return new Map(entries);
}

function isEditable(exchange: Exchange, id: string): boolean {
  const issue = findIssue(exchange.site, id);
  return issue !== undefined && may(exchange, 'EDIT_ISSUES', projectOf(exchange.site, issue));
}

function assign(exchange: Exchange, assignments: readonly Assignment[]): Response {
  const { site } = exchange;
  const work = (): JsonObject => {
    for (const { issueId, properties } of assignments) {
      for (const [key, value] of properties) site.issues.get(issueId)?.properties.set(key, value);
    }
    site.index.written(assignments.map(({ issueId }) => issueId));
    return { updatedIssues: assignments.map(({ issueId }) => Number(issueId)) };
  };
  return accepted(exchange, { description: 'Set properties of issues', work });
}
