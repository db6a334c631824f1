/** An issue for which nothing was ordered here: it may have a certificate of an SCM account, or nothing yet. */
import { lazy, Suspense } from 'react';
import type { CertificateView } from '../../../../../../src/domain/certificate/certificate-view';
import type { Answer } from '../../../shared/backend/use-answer';
import { Await } from '../../../shared/parts/await';
import { Waiting } from '../../../shared/parts/waiting';
import { IMPORTED } from '../../../texts/order/imported';
import { NothingYet } from '../request/nothing-yet';
import { useImported } from './use-imported';

const ImportedCertificate = lazy(async () => ({
  default: (await import('./imported-certificate')).ImportedCertificate,
}));

interface NoOrderProps {
  readonly issueId: string;
  readonly certificate: Answer<CertificateView>;
}

export function NoOrder({ issueId, certificate }: NoOrderProps) {
  const answer = useImported(issueId);
  const { reload, hurry } = answer;
  return (
    <Await answer={answer} what={IMPORTED.what}>
      {(view) =>
        view ? (
          <Suspense fallback={<Waiting what={IMPORTED.what} />}>
            <ImportedCertificate {...{ view, issueId, reload, hurry }} />
          </Suspense>
        ) : (
          <NothingYet {...{ issueId, certificate }} />
        )
      }
    </Await>
  );
}
