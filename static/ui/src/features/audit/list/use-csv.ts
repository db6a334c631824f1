/** Reads all pages of the list, one after the other, and makes a file of them. */
import { useRef, useState } from 'react';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import type { AuditFilter } from '../../../../../../src/domain/audit/audit-filter';
import { ask } from '../../../shared/backend/ask';
import { saveFile } from '../../../shared/page/save-file';
import { CSV } from '../../../texts/audit/list';
import { CSV_HEAD, csvOf } from './csv';

/** The bridge takes 500 calls in 25 s (Forge); a page takes longer than this anyway. */
const MOST_PAGES = 10_000;

export function useCsv(filter: AuditFilter) {
  const [rows, setRows] = useState<number>();
  const [said, setSaid] = useState('');
  const stopped = useRef(false);
  const start = async () => {
    stopped.current = false;
    setRows(0);
    const end = await collect(filter, { read: setRows, isStopped: () => stopped.current });
    setRows(undefined);
    setSaid(end);
  };
  const stop = () => {
    stopped.current = true;
  };
  return { busy: rows !== undefined, rows: rows ?? 0, said, start, stop };
}

interface Watch {
  readonly read: (rows: number) => void;
  readonly isStopped: () => boolean;
}

/** @returns how it ended, for the person who waits */
async function collect(filter: AuditFilter, { read, isStopped }: Watch): Promise<string> {
  const parts = [CSV_HEAD];
  let rows = 0;
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES && (page === 0 || cursor !== undefined); page++) {
    const result = await askForPage(filter, cursor);
    if (!result.ok) return CSV.failed(result.message);
    if (isStopped()) return CSV.stopped;
    parts.push(csvOf(result.data));
    rows += result.data.events.length;
    read(rows);
    cursor = result.data.cursor;
  }
  saveFile('certificate-audit.csv', new Blob(parts, { type: 'text/csv;charset=utf-8' }));
  return CSV.done(rows);
}

/** The first one by the name of the act. */
function askForPage(filter: AuditFilter, cursor: string | undefined) {
  return cursor === undefined ? ask(auditCalls.exportAudit, filter) : ask(auditCalls.listAudit, { ...filter, cursor });
}
