/** A control of the filter: one of what there is. */
import { useId } from 'react';
import type { Choice } from './choices';

interface FilterSelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The choice that narrows nothing; absent where there is none. */
  readonly any?: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

export function FilterSelect({ label, choices, any, value, change }: FilterSelectProps) {
  const id = useId();
  return (
    <div className="native-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} value={value} onChange={({ target }) => change(target.value)}>
        {any !== undefined && <option value="">{any}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FilterDayProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

export function FilterDay({ label, value, change }: FilterDayProps) {
  const id = useId();
  return (
    <div className="native-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} type="date" value={value} onChange={({ target }) => change(target.value)} />
    </div>
  );
}
