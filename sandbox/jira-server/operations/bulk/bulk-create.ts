/** Creates up to 50 issues; those that fail are told by their place among the request's. */
import { json } from '../../http/answers';
import { callerId, objectBody, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { isList, objectOf, type Json, type JsonObject } from '../../json';
import { createFrom } from '../issue/create-issue';

const MOST = 50;

/** 201 when any succeeded, 400 of the same shape when none did. */
export const createIssues: Operation = {
  method: 'POST',
  path: 'issue/bulk',
  async handle(exchange) {
    callerId(exchange);
    const { issueUpdates } = await objectBody(exchange);
    const asked = isList(issueUpdates) ? issueUpdates : [];
    if (asked.length === 0) throw badRequest('No issues to create.');
    if (asked.length > MOST) throw badRequest(`At most ${MOST} issues can be created at once.`);
    const [issues, errors]: [JsonObject[], JsonObject[]] = [[], []];
    for (const [at, body] of asked.entries()) {
      const made = await tried(exchange, body);
      if (made instanceof JiraError) errors.push(failure(made, at));
      else issues.push(made);
    }
    return json({ issues, errors }, issues.length > 0 ? 201 : 400);
  },
};

async function tried(exchange: Exchange, body: Json): Promise<JsonObject | JiraError> {
  try {
    return await createFrom(exchange, objectOf(body));
  } catch (refusal) {
    if (refusal instanceof JiraError && refusal.status !== 501) return refusal;
    throw refusal;
  }
}

function failure({ status, errorMessages, errors }: JiraError, failedElementNumber: number): JsonObject {
  return { status, elementErrors: { errorMessages, errors }, failedElementNumber };
}
