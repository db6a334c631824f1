/** Reads all groups of the results, one after the other, and makes a file of them. */
import { useState } from 'react';
import { bulkCalls } from '../../../../../../src/contract/certificates/bulk-calls';
import { csvRow } from '../../../../../../src/domain/audit/audit-csv';
import type { BulkItem } from '../../../../../../src/domain/bulk/bulk';
import type { BulkView } from '../../../../../../src/domain/bulk/bulk-view';
import { ask } from '../../../shared/backend/ask';
import { saveFile } from '../../../shared/page/save-file';
import { ITEM_STATES, RESULTS } from '../../../texts/inventory-acts/bulk';

/** The mark tells spreadsheets that it is UTF-8. */
const UTF8 = '\uFEFF';

export function useResultsCsv({ id, chunks }: BulkView) {
  const [busy, setBusy] = useState(false);
  const [said, say] = useState('');
  const start = async () => {
    if (busy) return;
    setBusy(true);
    say(RESULTS.exporting);
    say(await collect(id, chunks));
    setBusy(false);
  };
  return { busy, said, start };
}

/** @returns how it ended, for the person who waits */
async function collect(id: string, chunks: number): Promise<string> {
  const parts = [UTF8, csvRow(RESULTS.head)];
  let count = 0;
  for (let chunk = 0; chunk < chunks; chunk++) {
    const result = await ask(bulkCalls.listBulkItems, { id, chunk });
    if (!result.ok) return result.message;
    parts.push(...result.data.map(rowOf));
    count += result.data.length;
  }
  saveFile(RESULTS.file, new Blob(parts, { type: 'text/csv;charset=utf-8' }));
  return RESULTS.exported(count);
}

function rowOf({ commonName, sslId, serialNumber, state, said, at }: BulkItem): string {
  return csvRow([commonName, sslId, serialNumber, ITEM_STATES[state], said, new Date(at).toISOString()]);
}
