/** What is planned, and for which time: everything at once, but own dates when they are given. */
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { keyOf } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import type { PlanSource } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import type { PlanRange } from '../../../../../../src/domain/renewal/plan/plan';
import { CHOICE, PRESETS } from '../../../texts/renewal-plan/page';
import { BEGIN, inputDay, NEXT_DAYS, OWN, rangeFrom } from './range';
import type { RangeFields } from './range';

/** In the place of a source. */
export const ALL = 'all';

interface ChoiceFormProps {
  readonly sources: readonly PlanSource[];
  readonly chosen: string;
  readonly choose: (source: string) => void;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly range: PlanRange;
  readonly setRange: (range: PlanRange) => void;
}

export function ChoiceForm({ sources, chosen, choose, ...time }: ChoiceFormProps) {
  const id = useId();
  return (
    <div className="plan-choice" role="group" aria-label={CHOICE.form}>
      <div className="native-field plan-field">
        <label className="field-label" htmlFor={id}>
          {CHOICE.what}
        </label>
        <select id={id} value={chosen} onChange={({ target }) => choose(target.value)}>
          {sources.length > 1 && <option value={ALL}>{CHOICE.all}</option>}
          {sources.map((source) => (
            <option key={keyOf(source)} value={keyOf(source)}>
              {CHOICE[source.kind](source.name)}
            </option>
          ))}
        </select>
      </div>
      <RangeForm {...time} />
    </div>
  );
}

function RangeForm({ now, range, setRange }: Pick<ChoiceFormProps, 'now' | 'range' | 'setRange'>) {
  const [fields, setFields] = useState<RangeFields>(BEGIN);
  const [fault, setFault] = useState<string>();
  const id = useId();
  const read = (next: RangeFields) => {
    const { range: asked, fault: found } = rangeFrom(next, now);
    setFault(found);
    if (asked) setRange(asked);
  };
  const choose = (choice: string) => {
    const next = { choice, from: inputDay(range.from), until: inputDay(range.until) };
    setFields(next);
    setFault(undefined);
    if (choice !== OWN) read(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read(fields);
  };
  const day = (name: 'from' | 'until') => ({
    label: CHOICE[name],
    value: fields[name],
    change: (value: string) => setFields((before) => ({ ...before, [name]: value })),
  });
  return (
    <form className="plan-range" onSubmit={submit}>
      <div className="native-field plan-field">
        <label className="field-label" htmlFor={id}>
          {CHOICE.range}
        </label>
        <select id={id} value={fields.choice} onChange={({ target }) => choose(target.value)}>
          {NEXT_DAYS.map((days) => (
            <option key={days} value={days}>
              {PRESETS[days]}
            </option>
          ))}
          <option value={OWN}>{CHOICE.own}</option>
        </select>
      </div>
      {fields.choice === OWN && (
        <>
          <Day {...day('from')} />
          <Day {...day('until')} />
          <Button type="submit">{CHOICE.show}</Button>
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
    <div className="native-field plan-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} type="date" value={value} onChange={({ target }) => change(target.value)} />
    </div>
  );
}
