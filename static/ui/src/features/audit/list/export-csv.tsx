/** Takes the list away as a file, page by page, as far as the filter goes. */
import Button from '@atlaskit/button/new';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import type { AuditFilter } from '../../../../../../src/domain/audit/audit-filter';
import { ask } from '../../../shared/backend/ask';
import { usePagedFile } from '../../../shared/csv/use-paged-file';
import type { PagedFile } from '../../../shared/csv/use-paged-file';
import { CSV } from '../../../texts/audit/list';
import { CSV_HEAD, csvOf } from './csv';

export function ExportCsv({ filter }: { readonly filter: AuditFilter }) {
  const { busy, rows, said, start, stop } = usePagedFile();
  return (
    <div className="buttons">
      <span role="status" className="subtle">
        {busy ? CSV.sofar(rows) : said}
      </span>
      {busy ? (
        <Button onClick={stop}>{CSV.stop}</Button>
      ) : (
        <Button onClick={() => void start(fileOf(filter))}>{CSV.export}</Button>
      )}
    </div>
  );
}

function fileOf(filter: AuditFilter): PagedFile {
  return {
    ...{ name: CSV.file, head: CSV_HEAD, words: CSV },
    read: async (cursor) => {
      const result = await askForPage(filter, cursor);
      if (!result.ok) return result;
      const { events, cursor: next } = result.data;
      return { ok: true, data: { text: csvOf(result.data), rows: events.length, cursor: next } };
    },
  };
}

/** The first one by the name of the act. */
function askForPage(filter: AuditFilter, cursor: string | undefined) {
  return cursor === undefined ? ask(auditCalls.exportAudit, filter) : ask(auditCalls.listAudit, { ...filter, cursor });
}
