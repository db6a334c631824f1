/** What a person can do with an issue, as links of Jira's own pages (schema Operations). */
import type { Exchange } from '../http/exchange';
import type { JsonObject } from '../json';
import { may } from '../permissions/guard';
import type { IssueRecord } from '../site/issue-record';
import { projectOf } from '../site/site-state';
import { listed } from '../workflow/availability';

/** Editing, commenting and the transitions, each when the caller may. */
export function issueOperations(exchange: Exchange, issue: IssueRecord): JsonObject {
  const project = projectOf(exchange.site, issue);
  const edit = link('edit-issue', 'Edit', `/secure/EditIssue!default.jspa?id=${issue.id}`);
  const comment = link('comment-issue', 'Comment', `/secure/AddComment!default.jspa?id=${issue.id}`);
  const transitions = listed(exchange, issue).map(({ transition: { id, name } }) =>
    link(`action_id_${id}`, name, `/secure/WorkflowUIDispatcher.jspa?id=${issue.id}&action=${id}`),
  );
  const groups = [
    group('edit-issue_container', may(exchange, 'EDIT_ISSUES', project) ? [edit] : []),
    group('comment-issue_container', may(exchange, 'ADD_COMMENTS', project) ? [comment] : []),
    group('opsbar-transitions_container', transitions),
  ];
  return { linkGroups: [{ ...group('view.issue.opsbar', []), groups }] };
}

function link(id: string, label: string, href: string): JsonObject {
  return { id, label, title: label, href };
}

function group(id: string, links: readonly JsonObject[]): JsonObject {
  return { id, links, groups: [] };
}
