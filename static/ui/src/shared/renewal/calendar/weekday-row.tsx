/** On which days of the week the app begins renewals. */
import { Faults, Help } from '../../parts/field-row';
import { CALENDAR, WEEKDAY_NAMES } from '../../../texts/profiles/policy/calendar';
import type { CalendarPartProps } from './calendar-rows';

export function WeekdayRow({ id: parent, calendar: { weekdays }, faultsAt, change }: CalendarPartProps) {
  const id = `${parent}-weekdays`;
  const put = (day: number, isOn: boolean) =>
    change({ weekdays: WEEK.filter((one) => (one === day ? isOn : weekdays.includes(one))) });
  return (
    <div className="field-row">
      <fieldset className="field-control radios" aria-describedby={`${id}-faults ${id}-help`}>
        <legend className="field-label">{CALENDAR.weekdays}</legend>
        <div className="renewal-weekdays">
          {WEEK.map((day) => (
            <label key={day} className="checkbox">
              <input
                id={`${id}-${day}`}
                type="checkbox"
                checked={weekdays.includes(day)}
                onChange={({ currentTarget }) => put(day, currentTarget.checked)}
              />
              {WEEKDAY_NAMES[day - 1]}
            </label>
          ))}
        </div>
        <Faults id={id} faults={faultsAt('weekdays')} />
      </fieldset>
      <Help id={id} help={CALENDAR.weekdaysHelp} />
    </div>
  );
}

/** ISO 8601: Monday is 1. */
const WEEK = [1, 2, 3, 4, 5, 6, 7];
