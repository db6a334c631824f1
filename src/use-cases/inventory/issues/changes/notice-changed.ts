/** A certificate that has an issue turns out to be another in SCM than it was: its issue shows it, and is told once. */
import { withRefresh } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { CHANGED_IN_SCM, rowChange } from '../../../../domain/inventory/issues/changes/row-change';
import { statusFor } from '../../../../domain/inventory/issues/row-standing';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import type { IssueMessage } from '../../../../domain/issue/issue-messages';
import type { Ports } from '../../../ports/ports';
import { noticeRenewer } from '../../renewal/notice-renewer';
import { noteOnRecord } from './note-on-record';

type Needs = Pick<Ports, 'now' | 'rowIssues' | 'issueAsks' | 'jobs' | 'rowSchedule'>;

/** The issue stands where it was put while the certificate was in use. */
const WHILE_VALID = 0;

interface Change {
  /** As it stood; absent for a new one. */
  readonly before?: InventoryRow;
  /** As it is about to be written. */
  readonly row: InventoryRow;
}

/** Before the row is written: afterwards nobody sees that it is new. @returns whether its issue is brought up to it */
export async function noticeChanged(ports: Needs, { before, row }: Change): Promise<boolean> {
  if (before) await noticeRenewer(ports, { before, row });
  // A revocation is told by itself, and brings the issue along.
  if (!before || row.issueId === '' || row.status === 'revoked') return false;
  const sentences = rowChange(before, row);
  return sentences !== undefined && (await isCurrent(ports, row)) && note(ports, { before, row, sentences });
}

/** An issue keeps the certificate that was renewed there beside the one that it has now. */
async function isCurrent({ rowIssues }: Needs, { issueId, sslId }: InventoryRow): Promise<boolean> {
  const link = await rowIssues.linkOf(issueId);
  return link === undefined || link.sslId === sslId;
}

interface Noticed extends Required<Change> {
  readonly sentences: readonly string[];
}

function note(ports: Needs, { before, row, sentences }: Noticed): Promise<boolean> {
  const { issueId, account, sslId, hash } = row;
  const message = sentences.length > 0 ? messageOf(issueId, sentences, ports.now()) : undefined;
  const once = `changed:${sslId}:${hash}`;
  const change = { message, from: statusFor(before, WHILE_VALID) ?? '', hash, once };
  return noteOnRecord(ports, { issueId, account, sslId }, (asks) =>
    isKnown(asks, once) ? undefined : withRefresh(asks, change, ports.now()),
  );
}

/** What was noticed last is not noticed again, and an order that the issue waits for tells of itself. */
function isKnown({ joined, followed }: IssueAsks, once: string): boolean {
  return followed !== undefined || joined.findLast((one) => one.startsWith('changed:')) === once;
}

function messageOf(issueId: string, sentences: readonly string[], since: number): IssueMessage {
  return { kind: 'status', issueId, title: CHANGED_IN_SCM, next: sentences.join(' '), since };
}
