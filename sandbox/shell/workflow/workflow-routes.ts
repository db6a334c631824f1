/** Addresses of the workflow editor, with the rights of the person who looks: Jira lets its admins in only. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { appRules, saveRule } from '../../world/workflow-editor';
import type { AppRule } from '../../world/workflow-editor';
import { done, refusal } from '../notices';
import type { Site } from '../site';
import { themeOf } from '../theme';
import { accountOf, formOf, goTo, show, takeNotice, visitor } from '../visit';
import { PATH, rulePage, workflowPage } from './workflow-page';

const WORKFLOW = 'SCM Certificate workflow';

export function workflowRoutes(app: Hono, site: Site): void {
  app.get(PATH, (context) =>
    forAdmins(site, context, (rules) => {
      const body = workflowPage(site.world, WORKFLOW, rules);
      return show(site, context, { title: 'Workflow', body, notice: takeNotice(site, context) });
    }),
  );
  app.get(`${PATH}/:rule`, (context) => forAdmins(site, context, (rules) => showRule(site, context, rules)));
  app.post(`${PATH}/:rule`, (context) => save(site, context));
}

async function forAdmins(
  site: Site,
  context: Context,
  page: (rules: readonly AppRule[]) => Response | Promise<Response>,
): Promise<Response> {
  const rules = await appRules(visitor(site, context), WORKFLOW);
  if (rules) return page(rules);
  const body = html`<h1>Workflow</h1>
    <p>Only Jira admins can see and edit workflows.</p>`;
  return show(site, context, { title: 'Workflow', body });
}

function showRule(site: Site, context: Context, rules: readonly AppRule[]): Response | Promise<Response> {
  const rule = rules.find(({ ruleId }) => ruleId === context.req.param('rule'));
  if (!rule) return context.notFound();
  const editing = rule.config === undefined ? 'create' : 'edit';
  const view = context.req.query('view') === 'view' ? 'view' : editing;
  const look = { person: accountOf(site, context), theme: themeOf(context) };
  const body = rulePage(site.world, { rule, view, ...look });
  return show(site, context, { title: rule.transition.name, body, notice: takeNotice(site, context) });
}

async function save(site: Site, context: Context): Promise<Response> {
  const person = visitor(site, context);
  const { config = '' } = await formOf(context);
  const ruleId = context.req.param('rule') ?? '';
  if (!(await appRules(person, WORKFLOW))) return goTo(site, context, { path: PATH });
  const answer = await saveRule(person, { workflow: WORKFLOW, ruleId, config });
  const notice = answer.ok ? done('The rule was saved.') : refusal(await person.refusal(answer));
  return goTo(site, context, { path: answer.ok ? PATH : `${PATH}/${ruleId}`, notice });
}
