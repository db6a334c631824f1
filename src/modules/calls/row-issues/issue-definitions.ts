/** Journey 5: the issue of one row. */
import { ports } from '../../../app';
import { issueCalls } from '../../../contract/certificates/issue-calls';
import type { Define } from '../../wiring/define';
import { issueActs } from '../../wiring/lazily';

export function defineIssueCalls(define: Define): void {
  define(issueCalls.makeIssue, async (asked) => (await issueActs()).makeIssue(ports, asked));
}
