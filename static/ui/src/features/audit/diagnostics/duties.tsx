/** When each duty of the schedules went well last. */
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { actInWords } from '../../../../../../src/domain/audit/acts';
import type { DutyHealth } from '../../../../../../src/domain/health/health';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { SCHEDULES } from '../../../texts/audit/diagnostics';

export function Duties({ duties }: { readonly duties: readonly DutyHealth[] }) {
  return (
    <section className="card" aria-labelledby="duties">
      <Heading size="small" as="h2" id="duties">
        {SCHEDULES.title}
      </Heading>
      {duties.length === 0 ? (
        <p>{SCHEDULES.none}</p>
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
        <Lozenge appearance="success">{SCHEDULES.good}</Lozenge>
        <LastSuccess duty={duty} words={SCHEDULES.well} />
      </div>
    );
  }
  return (
    <div className="state-line">
      <Lozenge appearance="removed">{SCHEDULES.failed}</Lozenge>
      <span>
        <Sentence parts={SCHEDULES.because(<Moment epochMs={failure} />, problem)} />
      </span>
      <LastSuccess duty={duty} words={SCHEDULES.lastWell} />
    </div>
  );
}

interface LastSuccessProps {
  readonly duty: DutyHealth;
  readonly words: <Node>(at: Node, queued: number) => (Node | string)[];
}

function LastSuccess({ duty: { lastSuccess, queued = 0 }, words }: LastSuccessProps) {
  if (lastSuccess === undefined) return null;
  return (
    <span>
      <Sentence parts={words(<Moment epochMs={lastSuccess} />, queued)} />
    </span>
  );
}
