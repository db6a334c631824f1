/** One event of the audit list. */
import Lozenge from '@atlaskit/lozenge';
import type { AuditEvent } from '../../../../../src/domain/audit/audit-event';
import { sentenceOf } from '../../../../../src/domain/audit/audit-sentence';
import { Moment } from '../../shared/time/moment';
import { CORRELATION, OUTCOME_LABELS } from '../../texts/audit/events';
import type { Names } from './names';
import { placesOf } from './names';

const APPEARANCES = { asked: 'inprogress', done: 'success', refused: 'moved', failed: 'removed' } as const;

interface EventItemProps {
  readonly event: AuditEvent;
  readonly names: Names;
}

export function EventItem({ event, names }: EventItemProps) {
  const places = placesOf(event, names);
  return (
    <li className="event">
      <div className="event-head">
        <Lozenge appearance={APPEARANCES[event.outcome]}>{OUTCOME_LABELS[event.outcome]}</Lozenge>
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
            <span className="for-ears">{CORRELATION}</span>
            {event.correlation}
          </span>
        )}
      </div>
    </li>
  );
}
