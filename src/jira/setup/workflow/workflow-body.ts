/** The workflow of certificates in the form of `POST /workflows/create` (schema WorkflowCreateRequest). Every parameter of a rule is a string. */
import { STATUSES } from '../../../domain/issue/issue-fields';
import { savedRule } from '../../../domain/rule/saved-rule';
import { APP_RULES, type AppRuleKey } from '../../../domain/setup/app-rules';
import { MARK } from '../../../domain/setup/marks';
import type { StatusKey, TransitionPlan } from '../../../domain/setup/certificate-workflow';
import { FIRST_STATUS, STATUS_CATEGORIES, STATUS_KEYS } from '../../../domain/setup/certificate-workflow';
import type { NewWorkflow } from '../../../use-cases/ports/setup';
import { ariOf } from '../own-rules';

/** Names each status within the request. */
type References = Readonly<Record<StatusKey, string>>;

export function workflowBody(workflow: NewWorkflow) {
  const references = Object.fromEntries(STATUS_KEYS.map((key) => [key, workflow.newId()])) as References;
  return {
    scope: { type: 'GLOBAL' },
    statuses: STATUS_KEYS.map((key) => {
      const id = workflow.statuses[STATUSES[key]];
      const status = { name: STATUSES[key], statusCategory: STATUS_CATEGORIES[key], description: MARK };
      return { statusReference: references[key], ...status, ...(id !== undefined && { id }) };
    }),
    workflows: [
      {
        ...{ name: workflow.name, description: MARK, startPointLayout: { x: 0, y: 0 } },
        statuses: STATUS_KEYS.map((key, at) => ({
          ...{ statusReference: references[key], properties: {}, layout: layoutOf(at) },
        })),
        transitions: [
          initial(references[FIRST_STATUS]),
          ...workflow.transitions.map((plan) => directed(plan, workflow, references)),
        ],
      },
    ],
  };
}

/** Three in a row, so that the editor's picture can be read. */
function layoutOf(at: number) {
  return { x: 160 + 280 * (at % 3), y: 80 + 160 * Math.floor(at / 3) };
}

const NOTHING = { description: '', actions: [] as object[], validators: [] as object[], triggers: [], properties: {} };

function initial(toStatusReference: string) {
  return { ...NOTHING, id: '1', type: 'INITIAL', name: 'Create', toStatusReference, links: [] };
}

function directed(plan: TransitionPlan, workflow: NewWorkflow, references: References) {
  const { id, name, from, to, rules, forApp } = plan;
  const rulesOf = (kind: (typeof APP_RULES)[AppRuleKey]['ruleKey']) =>
    rules.filter((key) => APP_RULES[key].ruleKey === kind).map((key) => ruleOf(key, workflow.newId()));
  const screenId = workflow.dialogs[name];
  return {
    ...{ ...NOTHING, id, type: 'DIRECTED', name, toStatusReference: references[to] },
    links: from.map((key) => ({ fromStatusReference: references[key], fromPort: 0, toPort: 1 })),
    validators: rulesOf('forge:expression-validator'),
    actions: rulesOf('forge:workflow-post-function'),
    ...(forApp && { conditions: hiddenFromPeople() }),
    ...(screenId !== undefined && {
      transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId } },
    }),
  };
}

function ruleOf(key: AppRuleKey, id: string) {
  const { ruleKey } = APP_RULES[key];
  return { ruleKey, parameters: { key: ariOf(key), config: savedRule(key, {}), id, disabled: 'false' } };
}

/** Leaves the transition to the API, and so to the app. */
function hiddenFromPeople() {
  const rule = { ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } };
  return { operation: 'ALL', conditions: [rule], conditionGroups: [] };
}
