/** The certificate that the issue has while another one is being obtained for it. */
import Heading from '@atlaskit/heading';
import { Facts } from '../../../shared/parts/facts';
import type { Certificate } from './certificate-facts';
import { CertificateFacts } from './certificate-facts';
import { Revocation } from './revocation';

interface PresentCertificateProps {
  readonly certificate: Certificate;
  readonly names: readonly string[];
}

export function PresentCertificate({ certificate, names }: PresentCertificateProps) {
  return (
    <section className="present" aria-labelledby="present-certificate">
      <Heading size="xsmall" as="h2" id="present-certificate">
        Present certificate
      </Heading>
      {certificate.revoked ? (
        <Revocation revoked={certificate.revoked} />
      ) : (
        <p className="subtle">The order above leaves it as it is.</p>
      )}
      <Facts>
        <CertificateFacts certificate={certificate} names={names} />
      </Facts>
    </section>
  );
}
