/** Projects the caller may see. */
import { projectBean, projectDetails } from '../../beans/site-beans';
import { json } from '../../http/answers';
import { param, query, queryList, requireExpand, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { canSee, may, visibleProject } from '../../permissions/guard';
import type { PermissionKey } from '../../permissions/permission-keys';
import type { Project } from '../../site/site-state';

const EXPAND = ['description', 'lead', 'issueTypes', 'url', 'projectKeys'];

export const getProject: Operation = {
  method: 'GET',
  path: 'project/:project',
  handle(exchange) {
    requireExpand(exchange, EXPAND);
    const project = visibleProject(exchange, param(exchange, 'project'));
    if (!project) throw new JiraError(404, [`No project could be found with key '${param(exchange, 'project')}'.`]);
    return json(projectDetails(exchange, project));
  },
};

/** All projects at once, in the order of their keys; older clients read them so. */
export const listProjects: Operation = {
  method: 'GET',
  path: 'project',
  handle(exchange) {
    requireExpand(exchange, EXPAND);
    const seen = exchange.site.projects.filter((project) => canSee(exchange, project));
    seen.sort((one, other) => one.key.localeCompare(other.key, 'en'));
    return json(seen.map((project) => projectDetails(exchange, project)));
  },
};

/** What `action` asks for; `view` is the default. */
const ACTIONS: Readonly<Record<string, PermissionKey | undefined>> = {
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

export const searchProjects: Operation = {
  method: 'GET',
  path: 'project/search',
  handle(exchange) {
    const expand = requireExpand(exchange, EXPAND);
    const found = exchange.site.projects.filter((project) => allowed(exchange, project) && asked(exchange, project));
    const part = page(exchange, found, { usual: 50, most: 100 });
    const shown = part.values.map((project) => {
      const details = projectDetails(exchange, project);
      const extra = Object.entries(details).filter(([name]) => expand.includes(name));
      return {
        ...projectBean(exchange, project),
        style: details['style'],
        isPrivate: false,
        ...Object.fromEntries(extra),
      };
    });
    return json(envelope({ ...part, values: shown }));
  },
};

function allowed(exchange: Exchange, project: Project): boolean {
  const action = query(exchange, 'action') ?? 'view';
  if (action === 'view') return canSee(exchange, project);
  const permission = ACTIONS[action];
  if (!permission) throw badRequest(`The action '${action}' is not supported.`);
  return may(exchange, permission, project);
}

function asked(exchange: Exchange, project: Project): boolean {
  const one = (name: string, value: string) => {
    const list = queryList(exchange, name);
    return list.length === 0 || list.includes(value);
  };
  const text = (query(exchange, 'query') ?? '').toLowerCase();
  const named = `${project.key}\n${project.name}`.toLowerCase().includes(text);
  return named && one('keys', project.key) && one('id', project.id) && one('typeKey', project.projectTypeKey);
}
