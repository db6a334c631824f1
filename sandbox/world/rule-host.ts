/** Joins Jira's workflow rules to the app's modules: a rule names its module by ARI. */
import type { InstalledApp } from '../forge-host/installed-app';
import type { WorkflowRule } from '../jira-server/site-definition';
import type { RuleHost } from '../jira-server/workflow/rule-host';

const REFUSED = 'The validator refused the transition.';

export function ruleHost(app: InstalledApp): RuleHost {
  return {
    async validate(rule, event) {
      const { result, errorMessage } = await app.runValidator(moduleKeyOf(rule), event);
      return result ? undefined : (errorMessage ?? REFUSED);
    },
    postFunction: (rule, event) => app.queuePostFunction(moduleKeyOf(rule), event),
  };
}

/** The last part of `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{moduleKey}`. */
function moduleKeyOf(rule: WorkflowRule): string {
  return rule.parameters['key']?.split('/').at(-1) ?? '';
}
