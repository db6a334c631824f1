/** What the order asks of people, and that an answer came too late; that is told even when nothing is asked any more. */
import type { RefObject } from 'react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Refused } from '../../../../../../src/contract/result';
import { LOST } from '../../../texts/order/question';
import { Waiting } from '../../../shared/parts/waiting';
import { Notice } from '../../../shared/parts/notice';
import type { Question } from './settlement';
import { overtakenBy } from './settling';
import { useSettlement } from './use-settlement';

/** Seldom asked. */
const LostAnswer = lazy(async () => ({ default: (await import('./lost-answer')).LostAnswer }));

interface OrderQuestionProps {
  /** Undefined while nothing is asked. */
  readonly question: Question | undefined;
  readonly issueId: string;
  readonly reload: () => Promise<void>;
}

export function OrderQuestion({ question, issueId, reload }: OrderQuestionProps) {
  const settlement = useSettlement(issueId, reload);
  const overtaken = overtakenBy(settlement.state);
  const message = useRef<HTMLDivElement>(null);
  useFocusOn(message, overtaken);
  return (
    <>
      {overtaken && (
        <div ref={message} tabIndex={-1} className="panel-message">
          <Notice appearance="warning" title={LOST.notUsed}>
            {overtaken.message}
          </Notice>
        </div>
      )}
      {question && (
        <Suspense fallback={<Waiting what={LOST.question} />}>
          <LostAnswer question={question} settlement={settlement} />
        </Suspense>
      )}
    </>
  );
}

/** What had the focus is replaced by the present question, or gone with it. */
function useFocusOn(message: RefObject<HTMLDivElement>, overtaken: Refused | undefined): void {
  useEffect(() => {
    if (overtaken) message.current?.focus();
  }, [message, overtaken]);
}
