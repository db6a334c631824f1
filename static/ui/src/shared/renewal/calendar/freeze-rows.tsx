/** Named days on which nothing is renewed; added and removed one by one. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import type { Freeze } from '../../../../../../src/domain/renewal/policy';
import { MOST_FREEZES } from '../../../../../../src/domain/renewal/faults/calendar-faults';
import { Faults, Help } from '../../parts/field-row';
import { CALENDAR } from '../../../texts/profiles/policy/calendar';
import type { CalendarPartProps } from './calendar-rows';

export function FreezeRows({ id: parent, calendar: { freezes }, faultsAt, change }: CalendarPartProps) {
  const id = `${parent}-freezes`;
  const focusNext = useFocusOf();
  const put = (next: readonly Freeze[], focus: string) => {
    focusNext(focus);
    change({ freezes: next });
  };
  const remove = (index: number) =>
    put(
      freezes.filter((_, at) => at !== index),
      `${id}-add`,
    );
  return (
    <div className="field-row">
      <fieldset className="field-control radios" aria-describedby={`${id}-faults ${id}-help`}>
        <legend className="field-label">{CALENDAR.freezes}</legend>
        {freezes.length === 0 && <p className="subtle">{CALENDAR.noFreezes}</p>}
        {freezes.map((freeze, index) => (
          <FreezeRow
            // A freeze has no name of its own that would last while it is typed.
            key={index}
            {...{ id: `${id}-${index}`, number: index + 1, freeze, faults: faultsAt(`freezes.${index}`) }}
            change={(next) => change({ freezes: freezes.map((one, at) => (at === index ? next : one)) })}
            remove={() => remove(index)}
          />
        ))}
        <Faults id={id} faults={faultsAt('freezes')} />
        {freezes.length < MOST_FREEZES && (
          <div>
            <Button
              id={`${id}-add`}
              onClick={() => put([...freezes, { name: '', from: '', until: '' }], `${id}-${freezes.length}-name`)}
            >
              {CALENDAR.add}
            </Button>
          </div>
        )}
      </fieldset>
      <Help id={id} help={CALENDAR.freezesHelp} />
    </div>
  );
}

/** @returns what notes where the focus goes once the list has changed */
function useFocusOf(): (id: string) => void {
  const next = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    document.getElementById(next.current)?.focus();
    next.current = undefined;
  });
  return (id) => {
    next.current = id;
  };
}

interface FreezeRowProps {
  readonly id: string;
  readonly number: number;
  readonly freeze: Freeze;
  readonly faults: readonly string[];
  readonly change: (freeze: Freeze) => void;
  readonly remove: () => void;
}

function FreezeRow({ id, number, freeze, faults, change, remove }: FreezeRowProps) {
  const fields = [
    { key: 'name', label: CALENDAR.name, type: 'text' },
    { key: 'from', label: CALENDAR.firstDay, type: 'date' },
    { key: 'until', label: CALENDAR.lastDay, type: 'date' },
  ] as const;
  return (
    <div role="group" aria-label={CALENDAR.freeze(number, freeze.name)} className="renewal-freeze">
      {fields.map(({ key, label, type }) => (
        <div key={key} className="native-field">
          <label className="field-label" htmlFor={`${id}-${key}`}>
            {label}
          </label>
          <input
            id={`${id}-${key}`}
            type={type}
            value={freeze[key]}
            autoComplete="off"
            aria-invalid={faults.length > 0}
            aria-describedby={`${id}-faults`}
            onChange={({ currentTarget }) => change({ ...freeze, [key]: currentTarget.value })}
          />
        </div>
      ))}
      <Button appearance="subtle" aria-label={CALENDAR.removeWhich(number, freeze.name)} onClick={remove}>
        {CALENDAR.remove}
      </Button>
      <Faults id={id} faults={faults} />
    </div>
  );
}
