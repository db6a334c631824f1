/** The frame of every page of the sandbox: where one can go, who is looking, and the clock. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { modulePages } from './app/module-pages';
import type { Notice } from './notices';
import { isCustomer } from './portal/portal-view';
import type { Site } from './site';
import { themeForm, type Theme } from './theme';
import { timeBar } from './time/time-bar';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageContent {
  readonly title: string;
  readonly body: Markup;
  /** Account id of the person who looks. */
  readonly person: string;
  readonly theme: Theme;
  /** Path of the page. */
  readonly path: string;
  /** Said once, above everything else. */
  readonly notice?: Notice | undefined;
}

/** Plain scripts; each does nothing where its part of the page is missing. */
const SCRIPTS = ['live-page.js', 'time-bar.js', 'dialogs.js', 'make-csr.js', 'app-dialogs.js', 'workflow-rule.js'];

export function page(site: Site, { title, body, person, theme, path, notice }: PageContent): Markup {
  return html`<!doctype html>
    <html lang="en" data-theme="${theme}" data-world="${site.worldId}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – sandbox</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/page.css" />
        <link rel="stylesheet" href="/parts.css" />
        ${SCRIPTS.map((name) => html`<script src="/${name}" defer></script>`)}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>
          <div class="bar">
            ${places(site, path, person)} ${isCustomer(site.world, person) ? '' : createButton()} ${themeForm(theme)}
            ${personForm(site, person)}
          </div>
          ${timeBar(site)}
        </header>
        <main id="content" tabindex="-1">
          <div id="notices">${notice ? noticeLine(notice) : ''}</div>
          ${body}
        </main>
        <footer>Stand-ins for Jira and SCM on this machine; nothing leaves it. The app itself is genuine.</footer>
      </body>
    </html>`;
}

function places({ world }: Site, here: string, person: string): Markup {
  const admin = modulePages(world);
  const isAdmin = world.jira.site.users().some(({ accountId, admin: may }) => accountId === person && may === true);
  const workflow = isAdmin ? [['/workflow', 'Workflow'] as const] : [];
  const hasPortal = world.jira.site.projects().some(({ serviceDesk }) => serviceDesk?.requestTypeId !== undefined);
  const portal = hasPortal ? [['/portal', 'Portal'] as const] : [];
  const jira = isCustomer(world, person) ? portal : [['/', 'Issues'] as const, ...portal, ...admin, ...workflow];
  const all = [...jira, ['/scm', 'SCM’s side'] as const];
  const link = ([path, name]: (typeof all)[number]) =>
    html`<a href="${path}" ${isHere(path, here) ? html`aria-current="page"` : ''}>${name}</a>`;
  return html`<nav aria-label="Sandbox">${all.map(link)}</nav>`;
}

function isHere(path: string, here: string): boolean {
  return path === here || here.startsWith(`${path}/`);
}

/** A page of its own without scripts, a dialog with them. */
function createButton(): Markup {
  return html`<form method="get" action="/create" data-dialog data-key="c">
    <button class="primary" title="Create an issue (key c)">Create</button>
  </form>`;
}

/** Nothing happens before the button: the list can be walked through with the keyboard. */
function personForm({ world }: Site, person: string): Markup {
  const people = world.jira.site.users().filter((user) => user.accountType !== 'app');
  const option = ({ accountId, displayName }: (typeof people)[number]) =>
    html`<option value="${accountId}" ${accountId === person ? 'selected' : ''}>${displayName}</option>`;
  return html`<form method="post" action="/person" class="actions">
    <label>
      You are
      <select name="person">
        ${people.map(option)}
      </select>
    </label>
    <button>Change</button>
  </form>`;
}

function noticeLine({ tone, text }: Notice): Markup {
  return html`<p class="${tone}" role="${tone === 'refusal' ? 'alert' : 'status'}">${text}</p>`;
}
