/** An order in full: state, who acts next, what was asked for and what was issued. */
import Lozenge from '@atlaskit/lozenge';
import { expiresIn } from '../../../../../src/domain/expires-in';
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { Fact, Facts } from '../../shared/parts/facts';
import { Moment } from '../../shared/time/moment';
import { NamesList } from './names-list';
import { OrderQuestion } from './question/order-question';
import { STATE_APPEARANCE } from './state-appearance';

interface OrderDetailsProps {
  readonly order: OrderView;
  readonly issueId: string;
  readonly reload: () => Promise<void>;
}

export function OrderDetails({ order, issueId, reload }: OrderDetailsProps) {
  const { profile, certId, certificate, question, names } = order;
  return (
    <>
      <div className="state" aria-live="polite">
        <p className="state-line">
          <Lozenge appearance={STATE_APPEARANCE[order.state].lozenge}>{order.title}</Lozenge>
          <span className="subtle">
            since <Moment epochMs={order.since} />
          </span>
        </p>
        <p>
          <span className="subtle">Next: </span>
          {order.next}
        </p>
      </div>
      <OrderQuestion question={question} issueId={issueId} reload={reload} />
      <Facts>
        {profile !== undefined && <Fact term="Profile">{profile}</Fact>}
        {certId !== undefined && <Fact term="SCM id">{certId}</Fact>}
        {certificate && <CertificateFacts certificate={certificate} />}
        {names.length > 0 && (
          <Fact term="Names">
            <NamesList names={names} />
          </Fact>
        )}
      </Facts>
    </>
  );
}

function CertificateFacts({ certificate }: { readonly certificate: NonNullable<OrderView['certificate']> }) {
  return (
    <>
      <Fact term="Serial number">
        <span className="mono">{certificate.serialNumber}</span>
      </Fact>
      <Fact term="Valid from">
        <Moment epochMs={certificate.notBefore} />
      </Fact>
      <Fact term="Valid until">
        <Moment epochMs={certificate.notAfter} />{' '}
        <span className="subtle">({expiresIn(certificate.notAfter, Date.now())})</span>
      </Fact>
      <Fact term="File">
        {certificate.fileName} <span className="subtle">(attached to this issue)</span>
      </Fact>
    </>
  );
}
