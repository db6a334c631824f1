/** Takes the list away as a file, page by page, as far as the filter goes. */
import Button from '@atlaskit/button/new';
import type { AuditFilter } from '../../../../../../src/domain/audit/audit-filter';
import { CSV } from '../../../texts/audit/list';
import { useCsv } from './use-csv';

export function ExportCsv({ filter }: { readonly filter: AuditFilter }) {
  const { busy, rows, said, start, stop } = useCsv(filter);
  return (
    <div className="buttons">
      <span role="status" className="subtle">
        {busy ? CSV.sofar(rows) : said}
      </span>
      {busy ? <Button onClick={stop}>{CSV.stop}</Button> : <Button onClick={() => void start()}>{CSV.export}</Button>}
    </div>
  );
}
