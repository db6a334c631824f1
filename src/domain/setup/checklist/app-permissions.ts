/** The permissions that the app itself needs in a project: Jira's keys, and what Jira's screens call them. */
import type { ProjectType } from '../site-parts';

const EVERYWHERE = {
  BROWSE_PROJECTS: 'Browse Projects',
  CREATE_ISSUES: 'Create Issues',
  EDIT_ISSUES: 'Edit Issues',
  TRANSITION_ISSUES: 'Transition Issues',
  // A renewal issue has an assignee and a due date: without these two Jira takes neither.
  ASSIGN_ISSUES: 'Assign Issues',
  SCHEDULE_ISSUES: 'Schedule Issues',
  ADD_COMMENTS: 'Add Comments',
  CREATE_ATTACHMENTS: 'Create Attachments',
  LINK_ISSUES: 'Link Issues',
} as const;

/** Who works for customers: reads their requests, says what is internal, and delivers files to them. */
const FOR_CUSTOMERS = { SERVICEDESK_AGENT: 'Service Project Agent' } as const;

/** @returns names by key; Jira knows those of service management only where that product is there */
export function permissionsIn(type: ProjectType): Readonly<Record<string, string>> {
  return type === 'service_desk' ? { ...EVERYWHERE, ...FOR_CUSTOMERS } : EVERYWHERE;
}

/** The project role that Jira puts every app into (Jira Cloud, app users). */
export const APP_ROLE = 'atlassian-addons-project-access';
