/** A plain web page over the sandbox: enough of Jira for a person to do the job, with the genuine pages of the app in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { pageServer } from '../forge-host/web/page-server';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import { issueList } from './issue-list';
import { issuePage } from './issue-page';
import { page, type Markup } from './page';
import { scmPage } from './scm-page';

const PERSON_COOKIE = 'sandbox-person';

/** @param root the project's folder, where the built Custom UI lies */
export function shell(world: World, root: string): Hono {
  const app = new Hono();
  app.use(csrf());
  assets(app);
  app.route('/app', pageServer(pagesOf(world, root)));
  app.get('/', (context) => show(world, context, { title: 'Issues', body: issueList(world) }));
  app.get('/admin', (context) =>
    show(world, context, { title: 'Sectigo Profile Settings', body: adminPage(world, context) }),
  );
  app.get('/scm', (context) => show(world, context, { title: 'SCM’s side', body: scmPage(world) }));
  app.get('/browse/:key', (context) => showIssue(world, context));
  app.get('/attachments/:id', (context) => attachment(world, context));
  actions(app, world);
  return app;
}

function pagesOf(world: World, root: string) {
  const isJiraAdmin = (accountId: string) =>
    world.jira.site.users().some((user) => user.accountId === accountId && user.admin === true);
  return { app: world.app, root, defaultAccountId: world.people.requester, isJiraAdmin };
}

function assets(app: Hono): void {
  const file = (name: string) => readFileSync(join(__dirname, 'assets', name), 'utf8');
  app.get('/page.css', (context) => context.body(file('page.css'), 200, { 'content-type': 'text/css' }));
  app.get('/live-page.js', (context) => context.body(file('live-page.js'), 200, { 'content-type': 'text/javascript' }));
}

function personOf(world: World, context: Context): string {
  return getCookie(context, PERSON_COOKIE) ?? world.people.requester;
}

async function show(world: World, context: Context, content: { title: string; body: Markup }): Promise<Response> {
  return context.html(await page(world, { ...content, person: personOf(world, context) }));
}

/** The admin page is Jira's to show; whoever is no admin is told so by the app itself. */
function adminPage(world: World, context: Context): Markup {
  const source = `/app/profile-settings/?as=${encodeURIComponent(personOf(world, context))}`;
  return html`<iframe class="tall" title="Sectigo Profile Settings" src="${source}"></iframe>`;
}

async function showIssue(world: World, context: Context, refusal?: string): Promise<Response> {
  const person = personOf(world, context);
  const key = context.req.param('key') ?? '';
  const answer = await personAt(world, person).call('GET', `/issue/${encodeURIComponent(key)}/transitions`);
  const issue = world.jira.site.issue(key);
  if (!answer.ok || !issue) return context.html(await page(world, { ...notVisible(key), person }), 404);
  const { transitions } = (await answer.json()) as { transitions: { id: string; name: string }[] };
  const body = issuePage(world, { issue, transitions, person, ...(refusal !== undefined && { refusal }) });
  return show(world, context, { title: issue.key, body });
}

function notVisible(key: string): { title: string; body: Markup } {
  return {
    title: key,
    body: html`<h1>${key}</h1>
      <p>There is no such issue, or you may not see it.</p>`,
  };
}

async function attachment(world: World, context: Context): Promise<Response> {
  const path = `/attachment/content/${encodeURIComponent(context.req.param('id') ?? '')}?redirect=false`;
  return personAt(world, personOf(world, context)).call('GET', path);
}

function actions(app: Hono, world: World): void {
  app.post('/person', async (context) => {
    const { person } = await formOf(context);
    setCookie(context, PERSON_COOKIE, person ?? '', { sameSite: 'Strict', path: '/' });
    return context.redirect(context.req.header('referer') ?? '/');
  });
  app.post('/issues', (context) => createIssue(world, context));
  app.post('/browse/:key/transitions', (context) => makeTransition(world, context));
  app.post('/scm/:certId/approve', (context) => {
    world.scm.orders.approve(context.req.param('certId'));
    return context.redirect('/scm');
  });
  app.post('/scm/:certId/decline', (context) => {
    world.scm.orders.decline(context.req.param('certId'), 'Declined in the sandbox');
    return context.redirect('/scm');
  });
}

/** Text fields of a form; files are not expected. */
async function formOf(context: Context): Promise<Partial<Record<string, string>>> {
  const entries = Object.entries(await context.req.parseBody());
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

async function createIssue(world: World, context: Context): Promise<Response> {
  const { summary = '', profile = '', csr = '' } = await formOf(context);
  try {
    const key = await personAt(world, personOf(world, context)).createIssue({ summary, profile, csr });
    return context.redirect(`/browse/${key}`);
  } catch (error) {
    const refusal = error instanceof Error ? error.message : String(error);
    return show(world, context, { title: 'Issues', body: issueList(world, { summary, profile, csr, refusal }) });
  }
}

async function makeTransition(world: World, context: Context): Promise<Response> {
  const key = context.req.param('key') ?? '';
  const { id } = await formOf(context);
  const body = { transition: { id } };
  const path = `/issue/${encodeURIComponent(key)}/transitions`;
  const answer = await personAt(world, personOf(world, context)).call('POST', path, body);
  if (answer.ok) return context.redirect(`/browse/${key}`);
  const { errorMessages } = (await answer.json()) as { errorMessages: string[] };
  return showIssue(world, context, errorMessages.join(' '));
}
