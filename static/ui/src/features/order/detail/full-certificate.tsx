/** All that can be said of the certificate: what is written in it, its issuers, its files, how to install it, and its history. */
import type { CertificateView, CurrentCertificate } from '../../../../../../src/domain/certificate/certificate-view';
import type { Answer } from '../../../shared/backend/use-answer';
import { CERTIFICATE } from '../../../texts/order/panel';
import { Await } from '../../../shared/parts/await';
import { Downloads } from '../files/downloads';
import { hostToLookAt } from '../files/guides';
import { InstallGuide } from '../files/install-guide';
import { CertificateDetail } from './certificate-detail';
import { History } from './history';
import { useBundle } from './use-bundle';

interface FullCertificateProps {
  readonly answer: Answer<CertificateView>;
  readonly names: readonly string[];
  /** What is revoked or over is not to be installed. */
  readonly usable: boolean;
}

export function FullCertificate({ answer, ...shown }: FullCertificateProps) {
  return (
    <Await answer={answer} what={CERTIFICATE}>
      {({ current, history }) => (
        <>
          {current && <InFull current={current} {...shown} />}
          {history.length > 0 && <History entries={history} />}
        </>
      )}
    </Await>
  );
}

interface InFullProps extends Omit<FullCertificateProps, 'answer'> {
  readonly current: CurrentCertificate;
}

function InFull({ current, names, usable }: InFullProps) {
  const { pem, commonName } = current;
  const reading = useBundle(pem);
  if (reading.phase !== 'read') return <CertificateDetail reading={reading} />;
  const { bundle } = reading;
  const installed = { commonName, host: hostToLookAt(names), thumbprint: bundle[0].sha1.toUpperCase() };
  return (
    <>
      <CertificateDetail reading={reading} />
      <Downloads bundle={bundle} commonName={commonName} />
      {usable && <InstallGuide installed={installed} />}
    </>
  );
}
