/** Files of a request: uploaded to the desk first, then attached, for customers or for agents alone. */
import { json } from '../../http/answers';
import { callerId, objectBody, param, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, forbidden } from '../../http/jira-error';
import { SERVICE_DESK_ROOT } from '../../http/jira-resources';
import { asText, isList, objectOf, type Json } from '../../json';
import { may } from '../../permissions/guard';
import type { TemporaryFile } from '../../site/issue-record';
import { uuid } from '../../site/site-state';
import { attach } from '../attachment/attachment-history';
import { attachment, requireRoom, uploadedFiles } from '../attachment/attachments';
import { deskAttachmentBean, deskCommentBean, deskPage } from './desk-beans';
import { visibleDesk, visibleRequest, type CustomerRequest } from './request-access';
import { sayOnRequest } from './request-comments';

export const attachTemporaryFile: Operation = {
  ...{ method: 'POST', root: SERVICE_DESK_ROOT, path: 'servicedesk/:desk/attachTemporaryFile' },
  async handle(exchange) {
    const token = exchange.request.headers.get('x-atlassian-token');
    if (token !== 'no-check' && token !== 'nocheck') return new Response('XSRF check failed', { status: 403 });
    const { desk } = visibleDesk(exchange, param(exchange, 'desk'));
    const files = await uploadedFiles(exchange);
    const temporaryAttachments = files.map((file) => {
      const temporaryAttachmentId = `temp${uuid(exchange.site)}`;
      const kept = { serviceDeskId: desk.id, uploaderId: callerId(exchange), file };
      exchange.site.temporaryFiles.set(temporaryAttachmentId, kept);
      return { temporaryAttachmentId, fileName: file.name };
    });
    return json({ temporaryAttachments }, 201);
  },
};

/** A temporary file is attached once. */
export const attachToRequest: Operation = {
  ...{ method: 'POST', root: SERVICE_DESK_ROOT, path: 'request/:issue/attachment' },
  async handle(exchange) {
    const request = visibleRequest(exchange, param(exchange, 'issue'));
    const { issue } = request;
    const { temporaryAttachmentIds: ids, public: shown = true, additionalComment } = await objectBody(exchange);
    const shared = shown === true;
    requireRight(exchange, request, shared);
    const files = temporaryFiles(exchange, request, ids).map(({ file }) => file);
    requireRoom(issue, files);
    const added = await Promise.all(files.map(async (file) => ({ ...(await attachment(exchange, file)), shared })));
    attach(exchange, issue, added);
    for (const id of isList(ids) ? ids : []) exchange.site.temporaryFiles.delete(asText(id) ?? '');
    const body = [asText(objectOf(additionalComment)['body']), ...added.map(({ filename }) => `[^${filename}]`)];
    const comment = sayOnRequest(exchange, request, { body: body.filter(Boolean).join('\n\n'), shown: shared });
    const values = added.map((one) => deskAttachmentBean(exchange, one));
    return json({ comment: deskCommentBean(exchange, request, comment), attachments: deskPage(exchange, values) }, 201);
  },
};

function requireRight(exchange: Exchange, { project, agent }: CustomerRequest, shared: boolean): void {
  if (agent && !may(exchange, 'CREATE_ATTACHMENTS', project)) {
    throw forbidden('You do not have permission to add attachments to this request.');
  }
  if (!agent && !shared) throw badRequest('Customers can only add public attachments.');
}

function temporaryFiles(exchange: Exchange, { desk }: CustomerRequest, ids: Json | undefined): TemporaryFile[] {
  if (!isList(ids) || ids.length === 0) throw badRequest('temporaryAttachmentIds must not be empty.');
  return ids.map((id) => {
    const found = exchange.site.temporaryFiles.get(asText(id) ?? '');
    if (found?.serviceDeskId === desk.id && found.uploaderId === callerId(exchange)) return found;
    throw badRequest(`There is no temporary attachment ${asText(id) ?? ''}.`);
  });
}

export const listRequestAttachments: Operation = {
  ...{ method: 'GET', root: SERVICE_DESK_ROOT, path: 'request/:issue/attachment' },
  handle(exchange) {
    const { issue, agent } = visibleRequest(exchange, param(exchange, 'issue'));
    const seen = issue.attachments.filter(({ shared }) => agent || shared === true);
    return json(
      deskPage(
        exchange,
        seen.map((one) => deskAttachmentBean(exchange, one)),
      ),
    );
  },
};
