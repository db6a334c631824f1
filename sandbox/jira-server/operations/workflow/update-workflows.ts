/** Replaces workflows by what the request says: what it leaves out is gone. */
import { json } from '../../http/answers';
import { objectBody, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { asText, objectOf, textOf, type JsonObject } from '../../json';
import { workflowOf } from '../../site/project-schemes';
import { projectOf, type Workflow } from '../../site/site-state';
import { requireAdministrator } from '../administration/administrator';
import { storeStatuses, workflowContent } from './store-workflow';
import { statusFaults, workflowFaults } from './checks/workflow-checks';
import { workflowsAnswer } from './workflows-answer';
import { objects } from './workflow-text';

/** @throws JiraError 409 when the workflow has another version by now */
export const updateWorkflows: Operation = {
  method: 'POST',
  path: 'workflows/update',
  async handle(exchange) {
    requireAdministrator(exchange, 401);
    const { site } = exchange;
    const body = await objectBody(exchange);
    const asked = objects(body['workflows']).map((workflow) => ({ workflow, old: existing(exchange, workflow) }));
    requireSound(exchange, body);
    const ids = storeStatuses(site, objects(body['statuses']));
    const updated = asked.map(({ workflow, old }): Workflow => {
      const version = { id: old.version.id, versionNumber: old.version.versionNumber + 1 };
      const description = asText(workflow['description']) ?? old.description;
      return { ...old, description, version, ...workflowContent(site, workflow, ids) };
    });
    for (const workflow of updated) requireNoStrandedIssue(exchange, workflow);
    for (const workflow of updated) site.workflows.set(workflow.id, workflow);
    return json(workflowsAnswer(site, updated));
  },
};

function existing({ site }: Exchange, workflow: JsonObject): Workflow {
  const old = site.workflows.get(textOf(workflow['id']));
  if (!old) throw badRequest(`The workflow with id '${textOf(workflow['id'])}' does not exist.`);
  const { id, versionNumber } = objectOf(workflow['version']);
  if (id === old.version.id && versionNumber === old.version.versionNumber) return old;
  throw new JiraError(409, ['The workflow was changed by someone else. Read it again and repeat the change.']);
}

function requireSound({ site }: Exchange, body: JsonObject): void {
  const statuses = objects(body['statuses']);
  const references = new Set(statuses.map((status) => textOf(status['statusReference'])));
  const faults = [
    ...statusFaults(site, statuses),
    ...objects(body['workflows']).flatMap((workflow) => workflowFaults(site, { workflow, references })),
  ];
  if (faults.length > 0) throw badRequest(faults.map(({ message }) => message).join(' '));
}

/** Issues whose status disappears would need mappings, which are not modelled. */
function requireNoStrandedIssue({ site }: Exchange, workflow: Workflow): void {
  const stranded = [...site.issues.values()].find(
    (issue) =>
      workflowOf(site, projectOf(site, issue), issue.issueTypeId).id === workflow.id &&
      !workflow.statuses.some(({ statusId }) => statusId === issue.statusId),
  );
  if (stranded) throw new JiraError(501, [`A status mapping for ${stranded.key} is not modelled`]);
}
