/** What a Jira admin does to the rules of the workflow. */
import type { SiteDefinition, TransitionDefinition } from '../../../sandbox/jira-server/site-definition';
import { appRules, saveRule } from '../../../sandbox/world/workflow-editor';
import type { Stage } from './stage';

const WORKFLOW = 'SCM Certificate workflow';

/** @param config an object is saved as JSON; a text as it is; undefined takes it away */
export async function configure(stage: Stage, moduleKey: string, config: object | string | undefined): Promise<void> {
  const rules = (await appRules(stage.admin, WORKFLOW)) ?? [];
  const wanted = rules.filter((rule) => rule.moduleKey === moduleKey);
  expect(wanted.length).toBeGreaterThan(0);
  for (const { ruleId } of wanted) {
    const text = typeof config === 'object' ? JSON.stringify(config) : config;
    const answer = await saveRule(stage.admin, { workflow: WORKFLOW, ruleId, config: text });
    if (!answer.ok) throw new Error(await stage.admin.refusal(answer));
  }
}

/** @returns the site with other names for the statuses; the app's own transitions bear them too */
export function withStatusNames(names: Readonly<Record<string, string>>): (site: SiteDefinition) => SiteDefinition {
  const named = (name: string) => names[name] ?? name;
  const transition = (one: TransitionDefinition): TransitionDefinition => ({
    ...one,
    name: named(one.name),
    from: one.from === 'any' ? 'any' : one.from.map(named),
    to: named(one.to),
  });
  return (site) => ({
    ...site,
    workflows: site.workflows.map((workflow) => ({
      ...workflow,
      initialStatus: named(workflow.initialStatus),
      statuses: workflow.statuses.map((status) => ({ ...status, name: named(status.name) })),
      transitions: workflow.transitions.map(transition),
    })),
  });
}
