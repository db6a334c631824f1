/** A report as a table: each has the columns that it needs; on narrow screens each line is a card. */
import type { ReactNode } from 'react';
import type { ReportAnswer, ReportKind, ReportLine } from '../../../../../src/domain/inventory/reports/report';
import { neverExpires } from '../../../../../src/domain/validity';
import { IssueLink } from '../../shared/parts/issue-link';
import { Moment } from '../../shared/time/moment';
import { STATUSES } from '../../texts/inventory/list';
import { REPORT_WORDS } from '../../texts/reports/page';
import { COLUMNS, scmId, TABLE } from '../../texts/reports/table';
import { issueKeyIn, personIn } from './names';
import type { Known } from './names';

type Column = 'at' | keyof typeof COLUMNS;

const SHOWN: Readonly<Record<ReportKind, readonly Column[]>> = {
  expiring: ['at', 'certificate', 'status', 'organization', 'requester', 'issue'],
  issued: ['at', 'certificate', 'notAfter', 'status', 'organization', 'requester', 'issue'],
  renewed: ['at', 'certificate', 'notAfter', 'who'],
  replaced: ['at', 'certificate', 'notAfter', 'who'],
  revoked: ['at', 'certificate', 'serial', 'organization', 'who', 'issue'],
  done: ['at', 'what', 'certificate', 'who'],
  failed: ['at', 'what', 'certificate', 'who'],
};

interface OfLine {
  readonly line: ReportLine;
  readonly known: Known;
  readonly kind: ReportKind;
}

const CELLS: Readonly<Record<Column, (of: OfLine) => ReactNode>> = {
  at: ({ line }) => <At at={line.at} />,
  certificate: ({ line }) => <Certificate line={line} />,
  notAfter: ({ line }) => <At at={line.notAfter} />,
  status: ({ line: { status } }) => status && STATUSES[status],
  serial: ({ line }) => <span className="mono">{line.serialNumber}</span>,
  organization: ({ line }) => line.orgName,
  requester: ({ line }) => line.requester,
  issue: ({ line, known }) => <Issue issueKey={issueKeyIn(line, known)} />,
  who: ({ line, known, kind }) => personIn(line, known, kind),
  what: ({ line }) => line.sentence,
};

interface ReportTableProps {
  readonly kind: ReportKind;
  readonly report: ReportAnswer;
}

export function ReportTable({ kind, report }: ReportTableProps) {
  const columns = SHOWN[kind].map((name) => ({ name, label: name === 'at' ? REPORT_WORDS[kind].at : COLUMNS[name] }));
  return (
    <table className="reports-table">
      <caption className="for-ears">{REPORT_WORDS[kind].title}</caption>
      <thead>
        <tr>
          {columns.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.lines.map((line) => (
          <tr key={line.id}>
            {columns.map(({ name, label }) => (
              <td key={name} data-label={label}>
                {CELLS[name]({ line, known: report, kind })}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function At({ at }: { readonly at: number }) {
  return at === 0 || neverExpires(at) ? TABLE.none : <Moment epochMs={at} />;
}

function Certificate({ line: { commonName, sslId } }: { readonly line: ReportLine }) {
  if (commonName === '' && sslId === '') return TABLE.none;
  return (
    <>
      <div>{commonName || TABLE.nameless}</div>
      {sslId !== '' && <div className="subtle">{scmId(sslId)}</div>}
    </>
  );
}

function Issue({ issueKey }: { readonly issueKey: string | undefined }) {
  if (issueKey === undefined) return TABLE.missingIssue;
  return issueKey === '' ? TABLE.none : <IssueLink issueKey={issueKey} />;
}
