/** The list as rows of a file. */
import { actInWords } from '../../../../../../src/domain/audit/acts';
import { csvRow } from '../../../../../../src/domain/audit/audit-csv';
import type { AuditList } from '../../../../../../src/domain/audit/audit-filter';
import { sentenceOf } from '../../../../../../src/domain/audit/audit-sentence';
import { CSV } from '../../../texts/audit/list';
import { namesFrom } from '../names';

/** The mark tells spreadsheets that it is UTF-8. */
export const CSV_HEAD = `\uFEFF${csvRow(CSV.head)}`;

export function csvOf(list: AuditList): string {
  const names = namesFrom(list);
  return list.events
    .map((event) => {
      const { at, actor, act, outcome, code, issueId = '', profileId = '', orderId = '', certificateId = '' } = event;
      return csvRow([
        ...[new Date(at).toISOString(), names.person(actor), actor, actInWords(act), outcome, code, sentenceOf(event)],
        ...[issueId && names.issue(issueId), issueId, profileId && names.profile(profileId), profileId],
        ...[orderId, certificateId, event.correlation],
      ]);
    })
    .join('');
}
