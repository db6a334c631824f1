/** A plain web page over the sandbox: enough of Jira for a person to do the job, with the genuine pages of the app in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { mount } from 'hono/mount';
import { appPageServer } from './app/app-pages';
import { modulePageRoutes } from './app/module-pages';
import { createRoutes } from './create/create-routes';
import { guard } from './guard';
import { issueRoutes } from './issues/issue-routes';
import { portalRoutes } from './portal/portal-routes';
import { resetRoutes } from './reset/reset-routes';
import { scmRoutes } from './scm/scm-routes';
import type { Site } from './site';
import { chooseTheme } from './theme';
import { timeRoutes } from './time/time-routes';
import { workflowRoutes } from './workflow/workflow-routes';
import { becomePerson, cameFrom, formOf, goTo, show } from './visit';

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
  modulePageRoutes(app, site);
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

function missing() {
  return {
    title: 'Not here',
    body: html`<h1>There is nothing here</h1>
      <p><a href="/">All issues</a></p>`,
  };
}
