/** The certificate that the issue has while another one is being obtained for it. */
import Heading from '@atlaskit/heading';
import { PRESENT } from '../../../texts/order/panel';
import { Facts } from '../../../shared/parts/facts';
import type { CertificateFactsProps } from './certificate-facts';
import { CertificateFacts } from './certificate-facts';
import { Revocation } from './revocation';

export function PresentCertificate(props: CertificateFactsProps) {
  const { revoked } = props.certificate;
  return (
    <section className="present" aria-labelledby="present-certificate">
      <Heading size="xsmall" as="h2" id="present-certificate">
        {PRESENT.title}
      </Heading>
      {revoked ? <Revocation revoked={revoked} /> : <p className="subtle">{PRESENT.stays}</p>}
      <Facts>
        <CertificateFacts {...props} />
      </Facts>
    </section>
  );
}
