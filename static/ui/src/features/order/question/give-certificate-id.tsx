/** First answer about a lost order: SCM shows it. */
import type { FormEvent } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { FOUND } from '../../../texts/order/question';
import { FieldRow } from '../../../shared/parts/field-row';
import type { Question } from './settlement';
import { certIdFault } from './settlement';
import type { Settlement } from './use-settlement';

interface GiveCertificateIdProps {
  readonly question: Question;
  readonly settlement: Settlement;
}

export function GiveCertificateId({ question, settlement }: GiveCertificateIdProps) {
  const [certId, setCertId] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = certIdFault(certId);
    setFault(found);
    if (found === undefined && settlement.state.sending === undefined) void settlement.found(question, certId);
  };
  return (
    <form className="choice" noValidate onSubmit={submit}>
      <Heading size="xsmall" as="h3">
        {FOUND.title}
      </Heading>
      <FieldRow id="cert-id" label={FOUND.id} help={FOUND.help} faults={fault === undefined ? [] : [fault]}>
        {(control) => (
          <Textfield
            {...control}
            value={certId}
            isInvalid={fault !== undefined}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => setCertId(event.currentTarget.value)}
          />
        )}
      </FieldRow>
      <div className="buttons">
        <Button
          type="submit"
          isLoading={typeof settlement.state.sending?.certId === 'string'}
          isDisabled={settlement.state.sending?.certId === null}
        >
          {FOUND.button}
        </Button>
      </div>
    </form>
  );
}
