/** Asks the validators of a transition: Jira's own here, those of apps through whoever hosts them. */
import type { Exchange } from '../http/exchange';
import { may } from '../permissions/guard';
import { permissionFacts } from '../permissions/permission-keys';
import type { WorkflowRule } from '../site-definition';
import type { Project, Transition } from '../site/site-state';
import type { ValidatorEvent } from './rule-host';
import { CHECK_PERMISSION } from './rule-keys';

interface Asked {
  readonly project: Project;
  readonly event: Omit<ValidatorEvent, 'configuration'>;
}

/** The sentence of the first validator that refuses; undefined when all pass. */
export async function firstRefusal(
  exchange: Exchange,
  transition: Transition,
  asked: Asked,
): Promise<string | undefined> {
  const own = transition.validators.find((rule) => rule.ruleKey === CHECK_PERMISSION && !has(exchange, rule, asked));
  if (own)
    return `You do not have the permission ${String(own.parameters['permissionKey'])} that this transition needs.`;
  const others = transition.validators.filter((rule) => rule.ruleKey !== CHECK_PERMISSION);
  return exchange.rules.firstRefusal(others, asked.event);
}

function has(exchange: Exchange, rule: WorkflowRule, { project }: Asked): boolean {
  const permission = permissionFacts(rule.parameters['permissionKey'] ?? '');
  return permission !== undefined && may(exchange, permission.key, project);
}
