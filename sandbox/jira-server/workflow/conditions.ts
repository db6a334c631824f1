/** Conditions of transitions: who may see and make them (Jira Cloud REST v3, workflow capabilities). */
import type { Exchange } from '../http/exchange';
import { notModelled } from '../http/jira-error';
import { may } from '../permissions/guard';
import { permissionFacts, type PermissionKey } from '../permissions/permission-keys';
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

interface Asked {
  readonly issue: IssueRecord;
  /** Account id; empty for nobody. */
  readonly caller: string;
  /** What the rule names in this parameter. */
  readonly named: readonly string[];
}

/** Parameters of the rule that are not carried out here. */
const UNMODELLED_PARAMETERS = ['groupCustomFields', 'denyUserCustomFields'];

/** Each parameter of the rule: it allows whoever fits one of them. */
const ALLOWED_BY: Readonly<Record<string, (exchange: Exchange, asked: Asked) => boolean>> = {
  accountIds: (_exchange, { issue, caller, named }) =>
    named.includes(caller) ||
    (named.includes('allow-reporter') && issue.fields.get('reporter') === caller) ||
    (named.includes('allow-assignee') && issue.fields.get('assignee') === caller),
  roleIds({ site }, { issue, caller, named }) {
    const roles = site.roles.filter(({ id }) => named.includes(String(id)));
    return roles.some(({ name }) => projectOf(site, issue).roles.get(name)?.has(caller) === true);
  },
  groupIds: ({ site }, { caller, named }) => named.some((id) => site.groups.get(id)?.members.has(caller) === true),
  permissionKeys: (exchange, { issue, named }) =>
    named.flatMap((key) => permissionFacts(key) ?? []).some(({ key }) => mayOn(exchange, key, issue)),
  allowUserCustomFields: (_exchange, { issue, caller, named }) => named.some((id) => issue.fields.get(id) === caller),
};

function mayOn(exchange: Exchange, key: PermissionKey, issue: IssueRecord): boolean {
  return may(exchange, key, projectOf(exchange.site, issue));
}

/** True when the caller is one of those whom the rule names in any way. */
function isAllowed(exchange: Exchange, { parameters }: WorkflowRule, issue: IssueRecord): boolean {
  const caller = exchange.caller.kind === 'anonymous' ? '' : exchange.caller.accountId;
  const named = (name: string) => (parameters[name] ?? '').split(',').filter((one) => one !== '');
  const unknown = UNMODELLED_PARAMETERS.find((name) => named(name).length > 0);
  if (unknown !== undefined) throw notModelled(`The condition ${RESTRICT_TRANSITION} with ${unknown}`);
  return Object.entries(ALLOWED_BY).some(([name, allows]) => allows(exchange, { issue, caller, named: named(name) }));
}

/** True when anything has to hold before the transition can be made. */
export function hasConditions(group: ConditionGroup | undefined): boolean {
  return group !== undefined && (group.conditions.length > 0 || group.conditionGroups.some(hasConditions));
}
