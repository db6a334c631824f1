/** Sends a call of set-up to Jira and judges the answer. Every refusal leaves as a `Problem` in Jira's own words. */
import { asApp, asUser, assumeTrustedRoute } from '@forge/api';
import * as z from 'zod/mini';
import { Problem } from '../../domain/problem';
import { problemOf } from '../problems';
import { SET_UP_ENDPOINTS, type SetUpEndpointName } from './endpoints';

interface SetUpCall {
  /** Fills `{id}` and the like of the path, encoded. */
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
}

/** Jira took on work that it goes on with by itself (REST v3, asynchronous operations). */
const SEE_OTHER = 303;

/** @returns the answer's JSON; undefined when it has none. @throws Problem for every answer that is not 2xx or 303 */
export async function callSetUp(name: SetUpEndpointName, call: SetUpCall = {}): Promise<unknown> {
  const { method, as } = SET_UP_ENDPOINTS[name];
  const jira = as === 'app' ? asApp() : asUser();
  const response = await jira.requestJira(assumeTrustedRoute(pathOf(name, call)), { method, ...bodyOf(call) });
  const text = await response.text();
  if (response.ok || response.status === SEE_OTHER) return text === '' ? undefined : (JSON.parse(text) as unknown);
  throw forAdmin(problemOf(response, text), response.status);
}

/** The problem in the words of set-up: here it is about the site, not about an issue. */
function forAdmin(problem: Problem, status: number): Problem {
  const said = /Jira says: .*$/s.exec(problem.message)?.[0] ?? '';
  const sentence = SENTENCES[problem.code] ?? problem.message;
  const detail = { ...problem.detail, ...(isRefusal(status) && { changedNothing: true as const }) };
  return new Problem(problem.code, `${sentence} ${said}`.trim(), detail);
}

const REQUEST_TIMEOUT = 408;

/** Refused before anything was done, 429 and 409 among them; what is 5xx or took too long may have come through. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && status !== REQUEST_TIMEOUT;
}

const SENTENCES: Partial<Record<Problem['code'], string>> = {
  'jira-forbidden': 'Jira refused this. A person with the global permission “Administer Jira” must do it.',
  'jira-missing': 'Jira does not find this any more.',
  'jira-refused': 'Jira refused this.',
  'jira-busy': 'Jira is busy; nothing is lost. Try again in a moment.',
};

function pathOf(name: SetUpEndpointName, { at = {}, query }: SetUpCall): string {
  const path = SET_UP_ENDPOINTS[name].path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(at[key] ?? ''));
  return query ? `${path}?${new URLSearchParams(query).toString()}` : path;
}

function bodyOf({ json }: SetUpCall) {
  if (json === undefined) return { headers: { accept: 'application/json' } };
  return { body: JSON.stringify(json), headers: { accept: 'application/json', 'content-type': 'application/json' } };
}

const PAGE = 50;
/** More is not read: a site has a few hundred of anything that is named. */
const MOST_PAGES = 40;

/** Jira's page envelope (REST v3). */
const envelope = z.looseObject({ isLast: z.optional(z.boolean()), values: z.array(z.unknown()) });

/** @returns all values of all pages */
export async function allPages<T>(name: SetUpEndpointName, call: SetUpCall, value: z.ZodMiniType<T>): Promise<T[]> {
  const found: T[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { ...call.query, startAt: String(page * PAGE), maxResults: String(PAGE) };
    const { isLast, values } = envelope.parse(await callSetUp(name, { ...call, query }));
    found.push(...values.map((one) => value.parse(one)));
    if (isLast !== false || values.length === 0) break;
  }
  return found;
}
