/** The workflow of certificates as its editor shows it: the transitions that carry rules of the app, and a rule's dialog. */
import { html } from 'hono/html';
import type { AppRule } from '../../world/workflow-editor';
import type { World } from '../../world/world';
import { appFrame } from '../app/app-pages';
import { table } from '../markup/table';
import type { Markup } from '../page';
import type { Theme } from '../theme';
import { ruleWords } from './rule-description';

export const PATH = '/workflow';

export function workflowPage(world: World, workflow: string, rules: readonly AppRule[]): Markup {
  const rows = rules.map((rule) => {
    const { name, description } = ruleWords(world, rule);
    return [
      html`${rule.transition.name}
        <p class="hint">${rule.from.join(', ')} to ${rule.to}</p>`,
      html`<strong>${name}</strong>
        <p>${description}</p>
        <p><a href="${PATH}/${rule.ruleId}">Configure</a> <a href="${PATH}/${rule.ruleId}?view=view">View</a></p>`,
    ];
  });
  return html`<h1>${workflow}</h1>
    <p class="hint">The rules of the app on the transitions of this workflow, as Jira's workflow editor shows them.</p>
    ${table(['Transition', 'Rule'], rows)}`;
}

export interface RulePage {
  readonly rule: AppRule;
  readonly view: 'create' | 'edit' | 'view';
  readonly person: string;
  readonly theme: Theme;
}

export function rulePage(world: World, { rule, view, person, theme }: RulePage): Markup {
  const { name } = ruleWords(world, rule);
  const frame = appFrame({
    ...{ page: { key: rule.moduleKey }, person, theme, view, name: `Configuration of ${name}` },
    extension: { ...placeOf(rule), isNewEditor: true },
  });
  return html`<p class="hint"><a href="${PATH}">All rules</a> / ${rule.transition.name}</p>
    <h1>${name}</h1>
    ${frame} ${view === 'view' ? '' : saveForm(rule, view)}`;
}

/** What Jira tells the page: the place, and what was saved there. */
function placeOf({ place, config, transition }: AppRule) {
  const saved =
    config === undefined ? {} : { [place === 'actions' ? 'postFunctionConfig' : 'validatorConfig']: config };
  return { type: TYPES[place], transitionContext: { id: transition.id }, ...saved };
}

const TYPES = { actions: 'jira:workflowPostFunction', validators: 'jira:workflowValidator' } as const;

/** Without scripts there is nothing to press: the page in the frame needs them too. */
function saveForm({ ruleId }: AppRule, view: 'create' | 'edit'): Markup {
  return html`<form method="post" action="${PATH}/${ruleId}" data-rule>
    <input type="hidden" name="config" />
    <div class="actions">
      <button class="primary">${view === 'create' ? 'Add' : 'Update'}</button>
      <a class="button" href="${PATH}">Cancel</a>
    </div>
  </form>`;
}
