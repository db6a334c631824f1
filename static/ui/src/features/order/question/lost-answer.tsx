/** An order whose reply was lost: what happened, what to look for in SCM, and the two ways to settle it. */
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
      <Notice appearance="warning" title="The answer to this order was lost">
        SCM may or may not have taken it, so nothing more is sent until someone with SCM access has looked.
      </Notice>
      <p>In SCM, open Certificates &gt; SSL Certificates and look for:</p>
      <Facts>
        <Fact term="Common name">{question.commonName}</Fact>
        <Fact term="Requested about">
          <Moment epochMs={question.sentAt} />
        </Fact>
        <Fact term="Mark in its comments">
          <span className="mark">
            <code>{question.mark}</code>
            <CopyButton text={question.mark} what="the mark" />
          </span>
        </Fact>
        <Fact term="Waiting for">{waitingFor(question.operators)}</Fact>
      </Facts>
      {question.maySettle && <SettleOrder question={question} settlement={settlement} />}
    </section>
  );
}

function waitingFor(operators: readonly string[]): string {
  if (operators.length > 0) return operators.join(', ');
  return 'nobody yet: a Jira admin names people with SCM access in “Sectigo Profile Settings”';
}
