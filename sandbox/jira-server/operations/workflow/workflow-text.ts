/** Reads and shows workflows in the form of the bulk workflow operations (schemas WorkflowCreate and JiraWorkflow). */
import type { Json, JsonObject } from '../../json';
import { asText, isList, objectOf, textOf } from '../../json';
import type { WorkflowRule } from '../../site-definition';
import type { ConditionGroup, StatusCategory, Transition, Workflow } from '../../site/site-state';
import { TRANSITION_SCREEN } from '../../workflow/rule-keys';

export function isCategory(text: string): text is StatusCategory {
  return ['TODO', 'IN_PROGRESS', 'DONE'].includes(text);
}

export function objects(value: Json | undefined): JsonObject[] {
  return isList(value) ? value.map(objectOf) : [];
}

function readRule(rule: JsonObject): WorkflowRule {
  const parameters = Object.entries(objectOf(rule['parameters'])).map(([name, value]) => [name, textOf(value)]);
  const named = objectOf(rule['parameters']);
  return {
    id: asText(rule['id']) ?? asText(named['id']) ?? '',
    ruleKey: asText(rule['ruleKey']) ?? '',
    parameters: Object.fromEntries(parameters) as Record<string, string>,
  };
}

function readConditions(value: Json | undefined): ConditionGroup | undefined {
  if (value === undefined || value === null) return undefined;
  const group = objectOf(value);
  return {
    operation: group['operation'] === 'ANY' ? 'ANY' : 'ALL',
    conditions: objects(group['conditions']).map(readRule),
    conditionGroups: objects(group['conditionGroups']).flatMap((one) => readConditions(one) ?? []),
  };
}

/** Every rule of a group, however deep. */
export function rulesOf(group: ConditionGroup | undefined): WorkflowRule[] {
  return group ? [...group.conditions, ...group.conditionGroups.flatMap(rulesOf)] : [];
}

function transitionType(value: Json | undefined): Transition['type'] {
  return value === 'INITIAL' || value === 'GLOBAL' ? value : 'DIRECTED';
}

/** @param statusId the status that a reference of the request stands for */
export function readTransition(transition: JsonObject, statusId: (reference: Json | undefined) => string): Transition {
  const links = objects(transition['links']).map((link) => ({
    ...link,
    fromStatusReference: statusId(link['fromStatusReference']),
  }));
  const type = transitionType(transition['type']);
  const screen = objectOf(objectOf(transition['transitionScreen'])['parameters'])['screenId'];
  return {
    ...{ id: textOf(transition['id']), type, name: textOf(transition['name']), links },
    description: textOf(transition['description']),
    fromIds: type === 'GLOBAL' ? 'any' : links.map((link) => link.fromStatusReference),
    toId: statusId(transition['toStatusReference']),
    screenId: screen === undefined ? undefined : Number(textOf(screen)),
    conditions: readConditions(transition['conditions']),
    validators: objects(transition['validators']).map(readRule),
    actions: objects(transition['actions']).map(readRule),
    triggers: isList(transition['triggers']) ? transition['triggers'] : [],
    properties: objectOf(transition['properties']),
  };
}

/** A workflow as answers show it; references of statuses are their ids. */
export function workflowBean(workflow: Workflow) {
  const { id, name, description, version, statuses, transitions, layouts } = workflow;
  return {
    ...{ id, name, description, version, isEditable: true, scope: { type: 'GLOBAL' }, ...layouts },
    statuses: statuses.map(({ statusId, properties, layout }) => ({
      ...{ statusReference: statusId, properties, deprecated: false },
      ...(layout === null ? {} : { layout }),
    })),
    transitions: transitions.map(transitionText),
  };
}

function transitionText(transition: Transition) {
  const { id, type, name, description, toId, links, screenId, conditions, properties, triggers } = transition;
  return {
    ...{ id, type, name, description, toStatusReference: toId, links, properties, triggers },
    ...{ actions: transition.actions.map(ruleText), validators: transition.validators.map(ruleText) },
    ...(conditions && { conditions: conditionText(conditions) }),
    ...(screenId !== undefined && {
      transitionScreen: { ruleKey: TRANSITION_SCREEN, parameters: { screenId: String(screenId) } },
    }),
  };
}

interface ConditionText {
  readonly operation: string;
  readonly conditions: readonly object[];
  readonly conditionGroups: readonly ConditionText[];
}

function conditionText({ operation, conditions, conditionGroups }: ConditionGroup): ConditionText {
  return { operation, conditions: conditions.map(ruleText), conditionGroups: conditionGroups.map(conditionText) };
}

function ruleText({ id, ruleKey, parameters }: WorkflowRule) {
  return { ...(id === '' ? {} : { id }), ruleKey, parameters };
}
