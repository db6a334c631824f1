/** What was done with a certificate on the page *Certificates*: its issue is told, and shows it. */
import { withNotice } from '../../../domain/inventory/issues/asks/ask-steps';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { STATUSES } from '../../../domain/issue/issue-fields';
import type { MessageOf } from '../../../domain/issue/issue-messages';
import { reasonOf } from '../../../domain/revocation/reasons';
import { wasJoinedBy } from '../../../domain/work/work';
import { noticeChanged } from '../issues/changes/notice-changed';
import { noteOnRecord } from '../issues/changes/note-on-record';
import { noticeRevoked } from '../orders/steps/notice-revoked';
import type { ActNeeds, Acting } from './acting';

interface Done {
  readonly before: InventoryRow;
  readonly row: InventoryRow;
}

/** Told once, however often it is done. */
export async function tellIssue(
  ports: ActNeeds,
  { act, saying }: Pick<Acting, 'act' | 'saying'>,
  { before, row }: Done,
): Promise<void> {
  const { issueId } = row;
  if (issueId === '') return;
  if (act === 'revoke' && row.status === 'revoked')
    return tellRevoked(ports, row, reasonOf(saying.reason)?.words ?? '');
  await noticeRevoked(ports, { before, row });
  await noticeChanged(ports, { before, row });
}

async function tellRevoked(ports: ActNeeds, { issueId, account, sslId, serialNumber }: InventoryRow, reason: string) {
  const link = await ports.rowIssues.linkOf(issueId);
  const previous = link !== undefined && link.sslId !== sslId;
  const once = `revoked:${account}:${sslId}`;
  await noteOnRecord(ports, { issueId, account, sslId: link?.sslId ?? sslId }, (asks) => {
    const message = revokedMessage({ serialNumber, reason, previous });
    return wasJoinedBy(asks, once) ? undefined : withNotice(asks, { message, once }, ports.now());
  });
}

type Told = Pick<MessageOf<'revoked'>, 'serialNumber' | 'reason' | 'previous'>;

/** An issue whose own certificate stays valid belongs where it is. */
function revokedMessage(told: Told): MessageOf<'revoked'> {
  const moveTo = told.previous ? '' : STATUSES.revoked;
  return { kind: 'revoked', ...told, moveTo, comments: 'all' };
}
