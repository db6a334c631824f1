/** One event of the audit list. */
import Lozenge from '@atlaskit/lozenge';
import type { AuditEvent } from '../../../../../src/domain/audit/audit-event';
import { sentenceOf } from '../../../../../src/domain/audit/audit-sentence';
import { Moment } from '../../shared/time/moment';
import type { Names } from './names';
import { placesOf } from './names';

const OUTCOMES = {
  done: { appearance: 'success', label: 'Done' },
  refused: { appearance: 'moved', label: 'Refused' },
  failed: { appearance: 'removed', label: 'Failed' },
} as const;

interface EventItemProps {
  readonly event: AuditEvent;
  readonly names: Names;
}

export function EventItem({ event, names }: EventItemProps) {
  const { appearance, label } = OUTCOMES[event.outcome];
  const places = placesOf(event, names);
  return (
    <li className="event">
      <div className="event-head">
        <Lozenge appearance={appearance}>{label}</Lozenge>
        <span className="event-sentence">{sentenceOf(event)}</span>
      </div>
      <div className="event-facts subtle">
        <Moment epochMs={event.at} />
        <span>{names.person(event.actor)}</span>
        {places.map(({ what, name }) => (
          <span key={what}>
            {what} {name}
          </span>
        ))}
        {event.correlation !== '' && (
          <span className="mono event-correlation">
            <span className="for-ears">Correlation id </span>
            {event.correlation}
          </span>
        )}
      </div>
    </li>
  );
}
