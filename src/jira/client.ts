/** Sends a call to Jira and judges the answer. Every refusal leaves as a `Problem`; HTTP errors do not throw in Forge. */
import { asApp, asUser, assumeTrustedRoute } from '@forge/api';
import type { Response } from '@forge/api';
import { Problem } from '../domain/problem';
import { ENDPOINTS } from './endpoints';
import type { EndpointName } from './endpoints';
import { problemOf } from './problems';

export interface JiraCall {
  /** Fills `{issueId}` of the path. */
  readonly issueId?: string;
  /** Fills the other names in braces. */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly form?: FormData;
  /** The caller judges the answer, whatever its status. */
  readonly anyStatus?: true;
}

/** Ids come from Jira's events, but also from a browser: one path segment, nothing else. */
const ISSUE_ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Told of every answer; by itself it counts nothing. */
export const jiraMeter = { note: (_name: EndpointName, _call: JiraCall, _answer: Response): void => undefined };

/** @throws Problem for every answer that is not 2xx */
export async function callJira(name: EndpointName, call: JiraCall): Promise<Response> {
  const { method, as } = ENDPOINTS[name];
  const jira = as === 'app' ? asApp() : asUser();
  const response = await jira.requestJira(assumeTrustedRoute(pathOf(name, call)), { method, ...(await bodyOf(call)) });
  jiraMeter.note(name, call, response);
  if (response.ok || call.anyStatus) return response;
  throw problemOf(response, await response.text());
}

/** The answer's JSON, still to be parsed by a schema. */
export async function readJira(name: EndpointName, call: JiraCall): Promise<unknown> {
  const response = await callJira(name, call);
  return response.json() as Promise<unknown>;
}

function pathOf(name: EndpointName, { issueId, params = {}, query }: JiraCall): string {
  if (issueId !== undefined && !ISSUE_ID.test(issueId)) throw new Problem('jira-missing', 'There is no such issue.');
  const path = ENDPOINTS[name].path.replace('{issueId}', issueId ?? '').replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = params[key] ?? '';
    if (!ISSUE_ID.test(value)) throw new Problem('jira-missing', 'There is no such thing in this Jira.');
    return value;
  });
  return query ? `${path}?${new URLSearchParams(query).toString()}` : path;
}

async function bodyOf({ json, form }: JiraCall) {
  if (form) return multipart(form);
  if (json === undefined) return { headers: { accept: 'application/json' } };
  return { body: JSON.stringify(json), headers: { accept: 'application/json', 'content-type': 'application/json' } };
}

/** Forge takes no FormData: the bytes and their boundary are made here (Forge, product requests). */
async function multipart(form: FormData) {
  const encoded = new globalThis.Response(form);
  const headers = {
    'content-type': encoded.headers.get('content-type') ?? '',
    'X-Atlassian-Token': 'no-check',
    accept: 'application/json',
  };
  return { body: await encoded.arrayBuffer(), headers };
}
