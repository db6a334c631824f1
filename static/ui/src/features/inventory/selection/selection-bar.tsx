/** What is chosen, and what can be done with it: stands there while something is chosen. */
import Button from '@atlaskit/button/new';
import type { InventoryAsk } from '../../../../../../src/domain/inventory/list/inventory-ask';
import type { InventoryActs, Selection } from '../../../shared/inventory/acts';
import { SELECTION } from '../../../texts/inventory/selection';
import type { CsvSource } from '../csv/csv';
import { ExportChosen } from '../csv/export-csv';
import type { Chosen } from './use-chosen';

interface SelectionBarProps {
  readonly chosen: Chosen;
  readonly asked: InventoryAsk;
  /** What the rows of a file need beside themselves. */
  readonly known: Omit<CsvSource, 'rows'>;
  readonly acts: InventoryActs;
  readonly changed: () => void;
}

export function SelectionBar({ chosen, asked, known, acts: { OfSelection }, changed }: SelectionBarProps) {
  const { rows, isAll } = chosen;
  const isEmpty = rows.length === 0 && !isAll;
  const done = () => {
    chosen.clear();
    changed();
  };
  return (
    <section className={isEmpty ? 'for-ears' : 'inventory-bar'} aria-label={SELECTION.region}>
      <span role="status">{isAll ? SELECTION.all : SELECTION.chosen(rows.length)}</span>
      {!isEmpty && (
        <div className="buttons">
          {!isAll && (
            <Button appearance="subtle" onClick={chosen.chooseAll}>
              {SELECTION.chooseAll}
            </Button>
          )}
          {!isAll && <ExportChosen source={{ ...known, rows }} />}
          {OfSelection && <OfSelection selection={selectionOf(chosen, asked)} changed={done} />}
          <Button appearance="subtle" onClick={chosen.clear}>
            {SELECTION.clear}
          </Button>
        </div>
      )}
    </section>
  );
}

function selectionOf({ rows, isAll }: Chosen, { account, ...filter }: InventoryAsk): Selection {
  if (isAll) return { account, choice: { filter } };
  return { account, choice: { sslIds: rows.map(({ sslId }) => sslId) }, count: rows.length };
}
