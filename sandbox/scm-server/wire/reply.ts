/** An answer before it is put on the wire, so that faults can lose, replace or decorate it. */
import { WholeResponse } from '../../exchange/whole-response';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes where it isn't text. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** certId of the order that this call made or changed for good; absent when nothing was changed. */
  readonly committed?: string;
}

export function jsonReply(status: number, value: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function htmlReply(status: number, title: string): Reply {
  const body = `<html><head><title>${status} ${title}</title></head><body><h1>${status} ${title}</h1></body></html>`;
  return { status, headers: { 'content-type': 'text/html' }, body };
}

/** A call that the stand-in has no model of; never to be mistaken for an answer of SCM. */
export function notModelled(request: Request): Reply {
  const { pathname } = new URL(request.url);
  return jsonReply(501, { error: `The SCM stand-in has no model of ${request.method} ${pathname}` });
}

export function toResponse({ status, headers = {}, body }: Reply): Response {
  const init = { status, headers };
  return typeof body === 'string' ? new WholeResponse(body, init) : new Response(body ?? null, init);
}
