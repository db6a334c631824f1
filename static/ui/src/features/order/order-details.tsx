/** An order in full: state, who acts next, what was asked for, and the certificate that the issue has. */
import type { OrderView } from '../../../../../src/domain/order/order-view';
import { Fact, Facts } from '../../shared/parts/facts';
import { CertificateFacts } from './certificate/certificate-facts';
import { Installation } from './certificate/installation';
import { PresentCertificate } from './certificate/present-certificate';
import { NamesList } from './names-list';
import { OrderState } from './order-state';
import { OrderQuestion } from './question/order-question';

interface OrderDetailsProps {
  readonly order: OrderView;
  readonly issueId: string;
  readonly reload: () => Promise<void>;
}

export function OrderDetails({ order, issueId, reload }: OrderDetailsProps) {
  const { certificate, question, names, state } = order;
  return (
    <>
      <OrderState order={order} />
      <OrderQuestion question={question} issueId={issueId} reload={reload} />
      <Facts>
        <OrderFacts order={order} />
        {certificate && state === 'issued' && <CertificateFacts certificate={certificate} names={names} />}
      </Facts>
      {certificate && state !== 'issued' && <PresentCertificate certificate={certificate} names={names} />}
      {certificate && <Installation certificate={certificate} issueId={issueId} reload={reload} />}
    </>
  );
}

function OrderFacts({ order: { profile, certId, certificate, names } }: Pick<OrderDetailsProps, 'order'>) {
  return (
    <>
      {profile !== undefined && <Fact term="Profile">{profile}</Fact>}
      {certId !== undefined && <Fact term="SCM id">{certId}</Fact>}
      {!certificate && names.length > 0 && (
        <Fact term="Names">
          <NamesList names={names} />
        </Fact>
      )}
    </>
  );
}
