/** The fields of a policy that is tried: each change is planned at once. */
import { useId } from 'react';
import { ChoiceRow } from '../../../shared/parts/choice-row';
import { FieldRow } from '../../../shared/parts/field-row';
import { FIELDS, TIMINGS, TRY } from '../../../texts/renewal-plan/policy';
import { Freezes } from './freezes';
import { Hours, Weekdays } from './calendar-fields';
import type { PolicyFaults, PolicyField, PolicyFields } from './policy-fields';

export interface PolicyFormProps {
  readonly fields: PolicyFields;
  readonly faults: PolicyFaults;
  readonly change: (change: Partial<PolicyFields>) => void;
}

export function PolicyForm({ fields, faults, change }: PolicyFormProps) {
  const id = useId();
  const row = (name: PolicyField) => ({ ...FIELDS[name], id: `${id}-${name}`, faults: faults[name] ?? [] });
  const text = (name: 'days' | 'lived' | 'timeZone' | 'dailyCap', inputMode?: 'numeric') => (
    <FieldRow {...row(name)} optional={name === 'dailyCap'}>
      {(control) => (
        <div className="native-field">
          <input
            {...control}
            type="text"
            inputMode={inputMode}
            value={fields[name]}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        </div>
      )}
    </FieldRow>
  );
  return (
    <form aria-label={TRY.form} onSubmit={(event) => event.preventDefault()}>
      <ChoiceRow
        {...FIELDS.timing}
        id={`${id}-timing`}
        faults={[]}
        choices={TIMINGS}
        chosen={fields.timing}
        change={(timing) => change({ timing })}
      />
      {fields.timing === 'window' && text('days', 'numeric')}
      {fields.timing === 'fraction' && text('lived', 'numeric')}
      <Weekdays row={row('weekdays')} weekdays={fields.weekdays} change={change} />
      <Hours row={row('hours')} fields={fields} change={change} />
      {text('timeZone')}
      {text('dailyCap', 'numeric')}
      <Freezes row={row('freezes')} freezes={fields.freezes} change={change} />
    </form>
  );
}
