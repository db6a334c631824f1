/** Between which hours the app begins renewals. */
import { Faults, Help } from '../../parts/field-row';
import { CALENDAR, hourInWords } from '../../../texts/profiles/policy/calendar';
import type { CalendarPartProps } from './calendar-rows';

const HOURS = Array.from({ length: 25 }, (_, hour) => hour);

export function HourRow({ id: parent, calendar, faultsAt, change }: CalendarPartProps) {
  const id = `${parent}-hours`;
  const faults = faultsAt('hours');
  return (
    <div className="field-row">
      <fieldset className="field-control radios" aria-describedby={`${id}-faults ${id}-help`}>
        <legend className="field-label">{CALENDAR.hours}</legend>
        <div className="renewal-beside">
          <Hour
            id={`${id}-from`}
            label={CALENDAR.from}
            hour={calendar.fromHour}
            isInvalid={faults.length > 0}
            choose={(fromHour) => change({ fromHour })}
          />
          <Hour
            id={`${id}-until`}
            label={CALENDAR.until}
            hour={calendar.untilHour}
            isInvalid={faults.length > 0}
            choose={(untilHour) => change({ untilHour })}
          />
        </div>
        <Faults id={id} faults={faults} />
      </fieldset>
      <Help id={id} help={CALENDAR.hoursHelp} />
    </div>
  );
}

interface HourProps {
  readonly id: string;
  readonly label: string;
  readonly hour: number;
  readonly isInvalid: boolean;
  readonly choose: (hour: number) => void;
}

function Hour({ id, label, hour, isInvalid, choose }: HourProps) {
  return (
    <div className="native-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        value={hour}
        aria-invalid={isInvalid}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
      >
        {HOURS.map((one) => (
          <option key={one} value={one}>
            {hourInWords(one)}
          </option>
        ))}
      </select>
    </div>
  );
}
