/** One control of the filter: a text or a day, or one of few. */
import type { ReactNode } from 'react';
import { useId } from 'react';

interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly type?: 'text' | 'date';
  readonly placeholder?: string;
  /** Offered while typing. */
  readonly options?: readonly string[];
}

export function FilterField({ label, value, change, type = 'text', placeholder, options }: FilterFieldProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <>
          <input
            id={id}
            type={type}
            value={value}
            placeholder={placeholder}
            autoComplete="off"
            {...(options && { list: `${id}-options` })}
            onChange={(event) => change(event.currentTarget.value)}
          />
          {options && (
            <datalist id={`${id}-options`}>
              {options.map((option) => (
                <option key={option} value={option} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labelled>
  );
}

interface FilterSelectProps {
  readonly label: string;
  /** The choice that narrows nothing. */
  readonly any: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly change: (value: string) => void;
}

export function FilterSelect({ label, any, choices, value, change }: FilterSelectProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => change(event.currentTarget.value)}>
          <option value="">{any}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

interface LabelledProps {
  readonly label: string;
  /** @param id what the control must carry */
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="native-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}
