/** One of few: a group of radio buttons with its explanation beside it, tied together by ids. */
import type { RowProps } from './field-row';
import { controlOf, Faults, Help } from './field-row';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceRowProps<Value extends string> extends RowProps {
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly change: (value: Value) => void;
  /** What the choice means together with the rest of the form; announced when it comes up. */
  readonly warning?: string | undefined;
}

export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { label, choices, chosen, change, warning, ...row } = props;
  const { id, ...described } = controlOf(row);
  return (
    <div className="field-row">
      <div className="field-control">
        <fieldset role="radiogroup" className="radios" {...described}>
          <legend className="field-label">{label}</legend>
          {choices.map((choice) => (
            <label key={choice.value} className="checkbox">
              <input
                // The focus goes where the choice stands.
                {...(choice.value === chosen && { id })}
                type="radio"
                name={id}
                checked={choice.value === chosen}
                onChange={() => change(choice.value)}
              />
              {choice.label}
            </label>
          ))}
        </fieldset>
        <div role="status" className="field-warning">
          {warning !== undefined && <p>{warning}</p>}
        </div>
        <Faults {...row} />
      </div>
      <Help {...row} />
    </div>
  );
}
