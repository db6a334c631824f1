/** First page: the issues that a person may see, and a form that makes another. */
import { html } from 'hono/html';
import type { IssueFacts } from '../../jira-server/site-facts';
import type { World } from '../../world/world';
import type { Notice } from '../notices';
import type { Markup } from '../page';

export interface IssueList {
  readonly issues: readonly IssueFacts[];
  readonly mayRequest: boolean;
  /** What was typed into the form when Jira refused it. */
  readonly draft: NonNullable<Notice['draft']>;
}

const COMMAND = 'openssl req -new -newkey rsa:2048 -nodes -keyout my.key -subj "/CN=www.example.com"';

export function issueList(world: World, { issues, mayRequest, draft }: IssueList): Markup {
  return html`
    <h1>Certificate Management (CERT)</h1>
    <div data-live="issues">
      ${issues.length === 0 ? html`<p>There are no issues that you may see.</p>` : issueTable(issues)}
    </div>
    <section class="card">
      <h2>Request a certificate</h2>
      ${mayRequest ? requestForm(world, draft) : html`<p>You may not create issues in this project.</p>`}
    </section>
  `;
}

function requestForm(world: World, draft: IssueList['draft']): Markup {
  return html`
    <form method="post" action="/issues">
      <label>Summary <input name="summary" required value="${draft['summary'] ?? 'Another certificate'}" /></label>
      <label>
        Certificate profile
        <select name="profile">
          ${profileNames(world).map(
            (name) => html`<option ${name === draft['profile'] ? 'selected' : ''}>${name}</option>`,
          )}
        </select>
      </label>
      <label>
        Certificate CSR text
        <textarea name="csr" rows="8" spellcheck="false">${draft['csr'] ?? ''}</textarea>
      </label>
      <p class="hint">Make one on your machine, and keep the key there: <code>${COMMAND}</code></p>
      <button class="primary">Create issue</button>
    </form>
  `;
}

function issueTable(issues: readonly IssueFacts[]): Markup {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Key</th>
        <th scope="col">Summary</th>
        <th scope="col">Status</th>
      </tr>
    </thead>
    <tbody>
      ${issues.map(
        ({ key, summary, status }) =>
          html`<tr>
            <td class="id"><a href="/browse/${key}">${key}</a></td>
            <td>${summary}</td>
            <td><span class="status">${status}</span></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Options of the field *Certificate profile*; an admin keeps them in step with the profiles. */
function profileNames(world: World): readonly string[] {
  return world.jira.site.options('Certificate profile');
}
