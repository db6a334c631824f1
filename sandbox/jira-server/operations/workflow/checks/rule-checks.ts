/** Checks the rules of transitions: known, in their place, and those of Forge apps as an installed app declares them. */
import { notModelled } from '../../../http/jira-error';
import { parseJson } from '../../../json';
import type { WorkflowRule } from '../../../site-definition';
import type { SiteState, Transition } from '../../../site/site-state';
import { FORGE_RULES, isModelledRule, isUnmodelledRule, type RulePlace } from '../../../workflow/rule-keys';
import { fault, type WorkflowFault } from './workflow-fault';
import { rulesOf } from '../workflow-text';

/** Characters of a Forge rule's configuration. */
const LONGEST_CONFIG = 32_768;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws JiraError 501 for a rule that Jira could carry out and the stand-in cannot */
export function ruleFaults(site: SiteState, transition: Transition): WorkflowFault[] {
  const check = (place: RulePlace) => (rule: WorkflowRule) =>
    problems(site, rule, place).map((message) =>
      fault('RULE', ['INVALID_RULE', message], {
        transitionId: transition.id,
        ...(rule.id === '' ? {} : { ruleId: rule.id }),
      }),
    );
  return [
    ...rulesOf(transition.conditions).flatMap(check('conditions')),
    ...transition.validators.flatMap(check('validators')),
    ...transition.actions.flatMap(check('actions')),
  ];
}

function problems(site: SiteState, rule: WorkflowRule, place: RulePlace): string[] {
  if (isUnmodelledRule(place, rule.ruleKey)) throw notModelled(`The workflow rule ${rule.ruleKey}`);
  if (!isModelledRule(place, rule.ruleKey)) return [`The rule '${rule.ruleKey}' does not exist in ${place}.`];
  return rule.ruleKey.startsWith('forge:') ? forgeProblems(site, rule, place) : [];
}

function forgeProblems(site: SiteState, { parameters }: WorkflowRule, place: RulePlace): string[] {
  const { key = '', id = '', config = '', disabled = 'false' } = parameters;
  const declared = site.appRules.some((rule) => rule.key === key && rule.ruleType === FORGE_RULES[place].ruleType);
  const checks: readonly (readonly [bad: boolean, sentence: string])[] = [
    [!declared, `No installed app provides the rule '${key}'.`],
    [!UUID.test(id), 'The parameter id of a Forge rule must be a UUID.'],
    [config.length > LONGEST_CONFIG, `The configuration has more than ${LONGEST_CONFIG} characters.`],
    [config !== '' && !isJson(config), 'The configuration of a Forge rule must be JSON text.'],
    [!['true', 'false'].includes(disabled), "The parameter disabled must be 'true' or 'false'."],
  ];
  return checks.flatMap(([bad, sentence]) => (bad ? [sentence] : []));
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}
