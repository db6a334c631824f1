/** The numbers of a picture, for who reads rather than looks. */
import { CHARTS } from '../../../texts/inventory/charts';

interface ChartTableProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function ChartTable({ title, ...table }: ChartTableProps) {
  return (
    <details className="chart-table">
      <summary>
        {CHARTS.table}
        <span className="for-ears">: {title}</span>
      </summary>
      <Numbers title={title} {...table} />
    </details>
  );
}

/** The first cell of a row names it. */
export function Numbers({ title, head, rows }: ChartTableProps) {
  return (
    <table className="numbers">
      <caption className="for-ears">{title}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, place) => (
              <td key={head[place + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
