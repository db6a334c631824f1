/** The permissions that the app itself needs in a project: Jira's keys, and what Jira's screens call them. */

export const APP_PERMISSIONS = {
  BROWSE_PROJECTS: 'Browse Projects',
  CREATE_ISSUES: 'Create Issues',
  EDIT_ISSUES: 'Edit Issues',
  TRANSITION_ISSUES: 'Transition Issues',
  ADD_COMMENTS: 'Add Comments',
  CREATE_ATTACHMENTS: 'Create Attachments',
  LINK_ISSUES: 'Link Issues',
} as const;

/** The project role that Jira puts every app into (Jira Cloud, app users). */
export const APP_ROLE = 'atlassian-addons-project-access';
