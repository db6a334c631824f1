/** Where the order stands, and who acts next. */
import Lozenge from '@atlaskit/lozenge';
import { STATE_APPEARANCE } from '../../../../../src/domain/order/certificate-status';
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { Moment } from '../../shared/time/moment';
import { Revocation } from './certificate/revocation';

export function OrderState({ order }: { readonly order: OrderView }) {
  const issued = order.state === 'issued' ? order.certificate : undefined;
  return (
    <div className="state" aria-live="polite">
      {issued?.revoked ? <Revocation revoked={issued.revoked} /> : <State order={order} />}
      {/* What follows then is the certificate's affair: its outlook says so. */}
      {!issued && (
        <p>
          <span className="subtle">Next: </span>
          {order.next}
        </p>
      )}
    </div>
  );
}

function State({ order }: { readonly order: OrderView }) {
  return (
    <p className="state-line">
      <Lozenge appearance={STATE_APPEARANCE[order.state]}>{order.title}</Lozenge>
      <span className="subtle">
        since <Moment epochMs={order.since} />
      </span>
    </p>
  );
}
