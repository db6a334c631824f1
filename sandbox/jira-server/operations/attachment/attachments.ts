/** Attachments: upload, settings, facts, deletion. */
import { attachmentBean } from '../../beans/issue-parts';
import { json, noContent } from '../../http/answers';
import { callerId, param, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, forbidden, JiraError } from '../../http/jira-error';
import { may, requirePermission, visibleIssue } from '../../permissions/guard';
import type { AttachmentRecord, IssueRecord } from '../../site/issue-record';
import { nextId, projectOf, uuid } from '../../site/site-state';
import { attach, detach } from './attachment-history';
import { attachedTo } from './attachment-lookup';

/** Bytes of one file, files of one request, attachments of one issue (Jira Cloud REST v3). */
const LIMITS = { bytes: 10 * 1024 * 1024, files: 60, perIssue: 2000 };

export const attachmentSettings: Operation = {
  method: 'GET',
  path: 'attachment/meta',
  handle: () => json({ enabled: true, uploadLimit: LIMITS.bytes }),
};

export const addAttachment: Operation = {
  method: 'POST',
  path: 'issue/:issue/attachments',
  async handle(exchange) {
    const token = exchange.request.headers.get('x-atlassian-token');
    if (token !== 'no-check' && token !== 'nocheck') return new Response('XSRF check failed', { status: 403 });
    callerId(exchange);
    const issue = visibleIssue(exchange, param(exchange, 'issue'));
    const refusal = forbidden('You do not have permission to create attachments for this issue.');
    requirePermission(exchange, { issue, permission: 'CREATE_ATTACHMENTS' }, refusal);
    const files = await uploadedFiles(exchange);
    requireRoom(issue, files);
    const added = await Promise.all(files.map((file) => attachment(exchange, file)));
    attach(exchange, issue, added);
    return json(added.map((one) => attachmentBean(exchange, one)));
  },
};

/** Parts named `file`, in their order. */
export async function uploadedFiles(exchange: Exchange): Promise<File[]> {
  const type = exchange.request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) throw new JiraError(415, ['Unsupported Media Type']);
  const form = await exchange.request.formData().catch(() => {
    throw badRequest('The multipart body could not be read.');
  });
  const files = form.getAll('file').filter((part): part is File => typeof part !== 'string');
  if (files.length === 0) throw badRequest("No part named 'file' with a file name was found.");
  return files;
}

export function requireRoom(issue: IssueRecord, files: readonly File[]): void {
  if (files.length > LIMITS.files) throw new JiraError(413, [`At most ${LIMITS.files} files can be uploaded at once.`]);
  const large = files.find((file) => file.size > LIMITS.bytes);
  if (large) throw new JiraError(413, [`The file '${large.name}' exceeds the maximum of ${LIMITS.bytes} bytes.`]);
  if (issue.attachments.length + files.length > LIMITS.perIssue) {
    throw new JiraError(413, ['The issue has too many attachments.']);
  }
}

export async function attachment(exchange: Exchange, file: File): Promise<AttachmentRecord> {
  const { site } = exchange;
  return {
    ...{ id: nextId(site, 'attachment'), mediaId: uuid(site), filename: file.name },
    mimeType: file.type || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
    ...{ authorId: callerId(exchange), created: site.clock.now() },
  };
}

export const getAttachment: Operation = {
  method: 'GET',
  path: 'attachment/:id',
  handle(exchange) {
    const { attachment: found } = attachedTo(exchange, param(exchange, 'id'));
    // Here, unlike everywhere else, Jira gives the id as a number.
    return json({ ...attachmentBean(exchange, found), id: Number(found.id) });
  },
};

export const deleteAttachment: Operation = {
  method: 'DELETE',
  path: 'attachment/:id',
  handle(exchange) {
    const { issue, attachment: found } = attachedTo(exchange, param(exchange, 'id'));
    const project = projectOf(exchange.site, issue);
    const own = found.authorId === callerId(exchange) && may(exchange, 'DELETE_OWN_ATTACHMENTS', project);
    if (!own && !may(exchange, 'DELETE_ALL_ATTACHMENTS', project)) {
      throw forbidden('You do not have permission to delete attachment with id: ' + found.id);
    }
    detach(exchange, issue, found);
    return noContent();
  },
};
