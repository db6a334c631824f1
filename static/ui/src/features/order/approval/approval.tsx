/** The approval of an order: what is asked, who has said what, and the two buttons for those who may decide. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { ApprovalView, AskedView } from '../../../../../../src/domain/approval/words/approval-view';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { Moment } from '../../../shared/time/moment';
import { APPROVAL } from '../../../texts/order/approval';
import { DeclineDialog } from './decline-dialog';
import { Refusal } from './refusal';
import type { Decision } from './use-decision';
import { useDecision } from './use-decision';
import { WhatIsAsked } from './what-is-asked';
import './approval.css';

export interface ApprovalProps {
  readonly approval: ApprovalView;
  readonly issueId: string;
  readonly reload: () => Promise<void>;
  readonly hurry: () => void;
}

export function Approval({ approval, ...around }: ApprovalProps) {
  const { asked, given, shownFor } = approval;
  const decision = useDecision({ ...around, shownFor });
  const [declining, setDeclining] = useState(false);
  const { taken } = decision;
  return (
    <section className="approval" aria-labelledby="approval-title">
      <Heading size="small" as="h2" id="approval-title">
        {APPROVAL.title}
      </Heading>
      <div role="status">
        {taken && <Notice appearance="success">{taken === 'approve' ? APPROVAL.approved : APPROVAL.declined}</Notice>}
      </div>
      {/* At the top, because the frame is only as high as what is below. */}
      {declining && <DeclineDialog decision={decision} close={() => setDeclining(false)} />}
      {asked ? (
        <>
          <WhatIsAsked asked={asked} given={given} />
          {!declining && <Refusal refused={decision.refused} />}
          <Buttons asked={asked} decision={decision} decline={() => setDeclining(true)} />
        </>
      ) : (
        <Outcome approval={approval} />
      )}
    </section>
  );
}

interface ButtonsProps {
  readonly asked: AskedView;
  readonly decision: Decision;
  readonly decline: () => void;
}

function Buttons({ asked, decision, decline }: ButtonsProps) {
  if (asked.whyNot !== undefined && !decision.busy) return <p className="subtle">{asked.whyNot}</p>;
  return (
    <div className="buttons">
      <Button appearance="primary" isLoading={decision.busy} onClick={() => void decision.send('approve')}>
        {APPROVAL.approve}
      </Button>
      <Button onClick={decline}>{APPROVAL.decline}</Button>
      <Busy busy={decision.busy} text={APPROVAL.approving} />
    </div>
  );
}

function Outcome({ approval: { stage, given, declined } }: Pick<ApprovalProps, 'approval'>) {
  if (declined) {
    return (
      <p>
        {APPROVAL.declinedBy} {declined.by}
        {declined.reason !== '' && `: “${declined.reason}”`}
      </p>
    );
  }
  const last = given.at(-1);
  if (!last) return null;
  return (
    <p>
      {stage === 'covered' ? APPROVAL.standing : APPROVAL.given} {given.map(({ by }) => by).join(', ')} {APPROVAL.on}{' '}
      <Moment epochMs={last.at} />
    </p>
  );
}
