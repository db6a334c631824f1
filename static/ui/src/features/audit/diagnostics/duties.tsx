/** When each duty of the schedules went well last. */
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { actInWords } from '../../../../../../src/domain/audit/acts';
import type { DutyHealth } from '../../../../../../src/domain/health/health';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Moment } from '../../../shared/time/moment';

export function Duties({ duties }: { readonly duties: readonly DutyHealth[] }) {
  return (
    <section className="card" aria-labelledby="duties">
      <Heading size="small" as="h2" id="duties">
        Schedules
      </Heading>
      {duties.length === 0 ? (
        <p>None has run yet. The first run comes a few minutes after the app was installed.</p>
      ) : (
        <Facts>
          {duties.map((duty) => (
            <Fact key={duty.name} term={actInWords(duty.name)}>
              <Duty duty={duty} />
            </Fact>
          ))}
        </Facts>
      )}
    </section>
  );
}

function Duty({ duty: { lastSuccess, lastFailure, problem, queued } }: { readonly duty: DutyHealth }) {
  const hasFailed = lastFailure !== undefined && lastFailure >= (lastSuccess ?? 0);
  return (
    <div className="state-line">
      <Lozenge appearance={hasFailed ? 'removed' : 'success'}>{hasFailed ? 'Failed' : 'OK'}</Lozenge>
      {hasFailed && (
        <span>
          <Moment epochMs={lastFailure} /> ({problem})
        </span>
      )}
      {lastSuccess !== undefined && (
        <span>
          {hasFailed && 'last went well '}
          <Moment epochMs={lastSuccess} />, {queued ?? 0} queued
        </span>
      )}
    </div>
  );
}
