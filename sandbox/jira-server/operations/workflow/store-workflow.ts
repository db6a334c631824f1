/** Turns a checked request into statuses and workflows of the site. */
import { asText, objectOf, textOf, type Json, type JsonObject } from '../../json';
import type { WorkflowRule } from '../../site-definition';
import { present } from '../../site/present';
import { nextId, uuid, type SiteState, type Status, type Transition, type Workflow } from '../../site/site-state';
import { descriptionOf } from '../administration/administrator';
import { isCategory, objects, readTransition } from './workflow-text';

/** Adds the statuses that are new. @returns ids of all of them by the reference of the request */
export function storeStatuses(site: SiteState, statuses: readonly JsonObject[]): Map<string, string> {
  return new Map(
    statuses.map((status) => {
      const id = asText(status['id']) ?? addStatus(site, status);
      return [textOf(status['statusReference']), id];
    }),
  );
}

function addStatus(site: SiteState, asked: JsonObject): string {
  const category = textOf(asked['statusCategory']);
  const name = textOf(asked['name']).trim();
  if (!isCategory(category)) throw new Error(`The status ${name} was not checked`);
  const status: Status = { id: nextId(site, 'status'), name, description: descriptionOf(asked), category };
  site.statuses.set(status.id, status);
  return status.id;
}

type Content = Pick<Workflow, 'initialStatusId' | 'statuses' | 'transitions' | 'layouts'>;

/** What a workflow consists of. @param ids of statuses by their reference */
export function workflowContent(site: SiteState, workflow: JsonObject, ids: ReadonlyMap<string, string>): Content {
  const statusId = (reference: Json | undefined) =>
    present(ids.get(textOf(reference)), `status of the reference ${textOf(reference)}`);
  const read = objects(workflow['transitions']).map((one) => readTransition(one, statusId));
  const transitions = read.map((one) => withRuleIds(site, one));
  const { startPointLayout, loopedTransitionContainerLayout } = workflow;
  return {
    initialStatusId: present(
      transitions.find(({ type }) => type === 'INITIAL'),
      'initial transition',
    ).toId,
    statuses: objects(workflow['statuses']).map((status) => ({
      statusId: statusId(status['statusReference']),
      properties: objectOf(status['properties']),
      layout: status['layout'] ?? null,
    })),
    transitions,
    layouts: {
      ...(startPointLayout !== undefined && { startPointLayout }),
      ...(loopedTransitionContainerLayout !== undefined && { loopedTransitionContainerLayout }),
    },
  };
}

/** Jira gives every rule an id of its own when it came without. */
function withRuleIds(site: SiteState, transition: Transition): Transition {
  const named = (rule: WorkflowRule) => (rule.id === '' ? { ...rule, id: uuid(site) } : rule);
  return { ...transition, validators: transition.validators.map(named), actions: transition.actions.map(named) };
}
