/** The certificate in full: read when the panel opens, and again when it is another one. */
import { useCallback, useEffect, useRef } from 'react';
import { certificateCalls } from '../../../../../../src/contract/issue/certificate-calls';
import type { CertificateView } from '../../../../../../src/domain/certificate/certificate-view';
import { ask } from '../../../shared/backend/ask';
import type { Answer } from '../../../shared/backend/use-answer';
import { useAnswer } from '../../../shared/backend/use-answer';

/** @param watched changes when something else is to be seen; what is shown stays until that is there */
export function useCertificate(issueId: string, watched: string): Answer<CertificateView> {
  const load = useCallback(() => ask(certificateCalls.viewCertificate, { issueId }), [issueId]);
  const answer = useAnswer(load);
  const { reload } = answer;
  const seen = useRef(watched);
  useEffect(() => {
    if (seen.current === watched) return;
    seen.current = watched;
    void reload();
  }, [watched, reload]);
  return answer;
}
