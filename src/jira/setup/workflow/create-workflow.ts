/** Sends the workflow of certificates to Jira: checked first, then made with the statuses that the site lacks. */
import * as z from 'zod/mini';
import { Problem } from '../../../domain/problem';
import type { NewWorkflow } from '../../../use-cases/ports/setup';
import { callSetUp } from '../call';
import { workflowBody } from './workflow-body';

const checked = z.looseObject({
  errors: z.catch(z.array(z.looseObject({ level: z.optional(z.string()), message: z.optional(z.string()) })), []),
});
const made = z.looseObject({ workflows: z.array(z.looseObject({ id: z.string(), name: z.string() })) });

/** @returns the workflow's id. @throws Problem with everything that Jira has against it */
export async function createWorkflow(workflow: NewWorkflow): Promise<string> {
  const payload = workflowBody(workflow);
  const validationOptions = { levels: ['ERROR', 'WARNING'] };
  const { errors } = checked.parse(await callSetUp('checkWorkflow', { json: { payload, validationOptions } }));
  const faults = errors.filter(({ level }) => level === 'ERROR').map(({ message = '' }) => message);
  if (faults.length > 0) throw refused(faults);
  const { workflows } = made.parse(await callSetUp('createWorkflow', { json: payload }));
  return z.string().parse(workflows.find(({ name }) => name === workflow.name)?.id);
}

function refused(faults: readonly string[]): Problem {
  return new Problem('jira-refused', `Jira refuses the workflow: “${faults.join(' ')}”`, { changedNothing: true });
}
