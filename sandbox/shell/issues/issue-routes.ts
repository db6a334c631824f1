/** Addresses of the issue list and of issues, each call to Jira made with the rights of the person who looks. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { pasted } from '../../world/person';
import { refusedForm } from '../forms/refusal';
import type { Site } from '../site';
import { themeOf } from '../theme';
import { accountOf, formOf, goTo, show, takeNotice, visitor } from '../visit';
import { contextPanels } from './context/context-panels';
import { issueList } from './list/issue-list';
import { issuePage } from './issue-page';
import { findIssues, statusNames } from './list/issue-search';
import { offeredTransitions, readIssue } from './issue-view';
import { transitionRoutes } from './transition-routes';

export function issueRoutes(app: Hono, site: Site): void {
  app.get('/', (context) => showList(site, context));
  app.get('/browse/:key', (context) =>
    isProject(site, context) ? context.redirect('/', 303) : showIssue(site, context),
  );
  app.post('/browse/:key/comments', (context) => addComment(site, context));
  app.get('/attachments/:id', (context) => {
    const id = encodeURIComponent(context.req.param('id'));
    return visitor(site, context).call('GET', `/attachment/content/${id}?redirect=false`);
  });
  transitionRoutes(app, site);
}

/** Jira shows a project under its key; here that is the list of issues. */
function isProject({ world }: Site, context: Context): boolean {
  return world.jira.site.projects().some(({ key }) => key === keyOf(context));
}

async function showList(site: Site, context: Context): Promise<Response> {
  const person = visitor(site, context);
  const asked = (name: string) => (context.req.query(name) ?? '').trim();
  const filter = { status: asked('status'), text: asked('text'), after: asked('after') };
  const [found, statuses] = await Promise.all([findIssues(person, filter), statusNames(person)]);
  const body = issueList({ found, filter, statuses });
  return show(site, context, { title: 'Issues', body, notice: takeNotice(site, context) });
}

async function showIssue(site: Site, context: Context): Promise<Response> {
  const notice = takeNotice(site, context);
  const viewer = visitor(site, context);
  const issue = await readIssue(viewer, keyOf(context));
  if (!issue) return notVisible(site, context);
  const look = { person: accountOf(site, context), theme: themeOf(context) };
  const body = issuePage(site.world, {
    ...{ issue, ...look, transitions: await offeredTransitions(viewer, issue.key) },
    contexts: await contextPanels(site.world, { issue, ...look }),
    nameOf: (accountId) =>
      site.world.jira.site.users().find((user) => user.accountId === accountId)?.displayName ?? accountId,
    comment: notice?.draft?.['comment'] ?? '',
  });
  return show(site, context, { title: `${issue.key} ${issue.fields.summary}`, body, notice });
}

function notVisible(site: Site, context: Context): Promise<Response> {
  const title = keyOf(context);
  const body = html`<h1>${title}</h1>
    <p>There is no such issue, or you may not see it. <a href="/">All issues</a></p>`;
  return show(site, context, { title, body, status: 404 });
}

async function addComment(site: Site, context: Context): Promise<Response> {
  const draft = await formOf(context);
  const key = encodeURIComponent(keyOf(context));
  const body = { body: pasted(draft['comment'] ?? '') };
  const answer = await visitor(site, context).call('POST', `/issue/${key}/comment`, body);
  const notice = answer.ok ? undefined : await refusedForm(answer, { screen: {}, draft });
  return goTo(site, context, { path: `/browse/${key}`, notice });
}

function keyOf(context: Context): string {
  return context.req.param('key') ?? '';
}
