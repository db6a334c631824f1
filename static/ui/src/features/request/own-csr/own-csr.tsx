/** Second way: a CSR that was made elsewhere, pasted or dropped. */
import { missingCsr, PastedCsr, usePasted } from '../../../shared/csr/own/pasted-csr';
import { whyNotGood } from '../checks/csr-check';
import { CheckResult } from '../checks/findings';
import { useCsrCheck } from '../checks/use-csr-check';
import type { WayProps } from '../new-key/new-key';
import { SubmitPart } from '../submit/submit-part';

export default function OwnCsr({ issueId, view, profile, publicTrust, profileMissing, done }: WayProps) {
  const work = usePasted();
  const { pasted } = work;
  const csr = pasted.kind === 'csr' ? pasted.pem : undefined;
  const check = useCsrCheck(csr, { issueId, profile, publicTrust });
  const missing = missingCsr(pasted) ?? profileMissing ?? whyNotGood(check);
  return (
    <>
      <PastedCsr work={work} />
      <CheckResult check={check} />
      <SubmitPart {...{ issueId, view, profile, csr, missing }} done={done} />
    </>
  );
}
