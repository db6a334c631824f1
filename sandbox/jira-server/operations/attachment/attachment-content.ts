/** The bytes of an attachment: a redirect to the media host, or the content itself, whole or in part (RFC 9110 §14). */
import { param, query, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import type { AttachmentRecord } from '../../site/issue-record';
import type { SiteState } from '../../site/site-state';
import { attachedTo, findAttachment } from './attachment-lookup';

export const attachmentContent: Operation = {
  method: 'GET',
  path: 'attachment/content/:id',
  handle(exchange) {
    const { attachment } = attachedTo(exchange, param(exchange, 'id'));
    if (query(exchange, 'redirect') === 'false') return content(attachment, exchange.request.headers.get('range'));
    const Location = `${exchange.mediaUrl}/file/${attachment.mediaId}/binary?name=${encodeURIComponent(attachment.filename)}`;
    return new Response(null, { status: 303, headers: { Location } });
  },
};

/** What the media host answers: the path is the secret, nobody logs in. Undefined when the path is not its own. */
export function mediaAnswer(site: SiteState, request: Request): Response | undefined {
  const path = /^\/file\/([0-9a-f-]+)\/binary$/.exec(new URL(request.url).pathname);
  if (!path) return undefined;
  const found = findAttachment(site, (one) => one.mediaId === path[1]);
  if (!found) return new Response(null, { status: 404 });
  return content(found.attachment, request.headers.get('range'));
}

function content(attachment: AttachmentRecord, range: string | null): Response {
  const { bytes, filename, mimeType } = attachment;
  const headers = {
    'Content-Type': mimeType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
    'Accept-Ranges': 'bytes',
  };
  if (range === null) return new Response(bytes, { headers });
  const [from, to] = span(range, bytes.byteLength);
  const part = { ...headers, 'Content-Range': `bytes ${from}-${to}/${bytes.byteLength}` };
  return new Response(bytes.slice(from, to + 1), { status: 206, headers: part });
}

/** First and last byte of a range. @throws JiraError 400 when malformed, 416 when it lies outside */
function span(range: string, size: number): [number, number] {
  const ends = /^bytes=(?:(\d+)-(\d+)?|-(\d+))$/.exec(range);
  if (!ends) throw badRequest(`The range '${range}' is malformed.`);
  const [, first, last, suffix] = ends;
  const from = suffix === undefined ? Number(first) : Math.max(0, size - Number(suffix));
  const to = Math.min(Number(last ?? size), size - 1);
  if (from > to) throw new JiraError(416, ['The range cannot be satisfied.']);
  return [from, to];
}
