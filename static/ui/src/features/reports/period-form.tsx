/** Which time the reports are about: a named one at once, own dates when they are given. */
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { PRESETS } from '../../../../../src/domain/inventory/reports/period';
import type { Period, PeriodAsk } from '../../../../../src/domain/inventory/reports/period';
import { PERIOD, PRESET_LABELS } from '../../texts/reports/page';
import { daysOf, OWN, periodFrom } from './period';
import type { PeriodFields } from './period';

interface PeriodFormProps {
  readonly begin: PeriodFields;
  /** What is shown, with which own dates begin. */
  readonly shown: Period | undefined;
  readonly apply: (period: PeriodAsk) => void;
}

export function PeriodForm({ begin, shown, apply }: PeriodFormProps) {
  const [fields, setFields] = useState(begin);
  const [fault, setFault] = useState<string>();
  const id = useId();
  const read = (next: PeriodFields) => {
    const { period, fault: found } = periodFrom(next);
    setFault(found);
    if (period) apply(period);
  };
  const choose = (choice: string) => {
    const next = { ...fields, ...(shown && daysOf(shown)), choice };
    setFields(next);
    setFault(undefined);
    if (choice !== OWN) read(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read(fields);
  };
  const day = (name: 'from' | 'until') => ({
    label: PERIOD[name],
    value: fields[name],
    change: (value: string) => setFields((before) => ({ ...before, [name]: value })),
  });
  return (
    <form className="reports-period" onSubmit={submit} aria-label={PERIOD.title}>
      <div className="native-field reports-field">
        <label className="field-label" htmlFor={id}>
          {PERIOD.label}
        </label>
        <select id={id} value={fields.choice} onChange={({ target }) => choose(target.value)}>
          {PRESETS.map((preset) => (
            <option key={preset} value={preset}>
              {PRESET_LABELS[preset]}
            </option>
          ))}
          <option value={OWN}>{PERIOD.own}</option>
        </select>
      </div>
      {fields.choice === OWN && (
        <>
          <Day {...day('from')} />
          <Day {...day('until')} />
          <Button type="submit" appearance="primary">
            {PERIOD.show}
          </Button>
        </>
      )}
      <div role="alert" className="field-faults">
        {fault}
      </div>
    </form>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

function Day({ label, value, change }: DayProps) {
  const id = useId();
  return (
    <div className="native-field reports-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} type="date" value={value} onChange={({ target }) => change(target.value)} />
    </div>
  );
}
