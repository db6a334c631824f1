/** First page: the issues there are, and a form that makes another. */
import { html } from 'hono/html';
import type { World } from '../world/world';
import type { Markup } from './page';

/** What a person had typed when Jira refused it. */
export interface Draft {
  readonly summary: string;
  readonly profile: string;
  readonly csr: string;
  readonly refusal: string;
}

const COMMAND = 'openssl req -new -newkey rsa:2048 -nodes -keyout my.key -subj "/CN=www.example.com"';

export function issueList(world: World, draft?: Draft): Markup {
  const issues = [...world.jira.site.issues()].reverse();
  return html`
    <h1>Certificate Management (CERT)</h1>
    ${issues.length === 0 ? html`<p>There are no issues yet.</p>` : issueTable(issues)}
    <section class="card">
      <h2>Request a certificate</h2>
      ${draft ? html`<p class="refusal" role="alert">${draft.refusal}</p>` : ''}
      <form method="post" action="/issues">
        <label>Summary <input name="summary" required value="${draft?.summary ?? 'Another certificate'}" /></label>
        <label>
          Certificate profile
          <select name="profile">
            ${profileNames(world).map(
              (name) => html`<option ${name === draft?.profile ? 'selected' : ''}>${name}</option>`,
            )}
          </select>
        </label>
        <label>
          Certificate CSR text
          <textarea name="csr" rows="8" spellcheck="false">${draft?.csr ?? ''}</textarea>
        </label>
        <p class="hint">Make one on your machine, and keep the key there: <code>${COMMAND}</code></p>
        <button class="primary">Create issue</button>
      </form>
    </section>
  `;
}

function issueTable(issues: ReturnType<World['jira']['site']['issues']>): Markup {
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
            <td><a href="/browse/${key}">${key}</a></td>
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
