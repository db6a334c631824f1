/** A workflow with ids, from its definition; rules whose effect is not modelled are refused at once. */
import type { Random } from '../../random';
import { fieldIds } from '../fields/field-ids';
import type { Field } from '../fields/field-kind';
import type { TransitionDefinition, WorkflowDefinition, WorkflowRule } from '../site-definition';
import type { Status, Transition, Workflow } from './site-state';
import { present } from './present';
import { uuid } from './site-state';

/** Rule keys the stand-in carries out, by the place they stand in. */
const RULE_KEYS = {
  conditions: ['system:restrict-from-all-users'],
  validators: ['forge:expression-validator', 'forge:workflow-validator'],
  actions: ['forge:workflow-post-function'],
} as const;

interface Parts {
  readonly statuses: readonly Status[];
  readonly fields: readonly Field[];
  readonly random: Random;
}

/** @throws Error naming the status, field or rule that does not exist here */
export function buildWorkflow(definition: WorkflowDefinition, parts: Parts): Workflow {
  const statusId = (name: string) =>
    present(
      parts.statuses.find((status) => status.name === name),
      `status ${name}`,
    ).id;
  return {
    id: uuid(parts),
    name: definition.name,
    initialStatusId: statusId(definition.initialStatus),
    transitions: definition.transitions.map((transition): Transition => {
      requireModelled(transition);
      const { from, to, screen, ...rest } = transition;
      return {
        ...rest,
        fromIds: from === 'any' ? 'any' : from.map(statusId),
        toId: statusId(to),
        screen: screen && fieldIds(parts.fields, screen),
      };
    }),
  };
}

function requireModelled(transition: TransitionDefinition): void {
  for (const place of ['conditions', 'validators', 'actions'] as const) {
    const known: readonly string[] = RULE_KEYS[place];
    const unknown = (transition[place] ?? []).find((rule: WorkflowRule) => !known.includes(rule.ruleKey));
    if (unknown) throw new Error(`Rule ${unknown.ruleKey} of transition ${transition.name} is not modelled`);
  }
}
