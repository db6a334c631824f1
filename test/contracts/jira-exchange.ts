/** Calls the Jira stand-in on behalf of a caller and tells what the contract says of each exchange. */
import type { Caller } from '../../sandbox/jira-server/http/caller';
import type { JiraServer } from '../../sandbox/jira-server/jira-server';
import type { JiraContract } from './jira-contract';

export interface Checked {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer; undefined when it is none. */
  readonly body: unknown;
  /** What is wrong with the exchange by the contract; empty without a contract. */
  readonly faults: readonly string[];
}

export type CheckedCall = (method: string, path: string, init?: RequestInit) => Promise<Checked>;

/** Paths are below `/rest/api/3/`, or absolute when they start with a slash. */
export function checkedCalls(server: JiraServer, caller: Caller, contract: JiraContract | undefined): CheckedCall {
  return async (method, path, init = {}) => {
    const url = new URL(path, 'https://example.atlassian.net/rest/api/3/').href;
    const response = await server.fetch(new Request(url, { ...init, method }), caller);
    const body = parsed(await response.text());
    const requestBody = parsed(typeof init.body === 'string' ? init.body : undefined);
    const faults = contract?.check({ method, url, status: response.status, requestBody, responseBody: body }) ?? [];
    return { status: response.status, headers: response.headers, body, faults };
  };
}

export const json = (value: unknown): RequestInit => ({
  body: JSON.stringify(value),
  headers: { 'Content-Type': 'application/json' },
});

function parsed(text: string | undefined): unknown {
  return text !== undefined && /^[[{]/.test(text) ? JSON.parse(text) : undefined;
}
