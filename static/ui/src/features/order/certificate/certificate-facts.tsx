/** What is written in the certificate, and what will become of it. */
import type { CurrentCertificate } from '../../../../../../src/domain/certificate/certificate-view';
import type { OrderView } from '../../../../../../src/domain/order/order-view';
import { FACTS } from '../../../texts/order/panel';
import { Fact } from '../../../shared/parts/facts';
import { Moment } from '../../../shared/time/moment';
import { LifeBar } from '../detail/life-bar';
import { NamesList } from '../names/names-list';

export type Certificate = NonNullable<OrderView['certificate']>;

export interface CertificateFactsProps {
  readonly certificate: Certificate;
  readonly names: readonly string[];
  /** Still to come while it is loading. */
  readonly current: CurrentCertificate | undefined;
  /** Epoch milliseconds of SCM's last answer. */
  readonly lastCheck: number | undefined;
}

export function CertificateFacts({ certificate, names, current, lastCheck }: CertificateFactsProps) {
  const { notBefore, notAfter, serialNumber, fileName, outlook, revoked } = certificate;
  return (
    <>
      <Fact term={FACTS.validity}>
        <LifeBar {...{ notBefore, notAfter }} revoked={revoked !== undefined} renewalBegins={current?.renewalBegins} />
      </Fact>
      <Fact term={FACTS.outlook}>{outlook}</Fact>
      <Fact term={FACTS.names}>
        <NamesList names={names} />
      </Fact>
      <Fact term={FACTS.serialNumber}>
        <span className="mono">{serialNumber}</span>
      </Fact>
      <Fact term={FACTS.file}>
        {fileName} <span className="subtle">{FACTS.attached}</span>
      </Fact>
      {lastCheck !== undefined && (
        <Fact term={FACTS.lastCheck}>
          <Moment epochMs={lastCheck} /> <span className="subtle">{FACTS.lastCheckMeans}</span>
        </Fact>
      )}
    </>
  );
}
