/** Which rule the page is for, and what was saved for it, as the workflow editor says it. */
import { readRule } from '../../../../../src/domain/issue/rule-configuration';
import type { RuleReading } from '../../../../../src/domain/issue/rule-configuration';
import { isRuleKey } from '../../../../../src/domain/rule/rule-kinds';
import type { RuleKey } from '../../../../../src/domain/rule/rule-kinds';
import type { NamedProfile } from '../../../../../src/domain/rule/saved-rule';

export interface RulePlace {
  readonly key: RuleKey;
  readonly reading: RuleReading;
}

export interface OpenRule extends RulePlace {
  readonly profiles: readonly NamedProfile[];
}

/** Where the saved configuration stands, by kind of rule (Forge, jira:workflowPostFunction and jira:workflowValidator). */
const SAVED_AT = ['postFunctionConfig', 'validatorConfig'] as const;

/** @param context as the bridge gives it. @returns undefined for a rule that this version of the app does not know */
export function placeOf(context: {
  readonly moduleKey?: unknown;
  readonly extension?: unknown;
}): RulePlace | undefined {
  const { moduleKey, extension } = context;
  if (typeof moduleKey !== 'string' || !isRuleKey(moduleKey)) return undefined;
  const known = typeof extension === 'object' && extension !== null ? (extension as Record<string, unknown>) : {};
  const saved = SAVED_AT.map((name) => known[name]).find((value) => value !== undefined && value !== null);
  return { key: moduleKey, reading: readRule(saved) };
}
