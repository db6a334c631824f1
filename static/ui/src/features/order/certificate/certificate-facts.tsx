/** What is written in the certificate, and what will become of it. */
import { expiresIn } from '../../../../../../src/domain/expires-in';
import type { OrderView } from '../../../../../../src/domain/order/order-view';
import { Fact } from '../../../shared/parts/facts';
import { Moment } from '../../../shared/time/moment';
import { NamesList } from '../names-list';

export type Certificate = NonNullable<OrderView['certificate']>;

interface CertificateFactsProps {
  readonly certificate: Certificate;
  readonly names: readonly string[];
}

export function CertificateFacts({ certificate, names }: CertificateFactsProps) {
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
      <Fact term="Names">
        <NamesList names={names} />
      </Fact>
      <Fact term="Outlook">{certificate.outlook}</Fact>
    </>
  );
}
