/** An issue for which nothing was requested yet; one that was opened for a renewal says of what. */
import type { CertificateView } from '../../../../../../src/domain/certificate/certificate-view';
import type { Answer } from '../../../shared/backend/use-answer';
import { Entry } from './history';

export function NothingYet({ answer: { state } }: { readonly answer: Answer<CertificateView> }) {
  const renewalOf = state.phase === 'ready' ? state.data.renewalOf : undefined;
  return (
    <>
      <p>
        No certificate was requested yet. <strong>Request certificate</strong> makes a key or takes your CSR; the
        transition <strong>Enroll Certificate</strong> orders.
      </p>
      {renewalOf && (
        <section className="present" aria-labelledby="renewal-of">
          <h2 id="renewal-of" className="section-title">
            This issue is there to renew {renewalOf.commonName ?? 'a certificate'}
          </h2>
          <Entry entry={renewalOf} />
        </section>
      )}
    </>
  );
}
