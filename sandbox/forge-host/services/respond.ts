/** Answers of the platform's own services. */
import type { HostState } from '../host-state';

export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function emptyResponse(status: number): Response {
  return new Response(null, { status });
}

/** 501, and a record that makes a test fail: nothing is ever guessed. */
export function unmodelled(state: HostState, what: string): Response {
  state.unmodelled.push(what);
  return jsonResponse(501, { code: 'NOT_MODELLED', message: `the local host does not model ${what}` });
}
