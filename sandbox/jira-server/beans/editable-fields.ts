/** The fields a person can edit on an issue, as `editmeta` tells them. */
import type { Exchange } from '../http/exchange';
import type { JsonObject } from '../json';
import { maySet } from '../permissions/field-permissions';
import { may } from '../permissions/guard';
import type { IssueRecord } from '../site/issue-record';
import { fieldsOnScreen, screenOf } from '../site/project-schemes';
import { projectOf } from '../site/site-state';
import { screenField } from './field-bean';

/** Details by field id; none without Edit issues. */
export function editableFields(exchange: Exchange, issue: IssueRecord): JsonObject {
  const { site } = exchange;
  const project = projectOf(site, issue);
  if (!may(exchange, 'EDIT_ISSUES', project)) return {};
  const screen = screenOf(site, project, { issueTypeId: issue.issueTypeId, operation: 'edit' });
  const shown = fieldsOnScreen(site, screen).filter((id) => maySet(exchange, project, id));
  return Object.fromEntries(
    shown.flatMap((id) => {
      const field = site.fields.get(id);
      return field ? [[id, screenField(exchange, project, field)] as const] : [];
    }),
  );
}
