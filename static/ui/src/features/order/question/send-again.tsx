/** Second answer about a lost order: SCM does not have it. Needs a confirmation that names the consequence. */
import type { FormEvent } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { NOT_ORDERED } from '../../../texts/order/question';
import type { Question } from './settlement';
import { confirmationFault } from './settlement';
import type { Settlement } from './use-settlement';

interface SendAgainProps {
  readonly question: Question;
  readonly settlement: Settlement;
}

export function SendAgain({ question, settlement }: SendAgainProps) {
  const [confirmed, setConfirmed] = useState(false);
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = confirmationFault(confirmed);
    setFault(found);
    if (found === undefined && settlement.state.sending === undefined) void settlement.notOrdered(question);
  };
  return (
    <form className="choice" noValidate onSubmit={submit}>
      <Heading size="xsmall" as="h3">
        {NOT_ORDERED.title}
      </Heading>
      <p>{NOT_ORDERED.consequence}</p>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={confirmed}
          aria-invalid={fault !== undefined}
          aria-describedby="send-again-fault"
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
        {NOT_ORDERED.confirm}
      </label>
      <div id="send-again-fault" className="field-faults" role="alert">
        {fault}
      </div>
      <div className="buttons">
        <Button
          type="submit"
          appearance="warning"
          isLoading={settlement.state.sending?.certId === null}
          isDisabled={typeof settlement.state.sending?.certId === 'string'}
        >
          {NOT_ORDERED.button}
        </Button>
      </div>
    </form>
  );
}
