/** A table with a filter above it and a pager below it. */
import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { FILTER, NOTHING, PAGER } from '../../../texts/reference/page';
import { useFiltered } from './use-filtered';
import type { Filtered, Searchable } from './use-filtered';

interface FilteredTableProps<Row> {
  /** The rows in words, such as `domains`. */
  readonly what: string;
  readonly rows: readonly Row[];
  readonly searchable: Searchable<Row>;
  readonly columns: readonly string[];
  readonly children: (row: Row) => ReactNode;
}

const spelled = (count: number): string => count.toLocaleString('en');

export function FilteredTable<Row>({ what, rows, searchable, columns, children }: FilteredTableProps<Row>) {
  const filtered = useFiltered(rows, searchable);
  const { count, shown } = filtered;
  return (
    <>
      <Filter what={what} filtered={filtered} canNeed={searchable.needs !== undefined} />
      <p role="status" className="subtle">
        {count === 0 ? NOTHING.noMatch(what) : FILTER.found(spelled(count), spelled(rows.length), what)}
      </p>
      {count > 0 && (
        <div className="reference-table" role="region" aria-label={what} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            {shown.map(children)}
          </table>
        </div>
      )}
      <Pager what={what} filtered={filtered} />
    </>
  );
}

interface PartProps<Row> {
  readonly what: string;
  readonly filtered: Filtered<Row>;
}

function Filter<Row>({ what, filtered, canNeed }: PartProps<Row> & { readonly canNeed: boolean }) {
  const { typed, type, onlyNeeding, setOnlyNeeding } = filtered;
  return (
    <div className="reference-filter">
      <Textfield
        aria-label={FILTER.label(what)}
        placeholder={FILTER.placeholder}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {canNeed && (
        <label className="checkbox">
          <input
            type="checkbox"
            checked={onlyNeeding}
            onChange={({ currentTarget }) => setOnlyNeeding(currentTarget.checked)}
          />
          {FILTER.needing}
        </label>
      )}
    </div>
  );
}

function Pager<Row>({ what, filtered }: PartProps<Row>) {
  const { previous, next, from, shown, count } = filtered;
  if (!previous && !next) return null;
  return (
    <nav className="buttons reference-pager" aria-label={PAGER.label(what)}>
      <Button isDisabled={!previous} onClick={() => previous?.()}>
        {PAGER.previous}
      </Button>
      <span role="status">{PAGER.of(spelled(from + 1), spelled(from + shown.length), spelled(count))}</span>
      <Button isDisabled={!next} onClick={() => next?.()}>
        {PAGER.next}
      </Button>
    </nav>
  );
}
