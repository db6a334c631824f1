/** For the people named on the profile: the two answers about a lost order. */
import Heading from '@atlaskit/heading';
import { leavesOpen } from '../../../shared/backend/refusal';
import { SETTLE } from '../../../texts/order/question';
import { NOT_CERTAIN_THAT_IT_ARRIVED } from '../../../texts/shared';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { GiveCertificateId } from './give-certificate-id';
import { SendAgain } from './send-again';
import type { Question } from './settlement';
import { formsKey, refusedFor } from './settling';
import type { Settlement } from './use-settlement';

interface SettleOrderProps {
  readonly question: Question;
  readonly settlement: Settlement;
}

export function SettleOrder({ question, settlement }: SettleOrderProps) {
  const refused = refusedFor(settlement.state, question);
  return (
    <>
      <Heading size="small" as="h2">
        {SETTLE.title}
      </Heading>
      {refused && (
        <Notice appearance="error" title={leavesOpen(refused) ? NOT_CERTAIN_THAT_IT_ARRIVED : SETTLE.notDone}>
          {refused.message}
        </Notice>
      )}
      <div key={formsKey(settlement.state, question)} className="choices">
        <GiveCertificateId question={question} settlement={settlement} />
        <SendAgain question={question} settlement={settlement} />
      </div>
      <Busy busy={settlement.state.sending !== undefined} text={SETTLE.sending} />
    </>
  );
}
