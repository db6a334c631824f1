/** Finds an attachment and the issue it belongs to. */
import type { Exchange } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { may } from '../../permissions/guard';
import type { AttachmentRecord, IssueRecord } from '../../site/issue-record';
import { projectOf, type SiteState } from '../../site/site-state';

export interface Attached {
  readonly issue: IssueRecord;
  readonly attachment: AttachmentRecord;
}

/** The attachment, when the caller may browse its issue. @throws JiraError 404 */
export function attachedTo(exchange: Exchange, id: string): Attached {
  const found = findAttachment(exchange.site, (one) => one.id === id);
  if (found && may(exchange, 'BROWSE_PROJECTS', projectOf(exchange.site, found.issue))) return found;
  throw new JiraError(404, [`The attachment with id '${id}' does not exist`]);
}

export function findAttachment(site: SiteState, fits: (one: AttachmentRecord) => boolean): Attached | undefined {
  for (const issue of site.issues.values()) {
    const attachment = issue.attachments.find(fits);
    if (attachment) return { issue, attachment };
  }
  return undefined;
}
