/**
 * A request whose body is a text that is there as a whole. A genuine one makes a stream and a signal with each, which costs
 * more than most answers of a stand-in; here one is made for whatever else is asked of it.
 */

export interface RequestParts {
  readonly method?: string | undefined;
  readonly headers?: HeadersInit | undefined;
  readonly body?: unknown;
  /** Asked for where somebody wants to know whether the caller still waits. */
  readonly signal: () => AbortSignal;
}

/** Methods that fetch writes in capitals whatever the caller wrote (Fetch standard, methods). */
const NORMALIZED = /^(?:delete|get|head|options|post|put)$/i;

class WholeRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly #body: string | undefined;
  readonly #signal: () => AbortSignal;
  #genuine: Request | undefined;

  constructor(
    url: string,
    method: string,
    { headers, body, signal }: RequestParts & { readonly body?: string | undefined },
  ) {
    this.url = url;
    this.method = method;
    this.headers = new Headers(headers);
    if (body !== undefined && !this.headers.has('content-type')) {
      this.headers.set('content-type', 'text/plain;charset=UTF-8');
    }
    this.#body = body;
    this.#signal = signal;
  }

  get signal(): AbortSignal {
    return this.#signal();
  }

  text(): Promise<string> {
    return this.#genuine ? this.#genuine.text() : Promise.resolve(this.#body ?? '');
  }

  get body(): Request['body'] {
    return this.#made().body;
  }

  json(): Promise<unknown> {
    return this.#made().json();
  }

  formData(): Promise<FormData> {
    return this.#made().formData();
  }

  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#made().arrayBuffer();
  }

  clone(): Request {
    if (this.#genuine) return this.#genuine.clone();
    const { url, method, headers } = this;
    const parts = { headers, body: this.#body, signal: this.#signal };
    return new WholeRequest(url, method, parts) as unknown as Request;
  }

  #made(): Request {
    const { url, method, headers } = this;
    this.#genuine ??= new Request(url, { method, headers, body: this.#body ?? null, signal: this.#signal() });
    return this.#genuine;
  }
}

const HAS_NO_BODY = /^(?:get|head)$/i;

/** @throws TypeError for what no request can be: an address that is none, a GET with a body */
export function requestOf(address: string | URL, parts: RequestParts): Request {
  const { method = 'GET', headers = {}, signal } = parts;
  const body = parts.body ?? undefined;
  if (!canBeWhole(method, body)) {
    return new Request(address, { method, headers, body: body as BodyInit, signal: signal() });
  }
  const named = NORMALIZED.test(method) ? method.toUpperCase() : method;
  return new WholeRequest(new URL(address).href, named, { headers, signal, body }) as unknown as Request;
}

function canBeWhole(method: string, body: unknown): body is string | undefined {
  return body === undefined || (typeof body === 'string' && !HAS_NO_BODY.test(method));
}
