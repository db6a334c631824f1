/** One field of a form: label, control, its faults below and its explanation beside it, all tied together by ids. */
import type { ReactNode } from 'react';
import { OPTIONAL } from '../../texts/shared';

/** What the control must carry. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

export interface RowProps {
  readonly id: string;
  readonly label: string;
  readonly help: readonly string[];
  readonly faults: readonly string[];
}

interface FieldRowProps extends RowProps {
  readonly optional?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}

export function FieldRow({ label, optional = false, children, ...row }: FieldRowProps) {
  return (
    <div className="field-row">
      <div className="field-control">
        <label className="field-label" htmlFor={row.id}>
          {label}
          {optional && <span className="subtle"> {OPTIONAL}</span>}
        </label>
        {children(controlOf(row))}
        <Faults {...row} />
      </div>
      <Help {...row} />
    </div>
  );
}

interface CheckboxRowProps extends RowProps {
  readonly checked: boolean;
  readonly change: (checked: boolean) => void;
}

export function CheckboxRow({ label, checked, change, ...row }: CheckboxRowProps) {
  return (
    <div className="field-row checkbox-row">
      <div className="field-control">
        <label className="checkbox">
          <input
            {...controlOf(row)}
            type="checkbox"
            checked={checked}
            onChange={(event) => change(event.currentTarget.checked)}
          />
          {label}
        </label>
        <Faults {...row} />
      </div>
      <Help {...row} />
    </div>
  );
}

/** @returns what ties a control to its faults and its explanation */
export function controlOf({ id, faults }: Pick<RowProps, 'id' | 'faults'>): ControlProps {
  return { id, 'aria-describedby': `${id}-faults ${id}-help`, 'aria-invalid': faults.length > 0 };
}

export function Faults({ id, faults }: Pick<RowProps, 'id' | 'faults'>) {
  return (
    <div id={`${id}-faults`} className="field-faults">
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
    </div>
  );
}

export function Help({ id, help }: Pick<RowProps, 'id' | 'help'>) {
  return (
    <div id={`${id}-help`} className="field-help">
      {help.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
