/** Asks why before an order is declined: the requester reads it. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { Busy } from '../../../shared/parts/busy';
import { DECLINE } from '../../../texts/order/approval';
import { Dialog } from '../acts/dialog';
import { Refusal } from './refusal';
import type { Decision } from './use-decision';

/** Sentences of a person are this long at most. */
const LONGEST = 500;

interface DeclineDialogProps {
  readonly decision: Decision;
  readonly close: () => void;
}

export function DeclineDialog({ decision, close }: DeclineDialogProps) {
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const isMissing = told && reason.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (reason.trim() !== '' && (await decision.send('decline', reason))) close();
  };
  return (
    <Dialog title={DECLINE.question} close={close}>
      <form className="prose" noValidate onSubmit={(event) => void submit(event)}>
        <p>{DECLINE.consequence}</p>
        <div>
          <label className="field-label" htmlFor="declined-because">
            {DECLINE.why}
          </label>
          <TextArea
            id="declined-because"
            maxLength={LONGEST}
            minimumRows={2}
            isRequired
            isInvalid={isMissing}
            aria-describedby="declined-because-fault"
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <div id="declined-because-fault" className="field-faults" role="alert">
            {isMissing && DECLINE.say}
          </div>
        </div>
        <Refusal refused={decision.refused} />
        <div className="buttons dialog-buttons">
          <Busy busy={decision.busy} text={DECLINE.sending} />
          <Button appearance="subtle" onClick={close}>
            {decision.refused ? DECLINE.close : DECLINE.leave}
          </Button>
          <Button type="submit" appearance="danger" isLoading={decision.busy}>
            {DECLINE.agreement}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
