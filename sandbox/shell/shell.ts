/** A plain web page over the sandbox: enough of Jira for a person to do the job, with the genuine pages of the app in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { mount } from 'hono/mount';
import { adminPages, appFrame, appPageServer } from './app/app-pages';
import type { AppPage } from './app/app-pages';
import { createRoutes } from './create/create-routes';
import { guard } from './guard';
import { issueRoutes } from './issues/issue-routes';
import { portalRoutes } from './portal/portal-routes';
import { resetRoutes } from './reset/reset-routes';
import { scmRoutes } from './scm/scm-routes';
import type { Site } from './site';
import { chooseTheme, themeOf } from './theme';
import { timeRoutes } from './time/time-routes';
import { workflowRoutes } from './workflow/workflow-routes';
import { accountOf, becomePerson, cameFrom, formOf, goTo, show } from './visit';

const ASSETS = [
  ['page.css', 'text/css'],
  ['parts.css', 'text/css'],
  ['live-page.js', 'text/javascript'],
  ['time-bar.js', 'text/javascript'],
  ['dialogs.js', 'text/javascript'],
  ['make-csr.js', 'text/javascript'],
  ['workflow-rule.js', 'text/javascript'],
  ['app-dialogs.js', 'text/javascript'],
  ['icon.svg', 'image/svg+xml'],
] as const;

export function shell(site: Site): Hono {
  const app = new Hono();
  guard(app);
  assets(app);
  // Which world serves them is asked each time: a reset replaces it.
  app.all(
    '/app/*',
    mount((request) => appPageServer(site.world, site.root).fetch(request)),
  );
  portalRoutes(app, site);
  app.get('/admin', (context) => context.redirect(`/admin/${adminPages(site.world)[0]?.key ?? ''}`));
  app.get('/admin/:module/:route?', (context) => adminPage(site, context));
  app.post('/person', async (context) => becomePerson(site, context, (await formOf(context))['person'] ?? ''));
  app.post('/theme', async (context) => {
    chooseTheme(context, (await formOf(context))['theme']);
    return goTo(site, context, { path: cameFrom(context) });
  });
  for (const routes of [timeRoutes, resetRoutes, createRoutes, issueRoutes, scmRoutes, workflowRoutes])
    routes(app, site);
  app.notFound((context) => show(site, context, { ...missing(), status: 404 }));
  return app;
}

function assets(app: Hono): void {
  for (const [name, type] of ASSETS) {
    const text = () => readFileSync(join(__dirname, 'assets', name), 'utf8');
    app.get(`/${name}`, (context) => context.body(text(), 200, { 'content-type': type }));
  }
}

/** The admin page is Jira's to show; whoever is no admin is told so by the app itself. */
async function adminPage(site: Site, context: Context): Promise<Response> {
  const page = adminPages(site.world).find(({ key }) => key === context.req.param('module'));
  if (!page) return context.notFound();
  const look = { person: accountOf(site, context), theme: themeOf(context) };
  const route = context.req.param('route') ?? page.routes[0]?.route;
  const frame = appFrame({ page, ...look, route, name: page.title, extension: { type: 'jira:adminPage' }, tall: true });
  const body = html`${pageLinks(page, route)} ${frame}`;
  return show(site, context, { title: page.title, body });
}

/** Jira shows them at the side. */
function pageLinks({ key, title, routes }: AppPage, open: string | undefined) {
  if (routes.length < 2) return '';
  const link = ({ route, title: name }: AppPage['routes'][number]) =>
    html`<a href="/admin/${key}/${route}" ${route === open ? html`aria-current="page"` : ''}>${name}</a>`;
  return html`<nav class="pages" aria-label="${title}">${routes.map(link)}</nav>`;
}

function missing() {
  return {
    title: 'Not here',
    body: html`<h1>There is nothing here</h1>
      <p><a href="/">All issues</a></p>`,
  };
}
