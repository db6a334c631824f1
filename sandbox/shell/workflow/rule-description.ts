/** How the workflow editor describes a rule: by the manifest's expression, else by its fixed description. */
import { isRecord, optionalText } from '../../forge-host/json';
import type { AppRule } from '../../world/workflow-editor';
import type { World } from '../../world/world';
import { evaluate } from './jira-expression';

export interface RuleWords {
  readonly name: string;
  readonly description: string;
}

export function ruleWords({ manifest }: World, { moduleKey, config }: AppRule): RuleWords {
  const source = manifest.modules.find(({ key }) => key === moduleKey)?.source ?? {};
  const dynamic = source['configurationDescription'];
  const expression = isRecord(dynamic) ? optionalText(dynamic['expression']) : undefined;
  const said = expression === undefined ? undefined : evaluated(expression, config);
  return {
    name: optionalText(source['name']) ?? moduleKey,
    description: said ?? optionalText(source['description']) ?? '',
  };
}

/** What is no text, or cannot be evaluated, gives way to the fixed description. */
function evaluated(expression: string, config: string | undefined): string | undefined {
  try {
    const value = evaluate(expression, { config: config === undefined ? null : (JSON.parse(config) as unknown) });
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}
