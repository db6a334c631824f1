/** Second answer about a lost order: SCM does not have it. Needs a confirmation that names the consequence. */
import type { FormEvent } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
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
        SCM has no such order
      </Heading>
      <p>The app sends the order again. If SCM has it after all, this makes a second, billed order.</p>
      <label className="checkbox">
        <input
          type="checkbox"
          checked={confirmed}
          aria-invalid={fault !== undefined}
          aria-describedby="send-again-fault"
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
        I looked in SCM: no order carries this mark.
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
          Send it again
        </Button>
      </div>
    </form>
  );
}
