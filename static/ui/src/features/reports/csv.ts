/** Lines of a report as rows of a file. */
import { csvRow } from '../../../../../src/domain/audit/audit-csv';
import type { ReportKind, ReportLine } from '../../../../../src/domain/inventory/reports/report';
import { neverExpires } from '../../../../../src/domain/validity';
import { STATUSES } from '../../texts/inventory/list';
import { REPORT_WORDS } from '../../texts/reports/page';
import { CSV } from '../../texts/reports/table';
import { issueKeyIn, personIn } from './names';
import type { Known } from './names';

/** The mark tells spreadsheets that it is UTF-8. */
export const CSV_HEAD = `\uFEFF${csvRow(CSV.head)}`;

export function csvOf(kind: ReportKind, lines: readonly ReportLine[], known: Known): string {
  return lines
    .map((line) => {
      const { sslId, commonName, serialNumber, status, orgName, actor, requester, issueId, sentence } = line;
      return csvRow([
        ...[REPORT_WORDS[kind].title, momentOf(line.at), sentence, sslId, commonName, serialNumber],
        ...[momentOf(line.notAfter), status && STATUSES[status], orgName, personIn(line, known, kind), actor],
        ...[requester, issueKeyIn(line, known) ?? '', issueId],
      ]);
    })
    .join('');
}

const momentOf = (at: number): string => (at === 0 || neverExpires(at) ? '' : new Date(at).toISOString());
