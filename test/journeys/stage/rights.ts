/** What the app may do in a project: taken from it and given back. */
import type { PermissionChange } from '../../../sandbox/jira-server/management';
import type { Stage } from './stage';

/** Every app has its rights in a project by this role. */
export const APP = { role: 'atlassian-addons-project-access' };

export function takeRight(stage: Stage, permission: PermissionChange['permission'], projectKey = 'CERT'): void {
  stage.jira.manage.setPermission(projectKey, { to: APP, permission, granted: false });
}

export function giveRight(stage: Stage, permission: PermissionChange['permission'], projectKey = 'CERT'): void {
  stage.jira.manage.setPermission(projectKey, { to: APP, permission, granted: true });
}
