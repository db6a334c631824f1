/** One field of a form: label, control, its faults below and its explanation beside it, all tied together by ids. */
import type { ReactNode } from 'react';

/** What the control must carry. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldRowProps {
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly help: readonly string[];
  readonly faults: readonly string[];
  readonly children: (control: ControlProps) => ReactNode;
}

export function FieldRow({ id, label, optional = false, help, faults, children }: FieldRowProps) {
  const describedBy = `${id}-faults ${id}-help`;
  return (
    <div className="field-row">
      <div className="field-control">
        <label className="field-label" htmlFor={id}>
          {label}
          {optional && <span className="subtle"> (optional)</span>}
        </label>
        {children({ id, 'aria-describedby': describedBy, 'aria-invalid': faults.length > 0 })}
        <div id={`${id}-faults`} className="field-faults">
          {faults.map((fault) => (
            <p key={fault}>{fault}</p>
          ))}
        </div>
      </div>
      <div id={`${id}-help`} className="field-help">
        {help.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}
