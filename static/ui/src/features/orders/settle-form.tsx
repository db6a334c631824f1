/** Asks a person with access to SCM what became of an order whose answer was lost. */
import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Textfield from '@atlaskit/textfield';
import { orderCalls } from '../../../../../src/contract/certificates/order-calls';
import type { OrderView } from '../../../../../src/domain/account-order/order-view';
import { ask } from '../../shared/backend/ask';
import { Busy } from '../../shared/parts/busy';
import { FieldRow } from '../../shared/parts/field-row';
import { Notice } from '../../shared/parts/notice';
import { SETTLE } from '../../texts/orders/list';

interface SettleFormProps {
  readonly order: OrderView;
  readonly done: () => void;
}

export function SettleForm({ order, done }: SettleFormProps) {
  const [sslId, setSslId] = useState('');
  const { busy, fault, settle } = useSettle(order, done);
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} tabIndex={-1} className="settle" aria-labelledby="settle">
      <Heading size="small" as="h2" id="settle">
        {SETTLE.title(order.commonName)}
      </Heading>
      <p>{order.kind === 'enroll' ? SETTLE.how(order.mark) : SETTLE.howWithout}</p>
      <FieldRow id="ssl-id" label={SETTLE.sslId} help={SETTLE.sslIdHelp} faults={fault === undefined ? [] : [fault]}>
        {(control) => (
          <Textfield
            {...control}
            inputMode="numeric"
            value={sslId}
            onChange={(event) => setSslId(event.currentTarget.value)}
          />
        )}
      </FieldRow>
      <Notice appearance="warning">{SETTLE.notOrderedMeans}</Notice>
      <div className="buttons">
        <Button appearance="primary" isLoading={busy} onClick={() => void settle(sslId.trim())}>
          {SETTLE.found}
        </Button>
        <Button isDisabled={busy} onClick={() => void settle(null)}>
          {SETTLE.notOrdered}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={done}>
          {SETTLE.cancel}
        </Button>
        <Busy busy={busy} text={SETTLE.saving} />
      </div>
    </section>
  );
}

function useSettle({ account, id, sentAt }: OrderView, done: () => void) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string>();
  const settle = async (sslId: string | null) => {
    if (sslId !== null && !/^\d{1,20}$/.test(sslId)) {
      setFault(SETTLE.noId);
      return;
    }
    setBusy(true);
    const answer = await ask(orderCalls.settleAccountOrder, { account, id, sentAt, sslId });
    setBusy(false);
    if (answer.ok) done();
    else setFault(answer.message);
  };
  return { busy, fault, settle };
}
