/** A certificate that turns out to be revoked in SCM: its issue is told once, and what to do about it, and shows it. */
import { withNotice } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { IssueMessage } from '../../../../domain/issue/issue-messages';
import { wasJoinedBy } from '../../../../domain/work/work';
import type { Ports } from '../../../ports/ports';
import { noteOnRecord } from '../../issues/changes/note-on-record';
import type { KeptRow } from '../job/keep-row';

export type NoticeNeeds = Pick<Ports, 'now' | 'rowIssues' | 'issueAsks' | 'jobs'>;

/** What the app revoked itself stands in the row before, and is not told again. */
export async function noticeRevoked(ports: NoticeNeeds, { before, row }: KeptRow): Promise<void> {
  const { issueId, account, sslId, serialNumber } = row;
  if (issueId === '' || !isNew(before, row)) return;
  const link = await ports.rowIssues.linkOf(issueId);
  // An issue keeps the certificate that was renewed there beside the one that it has now.
  const isCurrent = link === undefined || link.sslId === sslId;
  const message: IssueMessage = isCurrent
    ? { kind: 'revoked-elsewhere', serialNumber }
    : { kind: 'status', issueId, title: BEFORE, next: `It has SCM id ${sslId}. ${OFF}`, since: ports.now() };
  const once = `revoked:${account}:${sslId}`;
  await noteOnRecord(ports, { issueId, account, sslId: link?.sslId ?? sslId }, (asks) =>
    wasJoinedBy(asks, once) ? undefined : withNotice(asks, { message, once }, ports.now()),
  );
}

function isNew(before: KeptRow['before'], { status }: KeptRow['row']): boolean {
  return status === 'revoked' && before?.status !== 'revoked';
}

const BEFORE = 'The certificate before this one was revoked in SCM';
const OFF = 'Take it off every server that still has it.';
