/** An order whose reply was lost: what happened, what to look for in SCM, and the two ways to settle it. */
import { LOST } from '../../../texts/order/question';
import { CopyButton } from '../../../shared/parts/copy-button';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Notice } from '../../../shared/parts/notice';
import { Moment } from '../../../shared/time/moment';
import { SettleOrder } from './settle-order';
import type { Question } from './settlement';
import type { Settlement } from './use-settlement';

interface LostAnswerProps {
  readonly question: Question;
  readonly settlement: Settlement;
}

export function LostAnswer({ question, settlement }: LostAnswerProps) {
  return (
    <section className="question">
      <Notice appearance="warning" title={LOST.title}>
        {LOST.meaning}
      </Notice>
      <p>{LOST.lookFor}</p>
      <Facts>
        <Fact term={LOST.commonName}>{question.commonName}</Fact>
        <Fact term={LOST.requestedAbout}>
          <Moment epochMs={question.sentAt} />
        </Fact>
        <Fact term={LOST.mark}>
          <span className="mark">
            <code>{question.mark}</code>
            <CopyButton text={question.mark} what={LOST.theMark} />
          </span>
        </Fact>
        <Fact term={LOST.waitingFor}>{waitingFor(question.operators)}</Fact>
      </Facts>
      {question.maySettle && <SettleOrder question={question} settlement={settlement} />}
    </section>
  );
}

function waitingFor(operators: readonly string[]): string {
  if (operators.length > 0) return operators.join(', ');
  return LOST.nobody;
}
