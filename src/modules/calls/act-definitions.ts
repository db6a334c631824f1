/** The certificate in full, and the buttons of the issue's panel. */
import { ports } from '../../app';
import { approvalCalls } from '../../contract/issue/approval-calls';
import { actCalls } from '../../contract/issue/act-calls';
import { certificateCalls } from '../../contract/issue/certificate-calls';
import type { Define } from '../wiring/define';
import { acts, issueActs, nothing } from '../wiring/lazily';

export function defineActCalls(define: Define): void {
  define(certificateCalls.viewCertificate, async ({ issueId }) => (await acts()).viewCertificate(ports, issueId));
  define(actCalls.act, async (pressed, { accountId }) => (await issueActs()).pressOnIssue(pressed, accountId));
  define(approvalCalls.decideApproval, async (answer, { accountId }) =>
    nothing((await acts()).decideApproval(ports, answer, accountId)),
  );
  define(actCalls.lookAtScm, async ({ issueId }) => (await acts()).lookAtScm(ports, issueId));
}
