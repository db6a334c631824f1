/** `requestJira` of a page: always in the name of the person who is looking. */
import { isRecord, listOf, optionalText, textOf } from '../json';
import type { JsonRecord } from '../json';
import type { HostState } from '../host-state';
import { sendToJira } from '../services/product-api';

/** Answers that the page takes as text; all others cross the bridge in base64. */
const TEXT_TYPE = /json|text|xml|javascript/;

export interface PageFetch {
  readonly accountId: string;
  /** As the genuine bridge sends it. */
  readonly payload: JsonRecord;
}

function headersOf(value: unknown): [string, string][] {
  return listOf(value, 'headers').map((pair) => {
    const [name, text] = listOf(pair, 'header');
    return [textOf(name, 'header name'), String(text)];
  });
}

function initOf(init: JsonRecord): RequestInit {
  return {
    method: optionalText(init['method']) ?? 'GET',
    headers: headersOf(init['headers']),
    body: optionalText(init['body']) ?? null,
  };
}

/** @throws Error for another product, and for a form with a file, which nobody modelled */
export async function fetchProduct(state: HostState, { accountId, payload }: PageFetch): Promise<JsonRecord> {
  if (payload['product'] !== 'jira' || payload['isMultipartFormData'] === true) {
    state.unmodelled.push(`bridge fetchProduct ${String(payload['product'])}`);
    throw new Error('the local host models requestJira without files only');
  }
  const response = await sendToJira(state, {
    caller: { kind: 'user', accountId },
    path: textOf(payload['restPath'], 'restPath'),
    init: initOf(isRecord(payload['fetchRequestInit']) ? payload['fetchRequestInit'] : {}),
    signal: () => new AbortController().signal,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isAttachment = bytes.length > 0 && !TEXT_TYPE.test(response.headers.get('content-type') ?? '');
  return {
    body: bytes.toString(isAttachment ? 'base64' : 'utf8'),
    headers: Object.fromEntries(response.headers),
    status: response.status,
    statusText: response.statusText,
    isAttachment,
  };
}
