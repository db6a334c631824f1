/** What reaches the customers of a service project, who do not see the issue itself. */
import type { Paragraph } from '../../domain/issue/rich-text';

export interface ServiceDesk {
  /**
   * Puts a file on a request where its customers see it, with a comment for them. Not repeatable: look for the file first.
   * @throws Problem where Jira Service Management refuses, `jira-missing` where the issue is no request of a portal
   */
  deliver(
    issueId: string,
    file: { readonly name: string; readonly content: string },
    comment: readonly Paragraph[],
  ): Promise<void>;
}
