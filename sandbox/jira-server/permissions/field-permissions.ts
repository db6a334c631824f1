/** System fields that need a permission of their own; without it Jira treats them as not on the screen. */
import type { Exchange } from '../http/exchange';
import type { Project } from '../site/site-state';
import { may } from './guard';
import type { PermissionKey } from './permission-keys';

const NEEDED: Readonly<Record<string, PermissionKey | undefined>> = {
  reporter: 'MODIFY_REPORTER',
  assignee: 'ASSIGN_ISSUES',
  duedate: 'SCHEDULE_ISSUES',
};

/** True when the caller may set the field in that project, as far as permissions go. */
export function maySet(exchange: Exchange, project: Project, fieldId: string): boolean {
  const permission = NEEDED[fieldId];
  return permission === undefined || may(exchange, permission, project);
}
