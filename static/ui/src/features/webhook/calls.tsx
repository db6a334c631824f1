/** What came in on the last thirty days: a table, with a bar for the day's sum. */
import Heading from '@atlaskit/heading';
import { CALL_ENDS } from '../../../../../src/domain/webhook/call-counts';
import type { Counts } from '../../../../../src/domain/webhook/call-counts';
import type { WebhookView } from '../../../../../src/domain/webhook/webhook-view';
import { Sentence } from '../../shared/parts/sentence';
import { Moment } from '../../shared/time/moment';
import { CALL_ENDS_EXPLAINED, CALL_ENDS_IN_WORDS, CALLS } from '../../texts/webhook';

type Days = WebhookView['days'];

export function Calls({ days }: { readonly days: Days }) {
  const last = days[0];
  return (
    <section aria-labelledby="calls" className="prose">
      <Heading size="small" as="h2" id="calls">
        {CALLS.title}
      </Heading>
      {last === undefined ? (
        <p>{CALLS.none}</p>
      ) : (
        <>
          <p>
            <Sentence parts={CALLS.last(<Moment epochMs={last.lastCall} />)} />
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
          {days.some(({ more }) => more) && <p className="subtle">{CALLS.more}</p>}
        </>
      )}
    </section>
  );
}

function Table({ days }: { readonly days: Days }) {
  const most = Math.max(...days.map(({ counts }) => sumOf(counts)), 1);
  return (
    <div className="wide-table" role="region" aria-label={CALLS.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{CALLS.day}</th>
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

function sumOf(counts: Counts): number {
  return CALL_ENDS.reduce((sum, end) => sum + counts[end], 0);
}
