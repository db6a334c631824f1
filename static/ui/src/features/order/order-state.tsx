/** Where the order stands, and who acts next. */
import Lozenge from '@atlaskit/lozenge';
import { STATE_APPEARANCE } from '../../../../../src/domain/order/certificate-status';
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { expired } from '../../../../../src/domain/validity';
import { STATE } from '../../texts/order/panel';
import { Moment } from '../../shared/time/moment';
import type { Certificate } from './certificate/certificate-facts';
import { Revocation } from './certificate/revocation';

export function OrderState({ order }: { readonly order: OrderView }) {
  const issued = order.state === 'issued' ? order.certificate : undefined;
  return (
    <div className="state" aria-live="polite">
      {issued ? <CertificateState certificate={issued} order={order} /> : <State order={order} />}
      {/* What follows then is the certificate's affair: its outlook says so. */}
      {!issued && (
        <p>
          <span className="subtle">{STATE.next} </span>
          {order.next}
        </p>
      )}
    </div>
  );
}

function CertificateState({ certificate, order }: { readonly certificate: Certificate; readonly order: OrderView }) {
  const { revoked, notAfter } = certificate;
  if (revoked) return <Revocation revoked={revoked} />;
  if (!expired(notAfter, Date.now())) return <State order={order} />;
  return (
    <p className="state-line">
      <Lozenge appearance="removed">{STATE.expired}</Lozenge>
      <span className="subtle">
        {STATE.since} <Moment epochMs={notAfter} />
      </span>
    </p>
  );
}

function State({ order }: { readonly order: OrderView }) {
  return (
    <p className="state-line">
      <Lozenge appearance={STATE_APPEARANCE[order.state]}>{order.title}</Lozenge>
      <span className="subtle">
        {STATE.since} <Moment epochMs={order.since} />
      </span>
    </p>
  );
}
