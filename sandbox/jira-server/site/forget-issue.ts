/** Removes an issue with its keys and links, as deleting it does. */
import type { IssueRecord } from './issue-record';
import type { SiteState } from './site-state';

export function forgetIssue(site: SiteState, issue: IssueRecord): void {
  site.issues.delete(issue.id);
  for (const [key, id] of site.keys) if (id === issue.id) site.keys.delete(key);
  const rest = site.links.filter((link) => link.sourceId !== issue.id && link.destinationId !== issue.id);
  site.links.splice(0, site.links.length, ...rest);
}
