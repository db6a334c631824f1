/** Comments of an issue, newest first, and a form for another. */
import { html } from 'hono/html';
import type { Markup } from '../page';
import { utc } from '../markup/utc';
import { adfHtml } from './adf/adf-html';
import type { IssuePage } from './issue-page';

export function commentsOf(page: IssuePage): Markup {
  return html`<h2>Comments</h2>
    <div data-live="comments" data-tells="panel">${list(page)}</div>
    ${commentForm(page)}`;
}

function list({ issue, nameOf }: IssuePage): Markup {
  const { comments } = issue.fields.comment;
  if (comments.length === 0) return html`<p class="hint">No comments yet.</p>`;
  return html`${[...comments].reverse().map(
    ({ author, created, body, jsdPublic }) =>
      html`<article class="card">
        <h3>${author.displayName} <time>${utc(Date.parse(created))}</time></h3>
        ${isForDesk(issue) ? html`<p class="hint">${jsdPublic ? 'Customers read this' : 'Internal note'}</p>` : ''}
        ${adfHtml(body, nameOf)}
      </article>`,
  )}`;
}

/** Only there comments have two kinds of readers. */
export function isForDesk({ fields }: IssuePage['issue']): boolean {
  return fields.project.projectTypeKey === 'service_desk';
}

function commentForm({ issue, comment }: IssuePage): Markup {
  return html`<details class="comment" ${comment === '' ? '' : 'open'}>
    <summary>Add a comment</summary>
    <form method="post" action="/browse/${encodeURIComponent(issue.key)}/comments">
      <div class="field">
        <label for="comment">Comment</label>
        <textarea id="comment" name="comment" rows="4" required>${`\n${comment}`}</textarea>
      </div>
      <button>Save comment</button>
    </form>
  </details>`;
}
