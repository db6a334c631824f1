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

function Duty({ duty }: { readonly duty: DutyHealth }) {
  const { lastSuccess, lastFailure, problem } = duty;
  const failure = lastFailure !== undefined && lastFailure >= (lastSuccess ?? 0) ? lastFailure : undefined;
  if (failure === undefined) {
    return (
      <div className="state-line">
        <Lozenge appearance="success">OK</Lozenge>
        <LastSuccess duty={duty} />
      </div>
    );
  }
  return (
    <div className="state-line">
      <Lozenge appearance="removed">Failed</Lozenge>
      <span>
        <Moment epochMs={failure} /> ({problem})
      </span>
      <LastSuccess duty={duty} before="last went well " />
    </div>
  );
}

interface LastSuccessProps {
  readonly duty: DutyHealth;
  readonly before?: string;
}

function LastSuccess({ duty: { lastSuccess, queued = 0 }, before }: LastSuccessProps) {
  if (lastSuccess === undefined) return null;
  return (
    <span>
      {before}
      <Moment epochMs={lastSuccess} />, {queued} queued
    </span>
  );
}
