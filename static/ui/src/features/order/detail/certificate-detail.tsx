/** What is written in the certificate, and who issued it up to the root. */
import type { CertificateFacts } from '../../../../../../src/pki/certificate';
import type { Bundle } from '../../../../../../src/pki/download/certificate-files';
import { CopyButton } from '../../../shared/parts/copy-button';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Notice } from '../../../shared/parts/notice';
import { Waiting } from '../../../shared/parts/waiting';
import { Moment } from '../../../shared/time/moment';
import { More } from './more';
import type { Reading } from './use-bundle';

export function CertificateDetail({ reading }: { readonly reading: Reading }) {
  if (reading.phase === 'reading') return <Waiting what="certificate" />;
  if (reading.phase === 'failed') {
    return (
      <Notice appearance="error" title="The certificate could not be read here">
        Reload the issue. If it stays so, open the attached file instead.
      </Notice>
    );
  }
  return (
    <>
      <LeafFacts leaf={reading.bundle[0]} />
      <Chain bundle={reading.bundle} />
    </>
  );
}

function LeafFacts({ leaf }: { readonly leaf: CertificateFacts }) {
  return (
    <Facts>
      <Fact term="Subject">{leaf.subject === '' ? 'None; the names alone count' : leaf.subject}</Fact>
      <Fact term="Issuer">{leaf.issuer}</Fact>
      <Fact term="Key">{leaf.key.description}</Fact>
      <Fingerprint term="SHA-256 fingerprint" hex={leaf.sha256} />
      <Fingerprint term="SHA-1 fingerprint" hex={leaf.sha1} />
    </Facts>
  );
}

function Fingerprint({ term, hex }: { readonly term: string; readonly hex: string }) {
  const text = (hex.toUpperCase().match(/../g) ?? []).join(':');
  return (
    <Fact term={term}>
      <span className="with-button">
        <span className="mono">{text}</span>
        <CopyButton text={text} what={term} />
      </span>
    </Fact>
  );
}

function Chain({ bundle }: { readonly bundle: Bundle }) {
  return (
    <More title={`Chain (${bundle.length === 1 ? 'no issuers came with it' : `${bundle.length} certificates`})`}>
      <ol className="chain">
        {bundle.map((certificate, index) => (
          <li key={certificate.sha256}>
            <p>
              <strong>{certificate.subject || certificate.dnsNames[0]}</strong>{' '}
              <span className="subtle">({roleOf(certificate, index)})</span>
            </p>
            <p className="subtle">
              Issued by {certificate.issuer}, valid until <Moment epochMs={certificate.notAfter} />
            </p>
          </li>
        ))}
      </ol>
    </More>
  );
}

function roleOf({ subjectDer, issuerDer }: CertificateFacts, index: number): string {
  if (index === 0) return 'this certificate';
  return subjectDer === issuerDer ? 'root' : 'intermediate';
}
