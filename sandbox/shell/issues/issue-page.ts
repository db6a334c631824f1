/** An issue as a person sees it: transitions, the connector's fields, comments, attachments, and the app's panel. */
import { html } from 'hono/html';
import type { IssueFacts } from '../../jira-server/site-facts';
import type { World } from '../../world/world';
import type { Notice } from '../notices';
import type { Markup } from '../page';
import { adfHtml } from './adf-html';
import { transitionForm, type OfferedTransition } from './transition-form';

export interface IssuePage {
  readonly issue: IssueFacts;
  /** Transitions that the person may make. */
  readonly transitions: readonly OfferedTransition[];
  readonly person: string;
  /** What was typed into a transition that Jira refused. */
  readonly draft: NonNullable<Notice['draft']>;
}

const FIELDS = [
  'Certificate profile',
  'Certificate ID',
  'Certificate serial number',
  'Certificate expiry',
  'Certificate names',
  'Certificate CSR text',
];

export function issuePage(world: World, content: IssuePage): Markup {
  const { issue, person } = content;
  return html`
    <h1>${issue.key} <span data-live="summary">${issue.summary}</span></h1>
    <div class="columns">
      <div>
        <p data-live="state" data-tells="panel"><span class="status">${issue.status}</span></p>
        ${actions(content)}
        <h2>Comments</h2>
        <div data-live="comments" data-tells="panel">${comments(world, issue)}</div>
      </div>
      <aside>
        <h2>Certificate</h2>
        <iframe id="panel" title="Certificate panel of the app" src="${panelUrl(issue, person)}"></iframe>
        <h2>Attachments</h2>
        <div data-live="attachments">${attachments(issue)}</div>
        <h2>Fields</h2>
        <dl data-live="fields">${FIELDS.map((name) => field(name, issue.text[name] ?? ''))}</dl>
      </aside>
    </div>
  `;
}

/** The version keeps what somebody types until other transitions are on offer. */
function actions({ issue, transitions, draft }: IssuePage): Markup {
  const version = [issue.status, ...transitions.map(({ id }) => id)].join(' ');
  return html`<div data-live="actions" data-version="${version}">
    ${transitions.map((transition) => transitionForm({ issueKey: issue.key, transition, values: issue.text, draft }))}
  </div>`;
}

function comments(world: World, issue: IssueFacts): Markup {
  if (issue.comments.length === 0) return html`<p class="hint">No comments yet.</p>`;
  const nameOf = (accountId: string) =>
    world.jira.site.users().find((user) => user.accountId === accountId)?.displayName ?? accountId;
  return html`${[...issue.comments].reverse().map(
    ({ authorId, created, body }) =>
      html`<article class="card">
        <h3>${nameOf(authorId)} <time>${new Date(created).toISOString().slice(0, 19).replace('T', ' ')} UTC</time></h3>
        ${adfHtml(body, nameOf)}
      </article>`,
  )}`;
}

function attachments(issue: IssueFacts): Markup {
  if (issue.attachments.length === 0) return html`<p class="hint">None yet.</p>`;
  return html`<ul>
    ${issue.attachments.map(
      ({ id, filename, bytes }) =>
        html`<li><a href="/attachments/${id}" download="${filename}">${filename}</a> ${bytes.length} bytes</li>`,
    )}
  </ul>`;
}

function field(name: string, value: string): Markup {
  return html`<dt>${name}</dt>
    <dd>${value === '' ? '–' : html`<span class="${value.includes('\n') ? 'lines' : ''}">${value}</span>`}</dd>`;
}

function panelUrl(issue: IssueFacts, person: string): string {
  const extension = {
    type: 'jira:issuePanel',
    issue: { id: issue.id, key: issue.key, type: issue.issueType },
    project: { key: issue.projectKey },
  };
  const query = new URLSearchParams({ as: person, extension: JSON.stringify(extension) });
  return `/app/certificate-panel/?${query.toString()}`;
}
