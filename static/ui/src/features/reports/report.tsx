/** One report: what stands in it, its lines as far as they were read, and the whole of it as a file. */
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { reportCalls } from '../../../../../src/contract/certificates/report-calls';
import { KEPT_DAYS } from '../../../../../src/domain/audit/audit-filter';
import type { ReportAnswer } from '../../../../../src/domain/inventory/reports/report';
import { DAY_MS } from '../../../../../src/domain/validity';
import { ask } from '../../shared/backend/ask';
import { usePagedFile } from '../../shared/csv/use-paged-file';
import type { PagedFile } from '../../shared/csv/use-paged-file';
import { Busy } from '../../shared/parts/busy';
import { Notice } from '../../shared/parts/notice';
import { REPORT_WORDS } from '../../texts/reports/page';
import { CSV, keptFor, saidOf, TABLE } from '../../texts/reports/table';
import { CSV_HEAD, csvOf } from './csv';
import { daysOf } from './period';
import { ReportTable } from './report-table';
import { useReport } from './use-report';
import type { Asked } from './use-report';

interface ReportProps {
  readonly asked: Asked;
  readonly first: ReportAnswer;
}

export function Report({ asked, first }: ReportProps) {
  const { report, busy, refused, more } = useReport(asked, first);
  const { title, lead } = REPORT_WORDS[asked.kind];
  const { lines, looked, cursor } = report;
  const goesOn = cursor !== undefined;
  return (
    <section aria-label={title}>
      <div className="page-head">
        <Heading size="medium" as="h2">
          {title}
        </Heading>
        <Export asked={asked} first={first} />
      </div>
      <p className="subtle reports-lead">{lead}</p>
      {isCut(asked, first) && <Notice appearance="information">{keptFor(KEPT_DAYS)}</Notice>}
      <p role="status">{saidOf({ count: lines.length, goesOn, looked })}</p>
      {lines.length > 0 && <ReportTable kind={asked.kind} report={report} />}
      {refused && (
        <Notice appearance="error" title={TABLE.noFurther}>
          {refused.message}
        </Notice>
      )}
      {goesOn && (
        <div className="buttons">
          <Button isLoading={busy} onClick={() => void more()}>
            {TABLE.further}
          </Button>
          <Busy busy={busy} text={TABLE.looking} />
        </div>
      )}
    </section>
  );
}

/** The period begins before what is kept of events. */
function isCut({ kind }: Asked, { from, now }: ReportAnswer): boolean {
  return (kind === 'done' || kind === 'failed') && from < now - KEPT_DAYS * DAY_MS;
}

function Export({ asked, first }: ReportProps) {
  const { busy, rows, said, start, stop } = usePagedFile();
  return (
    <div className="buttons">
      <span role="status" className="subtle">
        {busy ? CSV.sofar(rows) : said}
      </span>
      {busy ? (
        <Button onClick={stop}>{CSV.stop}</Button>
      ) : (
        <Button onClick={() => void start(fileOf(asked, first))}>{CSV.export}</Button>
      )}
    </div>
  );
}

function fileOf({ account, kind }: Asked, { from, until }: ReportAnswer): PagedFile {
  const days = daysOf({ from, until });
  const seen = new Set<string>();
  return {
    name: CSV.file(kind, days.from, days.until),
    head: CSV_HEAD,
    words: CSV,
    read: async (cursor) => {
      const result = await ask(reportCalls.listReport, { account, kind, period: { from, until }, cursor });
      if (!result.ok) return result;
      // What moved meanwhile comes a second time.
      const lines = result.data.lines.filter(({ id }) => !seen.has(id));
      for (const { id } of lines) seen.add(id);
      const text = csvOf(kind, lines, result.data);
      return { ok: true, data: { text, rows: lines.length, cursor: result.data.cursor } };
    },
  };
}
