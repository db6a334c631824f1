/** What a project consists of: its statuses by issue type; components and versions, of which it has none. */
import { issueTypeBean, statusBean } from '../../beans/site-beans';
import { json } from '../../http/answers';
import { param, type Exchange, type Operation } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { visibleProject } from '../../permissions/guard';
import { issueTypesOf, workflowOf } from '../../site/project-schemes';
import type { Project } from '../../site/site-state';

export const projectStatuses: Operation = {
  method: 'GET',
  path: 'project/:project/statuses',
  handle(exchange) {
    const project = asked(exchange);
    return json(
      issueTypesOf(exchange.site, project).map((type) => {
        const { self, id, name, subtask } = issueTypeBean(exchange, type);
        const { statuses } = workflowOf(exchange.site, project, type.id);
        return { self, id, name, subtask, statuses: statuses.map((one) => statusBean(exchange, one.statusId)) };
      }),
    );
  },
};

const none = (path: string): Operation => ({
  method: 'GET',
  path,
  handle(exchange) {
    asked(exchange);
    return json([]);
  },
});

export const projectComponents = none('project/:project/components');
export const projectVersions = none('project/:project/versions');

function asked(exchange: Exchange): Project {
  const project = visibleProject(exchange, param(exchange, 'project'));
  if (project) return project;
  throw new JiraError(404, [`No project could be found with key '${param(exchange, 'project')}'.`]);
}
