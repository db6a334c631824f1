/** The frame of every page of the sandbox: who is looking, the clock, and where one can go. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { World } from '../world/world';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageContent {
  readonly title: string;
  readonly body: Markup;
  /** Account id of the person who looks. */
  readonly person: string;
}

const PLACES = [
  ['/', 'Issues'],
  ['/admin', 'Sectigo Profile Settings'],
  ['/scm', 'SCM’s side'],
] as const;

export function page(world: World, { title, body, person }: PageContent): Markup {
  const people = world.jira.site.users().filter((user) => user.accountType !== 'app');
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} – sandbox</title>
        <link rel="stylesheet" href="/page.css" />
        <script src="/live-page.js" defer></script>
      </head>
      <body>
        <header>
          <nav aria-label="Sandbox">${PLACES.map(([path, name]) => html`<a href="${path}">${name}</a>`)}</nav>
          <span class="clock" data-live="clock">${clockText(world)}</span>
          <form method="post" action="/person">
            <label>
              You are
              <select name="person" data-submit>
                ${people.map(
                  ({ accountId, displayName }) =>
                    html`<option value="${accountId}" ${accountId === person ? 'selected' : ''}>
                      ${displayName}
                    </option>`,
                )}
              </select>
            </label>
            <noscript><button>Change</button></noscript>
          </form>
        </header>
        <main>${body}</main>
        <footer>Stand-ins for Jira and SCM on this machine; nothing leaves it. The app itself is genuine.</footer>
      </body>
    </html>`;
}

function clockText(world: World): string {
  return `Sandbox time ${new Date(world.clock.now()).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
