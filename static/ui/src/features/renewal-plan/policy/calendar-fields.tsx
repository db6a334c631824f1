/** On which days of the week and at which hours renewals begin. */
import { controlOf, Faults, Help } from '../../../shared/parts/field-row';
import type { RowProps } from '../../../shared/parts/field-row';
import { HOURS, WEEKDAYS } from '../../../texts/renewal-plan/policy';
import type { PolicyFields } from './policy-fields';

interface Changes {
  readonly row: RowProps;
  readonly change: (change: Partial<PolicyFields>) => void;
}

export function Weekdays({ row, weekdays, change }: Changes & Pick<PolicyFields, 'weekdays'>) {
  const { 'aria-describedby': describedBy } = controlOf(row);
  const toggle = (day: number, isOn: boolean) => {
    const others = weekdays.filter((one) => one !== day);
    change({ weekdays: isOn ? [...others, day].sort((one, other) => one - other) : others });
  };
  return (
    <div className="field-row">
      <div className="field-control">
        <fieldset className="radios" aria-describedby={describedBy}>
          <legend className="field-label">{row.label}</legend>
          <div className="plan-weekdays">
            {WEEKDAYS.map(({ day, name }) => (
              <label key={day} className="checkbox">
                <input
                  type="checkbox"
                  checked={weekdays.includes(day)}
                  onChange={({ target }) => toggle(day, target.checked)}
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <Faults {...row} />
      </div>
      <Help {...row} />
    </div>
  );
}

const ENDS = [
  ['fromHour', HOURS.from],
  ['untilHour', HOURS.until],
] as const;

export function Hours({ row, fields, change }: Changes & { readonly fields: PolicyFields }) {
  const { 'aria-describedby': describedBy, 'aria-invalid': isInvalid } = controlOf(row);
  return (
    <div className="field-row">
      <div className="field-control">
        <fieldset className="radios" aria-describedby={describedBy}>
          <legend className="field-label">{row.label}</legend>
          <div className="plan-hours">
            {ENDS.map(([name, label]) => (
              <label key={name} className="native-field plan-labelled">
                {label}
                <input
                  type="text"
                  inputMode="numeric"
                  aria-invalid={isInvalid}
                  value={fields[name]}
                  onChange={({ target }) => change({ [name]: target.value })}
                />
              </label>
            ))}
          </div>
        </fieldset>
        <Faults {...row} />
      </div>
      <Help {...row} />
    </div>
  );
}
