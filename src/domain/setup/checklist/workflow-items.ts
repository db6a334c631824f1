/** Checklist: statuses, the app's own transitions and our rules in the workflow that certificates follow. */
import { STATUSES } from '../../issue/issue-fields';
import { APP_RULES, type AppRuleKey } from '../app-rules';
import { STATUS_KEYS, TRANSITIONS, type TransitionPlan } from '../certificate-workflow';
import { ISSUE_TYPE } from '../names';
import type { ChecklistItem } from './checklist';
import type { ProjectFacts, TransitionFacts, WorkflowFacts } from './project-facts';

export function workflowItems({ workflow, hasIssueType, project }: ProjectFacts): ChecklistItem[] {
  if (!hasIssueType) return [];
  if (!workflow) {
    const todo = `Jira does not say which workflow the issue type “${ISSUE_TYPE.name}” follows in ${project.key}. A Jira admin gives it one.`;
    return [{ area: 'Statuses', what: 'Workflow of certificates', todo }];
  }
  return [...statusItems(workflow), ...transitionItems(workflow), ...ruleItems(workflow)];
}

function statusItems({ name, statuses }: WorkflowFacts): ChecklistItem[] {
  return STATUS_KEYS.map((key) => {
    const what = STATUSES[key];
    if (statuses.includes(what)) return { area: 'Statuses', what };
    return { area: 'Statuses', what, todo: `A Jira admin adds the status “${what}” to the workflow “${name}”.` };
  });
}

/** What the app itself has to be able to do; people's transitions may be called and drawn as the admin likes. */
function transitionItems(workflow: WorkflowFacts): ChecklistItem[] {
  return TRANSITIONS.filter(({ forApp }) => forApp).map((plan) => {
    const to = STATUSES[plan.to];
    const absent = plan.from.filter((key) => !leads(workflow.transitions, key, to)).map((key) => STATUSES[key]);
    const what = `To “${to}”, by the app`;
    if (absent.length === 0) return { area: 'Transitions', what };
    const todo = `A Jira admin adds a transition to “${to}” from ${quoted(absent)} to the workflow “${workflow.name}”.`;
    return { area: 'Transitions', what, todo };
  });
}

function leads(transitions: readonly TransitionFacts[], from: TransitionPlan['to'], to: string): boolean {
  return transitions.some((one) => one.to === to && (one.from === 'any' || one.from.includes(STATUSES[from])));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(' and from ');
}

function ruleItems(workflow: WorkflowFacts): ChecklistItem[] {
  return TRANSITIONS.flatMap(({ rules, name }) => rules.map((key) => ruleItem(workflow, key, name)));
}

function ruleItem({ name, transitions }: WorkflowFacts, key: AppRuleKey, usual: string): ChecklistItem {
  const rules = transitions.flatMap((transition) => transition.rules.filter(({ module }) => module === key));
  const what = APP_RULES[key].name;
  if (rules.some(({ disabled }) => !disabled)) return { area: 'Rules', what };
  const kind = APP_RULES[key].ruleKey === 'forge:expression-validator' ? 'validator' : 'post function';
  const todo =
    rules.length > 0
      ? `The ${kind} is switched off. A Jira admin switches it on in the workflow “${name}”.`
      : `A Jira admin adds the ${kind} “${what}” to the transition that should do this (usually “${usual}”) of the workflow “${name}”.`;
  return { area: 'Rules', what, todo };
}
