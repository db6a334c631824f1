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

const JSON_HEADERS = new Headers({ 'content-type': 'application/json' });

/** As much of an answer as the client of the store reads. A genuine one costs more than the store’s own work. */
class PlainAnswer {
  readonly status: number;
  readonly statusText = '';
  readonly headers = JSON_HEADERS;
  readonly #text: string;

  constructor(status: number, text: string) {
    this.status = status;
    this.#text = text;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  text(): Promise<string> {
    return Promise.resolve(this.#text);
  }

  json(): Promise<unknown> {
    return new Response(this.#text).json();
  }
}

/** For a service that is asked many times in each run. @param json as it goes over the wire; left out: an empty answer */
export function plainResponse(status: number, json = ''): Response {
  return new PlainAnswer(status, json) as unknown as Response;
}
