/** A plain web page over the sandbox: enough of Jira for a person to do the job, with the genuine pages of the app in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { pageServer } from '../forge-host/web/page-server';
import type { World } from '../world/world';
import { issueRoutes } from './issues/issue-routes';
import { Notices } from './notices';
import type { Markup } from './page';
import { scmRoutes } from './scm/scm-routes';
import { accountOf, becomePerson, formOf, show, type Site } from './visit';

const ASSETS = [
  ['page.css', 'text/css'],
  ['live-page.js', 'text/javascript'],
] as const;

/** @param root the project's folder, where the built Custom UI lies */
export function shell(world: World, root: string): Hono {
  const app = new Hono();
  const site: Site = { world, notices: new Notices() };
  app.use(csrf());
  assets(app);
  app.route('/app', pageServer(pagesOf(world, root)));
  app.get('/admin', (context) =>
    show(site, context, { title: 'Sectigo Profile Settings', body: adminPage(site, context) }),
  );
  app.post('/person', async (context) => becomePerson(context, (await formOf(context))['person'] ?? ''));
  issueRoutes(app, site);
  scmRoutes(app, site);
  return app;
}

function pagesOf(world: World, root: string) {
  const isJiraAdmin = (accountId: string) =>
    world.jira.site.users().some((user) => user.accountId === accountId && user.admin === true);
  return { app: world.app, root, defaultAccountId: world.people.requester, isJiraAdmin };
}

function assets(app: Hono): void {
  for (const [name, type] of ASSETS) {
    const text = () => readFileSync(join(__dirname, 'assets', name), 'utf8');
    app.get(`/${name}`, (context) => context.body(text(), 200, { 'content-type': type }));
  }
}

/** The admin page is Jira's to show; whoever is no admin is told so by the app itself. */
function adminPage(site: Site, context: Context): Markup {
  const source = `/app/profile-settings/?as=${encodeURIComponent(accountOf(site, context))}`;
  return html`<iframe class="tall" title="Sectigo Profile Settings" src="${source}"></iframe>`;
}
