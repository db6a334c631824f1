/** The last step: order at once or not, and the button. */
import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { RequestView, Submitted } from '../../../../../../src/domain/request/request-view';
import { leavesOpen } from '../../../shared/backend/refusal';
import { SUBMIT } from '../../../texts/request/csr';
import { NOT_CERTAIN_THAT_IT_ARRIVED } from '../../../texts/shared';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { useSubmit } from './use-submit';

interface SubmitPartProps {
  readonly issueId: string;
  readonly view: RequestView;
  readonly profile: string;
  readonly csr: string | undefined;
  /** What has to be done before; undefined when nothing. */
  readonly missing: string | undefined;
  readonly done: (submitted: Submitted) => void;
}

export function SubmitPart({ issueId, view, profile, csr, missing, done }: SubmitPartProps) {
  const [order, setOrder] = useState(false);
  const { sending, refused, submit } = useSubmit(issueId, done);
  const missingId = useId();
  const orders = order && view.orderBy !== undefined;
  return (
    <section className="step">
      <OrderNow view={view} order={order} change={setOrder} />
      {view.hasCsr && <p className="subtle">{SUBMIT.replaces}</p>}
      {refused && (
        <Notice appearance="error" title={leavesOpen(refused) ? NOT_CERTAIN_THAT_IT_ARRIVED : SUBMIT.notSubmitted}>
          {refused.message}
        </Notice>
      )}
      <div className="buttons">
        <Button
          // Until it can be pressed, another button is the next one.
          appearance={missing === undefined ? 'primary' : 'default'}
          isDisabled={missing !== undefined || csr === undefined}
          isLoading={sending}
          aria-describedby={missingId}
          onClick={() => csr !== undefined && void submit(csr, profile, orders)}
        >
          {orders ? SUBMIT.buttonOrdering : SUBMIT.button}
        </Button>
        <span id={missingId} className="subtle">
          {missing}
        </span>
        <Busy busy={sending} text={SUBMIT.sending} />
      </div>
    </section>
  );
}

interface OrderNowProps {
  readonly view: RequestView;
  readonly order: boolean;
  readonly change: (order: boolean) => void;
}

/** Nothing is ordered by a click that does not say so. */
function OrderNow({ view: { orderBy, purpose }, order, change }: OrderNowProps) {
  if (orderBy === undefined) return null;
  return (
    <label className="checkbox">
      <input type="checkbox" checked={order} onChange={(event) => change(event.currentTarget.checked)} />
      <span>{SUBMIT.orderNow(orderBy, purpose)}</span>
    </label>
  );
}
