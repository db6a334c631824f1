/** A workflow with ids, from its definition; rules whose effect is not modelled are refused at once. */
import type { Random } from '../../../random';
import type { TransitionDefinition, WorkflowDefinition } from '../../site-definition';
import { isModelledRule } from '../../workflow/rule-keys';
import { present } from '../present';
import { uuid, type Status, type Transition, type Workflow } from '../site-state';

interface Parts {
  readonly statuses: readonly Status[];
  readonly random: Random;
  /** Makes a screen with these fields and returns its id. */
  readonly screen: (name: string, fields: readonly string[]) => number;
}

/** @throws Error naming the status, field or rule that does not exist here */
export function buildWorkflow(definition: WorkflowDefinition, parts: Parts): Workflow {
  const statusId = (name: string) =>
    present(
      parts.statuses.find((status) => status.name === name),
      `status ${name}`,
    ).id;
  const initialStatusId = statusId(definition.initialStatus);
  return {
    ...{ id: uuid(parts), name: definition.name, description: '', initialStatusId, layouts: {} },
    version: { id: uuid(parts), versionNumber: 0 },
    statuses: definition.statuses.map(({ name }) => ({ statusId: statusId(name), properties: {}, layout: null })),
    transitions: [
      createTransition(initialStatusId),
      ...definition.transitions.map((transition) => buildTransition(transition, parts, statusId)),
    ],
  };
}

/** The transition every issue begins with. */
function createTransition(toId: string): Transition {
  return {
    ...{ id: '1', type: 'INITIAL', name: 'Create', description: '', fromIds: [], toId, links: [] },
    ...{ screenId: undefined, conditions: undefined, validators: [], actions: [], triggers: [], properties: {} },
  };
}

function buildTransition(
  definition: TransitionDefinition,
  parts: Parts,
  statusId: (name: string) => string,
): Transition {
  requireModelled(definition);
  const { id, name, from, to, screen, conditions, validators = [], actions = [] } = definition;
  const fromIds = from === 'any' ? from : from.map(statusId);
  const links = fromIds === 'any' ? [] : fromIds.map((one) => ({ fromPort: 0, fromStatusReference: one, toPort: 1 }));
  return {
    ...{ id, name, description: '', type: from === 'any' ? 'GLOBAL' : 'DIRECTED', fromIds, toId: statusId(to), links },
    screenId: screen && parts.screen(`${name} screen`, screen),
    conditions: conditions && { operation: 'ALL', conditions, conditionGroups: [] },
    ...{ validators, actions, triggers: [], properties: {} },
  };
}

function requireModelled(transition: TransitionDefinition): void {
  for (const place of ['conditions', 'validators', 'actions'] as const) {
    const unknown = (transition[place] ?? []).find((rule) => !isModelledRule(place, rule.ruleKey));
    if (unknown) throw new Error(`Rule ${unknown.ruleKey} of transition ${transition.name} is not modelled`);
  }
}
