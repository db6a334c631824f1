/** The page *New order*: a certificate ordered through the chosen SCM account. */
import { useCallback, useState } from 'react';
import { orderCalls } from '../../../../../src/contract/certificates/order-calls';
import { useAccount } from '../../shared/account/with-account';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { PageHead } from '../../shared/page/page-head';
import { Await } from '../../shared/parts/await';
import { Notice } from '../../shared/parts/notice';
import { Moment } from '../../shared/time/moment';
import { NO_PERMISSION } from '../../texts/shared';
import { offeredAsOf, PAGE } from '../../texts/new-order/form';
import { OrderForm } from './order-form';

export function NewOrderPage() {
  const { id, enabled, rights } = useAccount();
  return (
    <main className="page">
      <PageHead title={PAGE.title} />
      {!rights.act && (
        <Notice appearance="warning" title={NO_PERMISSION}>
          {PAGE.mayNotAct}
        </Notice>
      )}
      {rights.act && !enabled && <Notice appearance="warning">{PAGE.switchedOff}</Notice>}
      {rights.act && enabled && <Ordering account={id} />}
    </main>
  );
}

function Ordering({ account }: { readonly account: string }) {
  // Another order begins with an empty form, which has another id.
  const [turn, setTurn] = useState(0);
  const load = useCallback(() => ask(orderCalls.viewOrderForm, { account }), [account]);
  return (
    <Await answer={useAnswer(load)} what={PAGE.what}>
      {(offer) => (
        <>
          <p>{PAGE.meaning}</p>
          <p className="subtle">
            {offeredAsOf} <Moment epochMs={offer.syncedAt} />
          </p>
          <OrderForm key={turn} {...{ account, offer }} another={() => setTurn(turn + 1)} />
        </>
      )}
    </Await>
  );
}
