/** What an issue's history says of its attachments, and what apps are told of them. */
import { recordChange } from '../../fields/field-change';
import { callerId, type Exchange } from '../../http/exchange';
import type { AttachmentRecord, ChangeItem, IssueRecord } from '../../site/issue-record';

export function attach(exchange: Exchange, issue: IssueRecord, added: readonly AttachmentRecord[]): void {
  issue.attachments.push(...added);
  for (const one of added) note(exchange, issue, { from: null, to: one });
}

export function detach(exchange: Exchange, issue: IssueRecord, removed: AttachmentRecord): void {
  issue.attachments.splice(issue.attachments.indexOf(removed), 1);
  note(exchange, issue, { from: removed, to: null });
}

interface Change {
  readonly from: AttachmentRecord | null;
  readonly to: AttachmentRecord | null;
}

function note(exchange: Exchange, issue: IssueRecord, { from, to }: Change): void {
  const { site, announce } = exchange;
  const authorId = callerId(exchange);
  recordChange(site, issue, { authorId, items: [changeItem({ from, to })] });
  const attachment = to ?? from;
  if (!attachment) return;
  const eventType = to ? 'avi:jira:created:attachment' : 'avi:jira:deleted:attachment';
  announce({ eventType, event: { attachment: eventBean(issue, attachment, to !== null) }, causedBy: authorId });
}

function changeItem({ from, to }: Change): ChangeItem {
  const [before, after] = [named(from), named(to)];
  return {
    ...{ field: 'Attachment', fieldId: 'attachment', custom: false },
    ...{ from: before.id, fromString: before.name, to: after.id, toString: after.name },
  };
}

function named(one: AttachmentRecord | null) {
  return one ? { id: one.id, name: one.filename } : { id: null, name: null };
}

/** Nothing of it says who took a file away: the author is who attached it. */
function eventBean(issue: IssueRecord, attachment: AttachmentRecord, isNew: boolean) {
  const { id, filename, mimeType, authorId, bytes, created } = attachment;
  return {
    ...{ id, issueId: issue.id, projectId: issue.projectId, fileName: filename, mimeType },
    // In UTC, without saying so.
    createDate: new Date(created)
      .toISOString()
      .replace('T', ' ')
      .replace(/\d\dZ$/, ''),
    // A text in one place, a number in another.
    size: isNew ? String(bytes.byteLength) : bytes.byteLength,
    author: { accountId: authorId },
  };
}
