/** Deletes workflows and statuses that nothing uses (REST v3). */
import { noContent } from '../../http/answers';
import { param, queryList, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { requireAdministrator } from '../administration/administrator';

export const deleteWorkflow: Operation = {
  method: 'DELETE',
  path: 'workflow/:workflow',
  handle(exchange) {
    requireAdministrator(exchange);
    const { workflows, schemes } = exchange.site;
    const workflow = workflows.get(param(exchange, 'workflow'));
    if (!workflow) throw new JiraError(404, ['The workflow was not found.']);
    const used = [...schemes.workflowSchemes.values()].some(
      ({ defaultWorkflowId, workflowIds }) =>
        defaultWorkflowId === workflow.id || [...workflowIds.values()].includes(workflow.id),
    );
    if (used) throw badRequest('The workflow is associated with a workflow scheme.');
    workflows.delete(workflow.id);
    return noContent();
  },
};

/** All of them or none. */
export const deleteStatuses: Operation = {
  method: 'DELETE',
  path: 'statuses',
  handle(exchange) {
    requireAdministrator(exchange, 401);
    const { statuses, workflows } = exchange.site;
    const ids = queryList(exchange, 'id');
    if (ids.length === 0) throw badRequest('At least one status id is required.');
    const used = [...workflows.values()].flatMap((workflow) => workflow.statuses.map(({ statusId }) => statusId));
    const wrong = ids.find((id) => !statuses.has(id) || used.includes(id));
    if (wrong !== undefined) throw badRequest(`The status with id '${wrong}' does not exist or is used in a workflow.`);
    for (const id of ids) statuses.delete(id);
    return noContent();
  },
};
