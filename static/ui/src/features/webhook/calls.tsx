/** What came in on the last thirty days: a table, with a bar for the day's sum. */
import Heading from '@atlaskit/heading';
import { CALL_ENDS } from '../../../../../src/domain/webhook/call-counts';
import type { WebhookView } from '../../../../../src/domain/webhook/webhook-view';
import { Moment } from '../../shared/time/moment';
import { CALL_ENDS_EXPLAINED, CALL_ENDS_IN_WORDS, sumOf } from './webhook-texts';

type Days = WebhookView['days'];

export function Calls({ days }: { readonly days: Days }) {
  const last = days[0];
  return (
    <section aria-labelledby="calls" className="prose">
      <Heading size="small" as="h2" id="calls">
        Calls of the last 30 days
      </Heading>
      {last === undefined ? (
        <p>There was no call yet. SCM sends one when a notification is due; a test from its screens counts as well.</p>
      ) : (
        <>
          <p>
            The last call came <Moment epochMs={last.lastCall} />.
          </p>
          <Table days={days} />
          <dl className="facts">
            {CALL_ENDS.map((end) => (
              <div key={end} className="fact">
                <dt>{CALL_ENDS_IN_WORDS[end]}</dt>
                <dd>{CALL_ENDS_EXPLAINED[end]}</dd>
              </div>
            ))}
          </dl>
          {days.some(({ more }) => more) && (
            <p className="subtle">+ There were more: of each kind, 30 calls in a minute are counted.</p>
          )}
        </>
      )}
    </section>
  );
}

function Table({ days }: { readonly days: Days }) {
  const most = Math.max(...days.map(({ counts }) => sumOf(counts)), 1);
  return (
    <div className="wide-table" role="region" aria-label="Calls by day" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Day (UTC)</th>
            {CALL_ENDS.map((end) => (
              <th key={end} scope="col" className="number">
                {CALL_ENDS_IN_WORDS[end]}
              </th>
            ))}
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, counts, more }) => (
            <tr key={day}>
              <th scope="row">
                {day}
                {more && '+'}
              </th>
              {CALL_ENDS.map((end) => (
                <td key={end} className="number">
                  {counts[end]}
                </td>
              ))}
              <td aria-hidden="true" className="bar-cell">
                <div className="bar" style={{ width: `${Math.round((100 * sumOf(counts)) / most)}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
