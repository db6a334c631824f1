/** The token that leads to the next page of a search: opaque to clients, good for one query and seven days. */
import { badRequest } from '../../http/jira-error';
import { objectOf, parseJson, textOf } from '../../json';

const LIFETIME = 7 * 24 * 3_600_000;

export interface Place {
  /** Id of the last issue on the page before. */
  readonly after: string;
  /** How many issues came before, should that one be gone from the results. */
  readonly count: number;
}

/** @param now epoch milliseconds */
export function pageToken(jql: string, place: Place, now: number): string {
  return Buffer.from(JSON.stringify({ jql, ...place, now })).toString('base64url');
}

/** @throws JiraError 400 for a token that is broken, of another query, or too old */
export function placeOf(token: string, jql: string, now: number): Place {
  const given = readable(token);
  if (given['jql'] !== jql || now - Number(given['now']) > LIFETIME) {
    throw badRequest('The nextPageToken is invalid or has expired.');
  }
  return { after: textOf(given['after']), count: Number(given['count']) };
}

function readable(token: string) {
  try {
    return objectOf(parseJson(Buffer.from(token, 'base64url').toString('utf8')));
  } catch {
    throw badRequest('The nextPageToken is invalid or has expired.');
  }
}
