/** Checklist: what the app itself must be allowed to do in the project. */
import { APP_ROLE, permissionsIn } from './app-permissions';
import type { ChecklistItem } from './checklist';
import type { ProjectFacts } from './project-facts';

export function permissionItems({ appPermissions, project }: ProjectFacts): ChecklistItem[] {
  return Object.entries(permissionsIn(project.type)).map(([key, what]) => {
    if (appPermissions?.[key] === true) return { area: 'App permissions', what };
    const todo = `A Jira admin grants “${what}” to the project role “${APP_ROLE}” in the permission scheme of ${project.key}.`;
    return { area: 'App permissions', what, todo };
  });
}
