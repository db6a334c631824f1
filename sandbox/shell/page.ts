/** The frame of every page of the sandbox: who is looking, the clock, and where one can go. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { World } from '../world/world';
import type { Notice } from './notices';

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface PageContent {
  readonly title: string;
  readonly body: Markup;
  /** Account id of the person who looks. */
  readonly person: string;
  /** Said once, above everything else. */
  readonly notice?: Notice | undefined;
}

const PLACES = [
  ['/', 'Issues'],
  ['/admin', 'Sectigo Profile Settings'],
  ['/scm', 'SCM’s side'],
] as const;

export function page(world: World, { title, body, person, notice }: PageContent): Markup {
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
          ${personForm(world, person)}
        </header>
        <main>${notice ? noticeLine(notice) : ''}${body}</main>
        <footer>Stand-ins for Jira and SCM on this machine; nothing leaves it. The app itself is genuine.</footer>
      </body>
    </html>`;
}

/** Nothing happens before the button: the list can be walked through with the keyboard. */
function personForm(world: World, person: string): Markup {
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

function clockText(world: World): string {
  return `Sandbox time ${new Date(world.clock.now()).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
