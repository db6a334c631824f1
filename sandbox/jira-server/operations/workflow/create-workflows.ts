/** Makes workflows with the statuses they need, and says beforehand what would be wrong. */
import { json } from '../../http/answers';
import { objectBody, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, notModelled } from '../../http/jira-error';
import { asText, isList, objectOf, textOf, type JsonObject } from '../../json';
import { uuid, type SiteState, type Workflow } from '../../site/site-state';
import { descriptionOf, requireAdministrator } from '../administration/administrator';
import { storeStatuses, workflowContent } from './store-workflow';
import { statusFaults, workflowFaults } from './checks/workflow-checks';
import { fault, type WorkflowFault } from './checks/workflow-fault';
import { workflowsAnswer } from './workflows-answer';
import { objects } from './workflow-text';

export const createWorkflows: Operation = {
  method: 'POST',
  path: 'workflows/create',
  async handle(exchange) {
    requireAdministrator(exchange, 401);
    const { site } = exchange;
    const payload = await objectBody(exchange);
    const faults = createFaults(exchange, payload);
    if (faults.length > 0) throw badRequest(faults.map(({ message }) => message).join(' '));
    const ids = storeStatuses(site, objects(payload['statuses']));
    const workflows = objects(payload['workflows']).map((workflow): Workflow => ({
      ...{ id: uuid(site), name: textOf(workflow['name']).trim(), description: descriptionOf(workflow) },
      version: { id: uuid(site), versionNumber: 0 },
      ...workflowContent(site, workflow, ids),
    }));
    for (const workflow of workflows) site.workflows.set(workflow.id, workflow);
    return json(workflowsAnswer(site, workflows));
  },
};

/** Always 200: `errors` tells. */
export const validateCreate: Operation = {
  method: 'POST',
  path: 'workflows/create/validation',
  async handle(exchange) {
    requireAdministrator(exchange, 401);
    const body = await objectBody(exchange);
    const { levels } = objectOf(body['validationOptions']);
    const wanted = isList(levels) ? levels.map(textOf) : ['ERROR', 'WARNING'];
    const errors = createFaults(exchange, objectOf(body['payload'])).filter(({ level }) => wanted.includes(level));
    return json({ errors });
  },
};

function createFaults({ site }: Exchange, payload: JsonObject): WorkflowFault[] {
  if (objectOf(payload['scope'])['type'] === 'PROJECT') throw notModelled('A workflow of a single project');
  const statuses = objects(payload['statuses']);
  const references = new Set(statuses.map((status) => textOf(status['statusReference'])));
  const workflows = objects(payload['workflows']);
  const none = fault('WORKFLOW', ['WORKFLOW_MISSING', 'At least one workflow is required.']);
  return [
    ...(workflows.length === 0 ? [none] : []),
    ...statusFaults(site, statuses),
    ...workflows.flatMap((workflow) => [
      ...nameFaults(site, workflow),
      ...workflowFaults(site, { workflow, references }),
    ]),
  ];
}

function nameFaults(site: SiteState, workflow: JsonObject): WorkflowFault[] {
  const name = (asText(workflow['name']) ?? '').trim();
  if (name === '') return [fault('WORKFLOW', ['WORKFLOW_NAME_MISSING', 'A workflow needs a name.'])];
  if (name.length > 255) return [fault('WORKFLOW', ['WORKFLOW_NAME_TOO_LONG', 'The workflow name is too long.'])];
  const taken = [...site.workflows.values()].some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!taken) return [];
  return [fault('WORKFLOW', ['NON_UNIQUE_WORKFLOW_NAME', `The workflow name '${name}' is already in use.`])];
}
