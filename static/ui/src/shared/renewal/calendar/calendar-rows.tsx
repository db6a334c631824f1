/** When the app may begin renewals: hours, days of the week, time zone and freezes, folded up while any time will do. */
import { useEffect, useState } from 'react';
import type { FieldFault } from '../../../../../../src/domain/problem';
import { isAlwaysOpen } from '../../../../../../src/domain/renewal/calendar/openings';
import type { RenewalCalendar } from '../../../../../../src/domain/renewal/policy';
import { CALENDAR_FIELD, calendarInWords } from '../../../texts/profiles/policy/calendar';
import { FreezeRows } from './freeze-rows';
import { HourRow } from './hour-row';
import { WeekdayRow } from './weekday-row';
import { ZoneRow } from './zone-row';

export interface CalendarPartProps {
  readonly id: string;
  readonly calendar: RenewalCalendar;
  /** @returns the faults of a part, for example of `hours` */
  readonly faultsAt: (part: string) => readonly string[];
  readonly change: (change: Partial<RenewalCalendar>) => void;
}

interface CalendarRowsProps {
  readonly id: string;
  readonly calendar: RenewalCalendar;
  /** All that show in the form; those of the calendar begin with its name. */
  readonly faults: readonly FieldFault[];
  readonly change: (calendar: RenewalCalendar) => void;
}

export function CalendarRows({ id, calendar, faults, change }: CalendarRowsProps) {
  const isFaulty = faults.some(({ field }) => field.split('.')[0] === CALENDAR_FIELD.name);
  const [isOpen, setOpen] = useState(!isAlwaysOpen(calendar));
  useEffect(() => {
    if (isFaulty) setOpen(true);
  }, [isFaulty]);
  const faultsAt = (part: string) =>
    faults.filter(({ field }) => field === `${CALENDAR_FIELD.name}.${part}`).map(({ message }) => message);
  const props = {
    id,
    calendar,
    faultsAt,
    change: (part: Partial<RenewalCalendar>) => change({ ...calendar, ...part }),
  };
  return (
    <details className="renewal-calendar" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary id={id}>
        <span className="renewal-calendar-title">{CALENDAR_FIELD.label}</span>{' '}
        <span className="subtle">{calendarInWords(calendar)}</span>
      </summary>
      <HourRow {...props} />
      <WeekdayRow {...props} />
      <ZoneRow {...props} />
      <FreezeRows {...props} />
    </details>
  );
}
