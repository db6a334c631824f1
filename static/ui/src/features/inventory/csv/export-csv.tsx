/** Takes certificates away as a file: all that the filter finds, or those that are chosen. */
import Button from '@atlaskit/button/new';
import { inventoryCalls } from '../../../../../../src/contract/certificates/inventory-calls';
import type { InventoryAsk } from '../../../../../../src/domain/inventory/list/inventory-ask';
import { ask } from '../../../shared/backend/ask';
import { saveCsv, usePagedFile } from '../../../shared/csv/use-paged-file';
import type { PagedFile } from '../../../shared/csv/use-paged-file';
import { CSV } from '../../../texts/inventory/csv';
import { CSV_HEAD, csvOf } from './csv';
import type { CsvSource } from './csv';

export function ExportCsv({ asked }: { readonly asked: InventoryAsk }) {
  const { busy, rows, said, start, stop } = usePagedFile();
  return (
    <div className="buttons">
      <span role="status" className="subtle">
        {busy ? CSV.sofar(rows) : said}
      </span>
      {busy ? (
        <Button onClick={stop}>{CSV.stop}</Button>
      ) : (
        <Button onClick={() => void start(fileOf(asked))}>{CSV.export}</Button>
      )}
    </div>
  );
}

function fileOf(asked: InventoryAsk): PagedFile {
  const seen = new Set<string>();
  return {
    ...{ name: CSV.file, head: CSV_HEAD, words: CSV },
    read: async (cursor) => {
      const result = await ask(inventoryCalls.listInventory, { ...asked, cursor });
      if (!result.ok) return result;
      // What moved meanwhile comes a second time.
      const rows = result.data.rows.filter(({ sslId }) => !seen.has(sslId));
      for (const { sslId } of rows) seen.add(sslId);
      const text = csvOf({ ...result.data, rows });
      return { ok: true, data: { text, rows: rows.length, cursor: result.data.cursor } };
    },
  };
}

export function ExportChosen({ source }: { readonly source: CsvSource }) {
  return <Button onClick={() => saveCsv(CSV.file, [CSV_HEAD, csvOf(source)])}>{CSV.exportChosen}</Button>;
}
