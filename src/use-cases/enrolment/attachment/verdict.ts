/** What is found of a file under a certificate's name. */
import type { AuditFacts } from '../../../domain/audit/audit-event';
import type { IssueMessage } from '../../../domain/issue/issue-messages';

export interface Verdict {
  /** In a word, for the log. */
  readonly found: string;
  /** For the audit list; absent where nothing is worth a line. */
  readonly event?: Pick<AuditFacts, 'act' | 'actor' | 'outcome' | 'code'>;
  /** For the issue; absent where nobody has to know. */
  readonly message?: IssueMessage;
}
