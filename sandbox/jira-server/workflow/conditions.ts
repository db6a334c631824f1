/** Conditions of transitions: who may see and make them (Jira Cloud REST v3, workflow capabilities). */
import type { Exchange } from '../http/exchange';
import { notModelled } from '../http/jira-error';
import { may } from '../permissions/guard';
import { permissionFacts } from '../permissions/permission-keys';
import type { WorkflowRule } from '../site-definition';
import type { IssueRecord } from '../site/issue-record';
import { projectOf, type ConditionGroup } from '../site/site-state';
import { RESTRICT_FROM_USERS, RESTRICT_TRANSITION } from './rule-keys';

interface Situation {
  readonly issue: IssueRecord;
  /** Whether transitions that are left to the API are open. */
  readonly remoteOnly: boolean;
}

/** True when the group's rules hold; a transition without conditions is open. */
export function conditionsHold(exchange: Exchange, group: ConditionGroup | undefined, situation: Situation): boolean {
  if (!group) return true;
  const held = [
    ...group.conditions.map((rule) => holds(exchange, rule, situation)),
    ...group.conditionGroups.map((one) => conditionsHold(exchange, one, situation)),
  ];
  return held.length === 0 || (group.operation === 'ANY' ? held.some(Boolean) : held.every(Boolean));
}

function holds(exchange: Exchange, rule: WorkflowRule, situation: Situation): boolean {
  if (rule.ruleKey === RESTRICT_FROM_USERS) return rule.parameters['restrictMode'] === 'users' && situation.remoteOnly;
  if (rule.ruleKey === RESTRICT_TRANSITION) return isAllowed(exchange, rule, situation.issue);
  throw notModelled(`The condition ${rule.ruleKey}`);
}

/** True when the caller has one of the roles or permissions that the rule names. */
function isAllowed(exchange: Exchange, { parameters }: WorkflowRule, issue: IssueRecord): boolean {
  const project = projectOf(exchange.site, issue);
  const caller = exchange.caller.kind === 'anonymous' ? '' : exchange.caller.accountId;
  const listed = (name: string) => (parameters[name] ?? '').split(',').filter((one) => one !== '');
  const roles = exchange.site.roles.filter(({ id }) => listed('roleIds').includes(String(id)));
  const inRole = roles.some(({ name }) => project.roles.get(name)?.has(caller) === true);
  const permissions = listed('permissionKeys').flatMap((key) => permissionFacts(key) ?? []);
  return inRole || permissions.some(({ key }) => may(exchange, key, project));
}

/** True when a rule of the group keeps the transition from people. */
export function leavesToApi(group: ConditionGroup | undefined): boolean {
  if (!group) return false;
  return (
    group.conditions.some((rule) => rule.ruleKey === RESTRICT_FROM_USERS) || group.conditionGroups.some(leavesToApi)
  );
}
