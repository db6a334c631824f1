/** Whose clocks count. */
import { useState } from 'react';
import { FieldRow } from '../../parts/field-row';
import { usePage } from '../../page/page-context';
import { CALENDAR } from '../../../texts/profiles/policy/calendar';
import type { CalendarPartProps } from './calendar-rows';

export function ZoneRow({ id: parent, calendar: { timeZone }, faultsAt, change }: CalendarPartProps) {
  const id = `${parent}-zone`;
  const { timeZone: own } = usePage();
  const [zones] = useState(() => [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])]);
  return (
    <FieldRow id={id} label={CALENDAR.timeZone} help={CALENDAR.timeZoneHelp} faults={faultsAt('timeZone')}>
      {(control) => (
        <div className="native-field">
          <input
            {...control}
            list={`${id}-known`}
            value={timeZone}
            spellCheck={false}
            autoComplete="off"
            aria-required
            onChange={({ currentTarget }) => change({ timeZone: currentTarget.value })}
          />
          <datalist id={`${id}-known`}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
      )}
    </FieldRow>
  );
}
