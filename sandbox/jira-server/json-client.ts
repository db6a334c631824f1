/** A client of the stand-in that speaks JSON on behalf of one caller. */
import type { Caller } from './http/caller';
import { parseJson, type Json } from './json';
import type { JiraServer } from './jira-server';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** The JSON of the answer; its text when it is no JSON, null when it is empty. */
  readonly body: Json;
}

type JsonClient = (method: string, path: string, body?: unknown) => Promise<Reply>;

/** Paths are below `/rest/api/3/`, or absolute when they start with a slash. */
export function jsonClient(server: JiraServer, caller: Caller): JsonClient {
  return async (method, path, body) => {
    const url = new URL(path, 'https://example.atlassian.net/rest/api/3/');
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: JSON_HEADERS };
    const response = await server.fetch(new Request(url, init), caller);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? parseJson(text) : text || null };
  };
}

const JSON_HEADERS = { 'Content-Type': 'application/json' };
