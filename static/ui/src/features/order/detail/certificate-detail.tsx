/** What is written in the certificate, and who issued it up to the root. */
import type { CertificateFacts } from '../../../../../../src/pki/certificate';
import type { Bundle } from '../../../../../../src/pki/download/certificate-files';
import { CHAIN, DETAIL } from '../../../texts/order/detail';
import { CERTIFICATE } from '../../../texts/order/panel';
import { CopyButton } from '../../../shared/parts/copy-button';
import { Fact, Facts } from '../../../shared/parts/facts';
import { Notice } from '../../../shared/parts/notice';
import { Waiting } from '../../../shared/parts/waiting';
import { Moment } from '../../../shared/time/moment';
import { More } from './more';
import type { Reading } from './use-bundle';

export function CertificateDetail({ reading }: { readonly reading: Reading }) {
  if (reading.phase === 'reading') return <Waiting what={CERTIFICATE} />;
  if (reading.phase === 'failed') {
    return (
      <Notice appearance="error" title={DETAIL.unreadable}>
        {DETAIL.unreadableSo}
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
      <Fact term={DETAIL.subject}>{leaf.subject === '' ? DETAIL.noSubject : leaf.subject}</Fact>
      <Fact term={DETAIL.issuer}>{leaf.issuer}</Fact>
      <Fact term={DETAIL.key}>{leaf.key.description}</Fact>
      <Fingerprint term={DETAIL.sha256} hex={leaf.sha256} />
      <Fingerprint term={DETAIL.sha1} hex={leaf.sha1} />
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
    <More title={CHAIN.title(bundle.length)}>
      <ol className="chain">
        {bundle.map((certificate, index) => (
          <li key={certificate.sha256}>
            <p>
              <strong>{certificate.subject || certificate.dnsNames[0]}</strong>{' '}
              <span className="subtle">{roleOf(certificate, index)}</span>
            </p>
            <p className="subtle">
              {CHAIN.issuedBy(certificate.issuer)} <Moment epochMs={certificate.notAfter} />
            </p>
          </li>
        ))}
      </ol>
    </More>
  );
}

function roleOf({ subjectDer, issuerDer }: CertificateFacts, index: number): string {
  if (index === 0) return CHAIN.own;
  return subjectDer === issuerDer ? CHAIN.root : CHAIN.intermediate;
}
