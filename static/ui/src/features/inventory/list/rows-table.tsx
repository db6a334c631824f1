/** A page of certificates as a table. */
import type { InventoryAnswer } from '../../../../../../src/domain/inventory/list/inventory-answer';
import type { InventoryActs } from '../../../shared/inventory/acts';
import { COLUMNS, LIST } from '../../../texts/inventory/list';
import { SELECTION } from '../../../texts/inventory/selection';
import type { Chosen } from '../selection/use-chosen';
import { RowItem } from './row-item';

interface RowsTableProps {
  readonly page: InventoryAnswer;
  readonly chosen: Chosen;
  readonly acts: InventoryActs;
  readonly changed: () => void;
}

export function RowsTable({ page: { rows, issues, now }, chosen, acts, changed }: RowsTableProps) {
  const keys = new Map(issues.map(({ id, key }) => [id, key]));
  return (
    <table className="inventory-table">
      <caption className="for-ears">{LIST.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="inventory-check">
            <input
              type="checkbox"
              aria-label={SELECTION.page}
              checked={chosen.hasPage(rows)}
              disabled={chosen.isAll}
              onChange={() => chosen.togglePage(rows)}
            />
          </th>
          {Object.values(COLUMNS).map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RowItem
            key={row.sslId}
            row={row}
            issueKey={keys.get(row.issueId) ?? ''}
            now={now}
            isChosen={chosen.has(row)}
            isFixed={chosen.isAll}
            toggle={chosen.toggle}
            acts={acts}
            changed={changed}
          />
        ))}
      </tbody>
    </table>
  );
}
