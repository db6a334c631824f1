/** The numbers of a picture, for who reads rather than looks; made when they are asked for. */
import { useState } from 'react';

interface NumbersProps {
  readonly title: string;
  readonly summary: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[];
}

export function Numbers({ title, summary, head, rows }: NumbersProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="plan-numbers" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {summary}
        {title !== summary && <span className="for-ears">: {title}</span>}
      </summary>
      {isOpen && (
        <div className="plan-numbers-frame" tabIndex={0} role="region" aria-label={title}>
          <table>
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
              {rows.map(([name = '', ...cells], place) => (
                <tr key={`${place} ${name}`}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, column) => (
                    <td key={head[column + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
