/** The pages of the portal: a person's requests, and one of them as its customer sees it. */
import { html } from 'hono/html';
import { REQUEST_TYPE } from '../../jira-server/service-desk/service-project';
import { table } from '../markup/table';
import { utc } from '../markup/utc';
import type { Markup } from '../page';
import { fileRow } from './file-row';
import type { PortalRequest, PortalView } from './portal-view';

export function requestList(requests: readonly PortalRequest[]): Markup {
  const cells = ({ issueKey, summary, currentStatus }: PortalRequest) => [
    html`<a class="id" href="/portal/${issueKey}">${issueKey}</a>`,
    html`${summary}`,
    html`${currentStatus.status}`,
  ];
  const list = table(['Request', 'Summary', 'Status'], requests.map(cells));
  return html`<h1>Portal</h1>
    <p class="hint">What customers of the service project see. They have no right in Jira.</p>
    <p class="actions"><a class="button" href="/portal/new">${REQUEST_TYPE}</a></p>
    <div data-live="requests">
      ${requests.length > 0 ? list : html`<p>There are no requests that you may see.</p>`}
    </div>`;
}

export function requestPage({ request, comments, files }: PortalView, draft: string): Markup {
  const { issueKey, summary, currentStatus } = request;
  return html`<p class="hint"><a href="/portal">Portal</a> / ${issueKey}</p>
    <h1>${summary}</h1>
    <p>Status: <strong data-live="state">${currentStatus.status}</strong></p>
    <h2>Attachments</h2>
    <div data-live="attachments">${fileList(issueKey, files)}</div>
    <h2>Activity</h2>
    <div data-live="comments">
      ${comments.length > 0 ? comments.map((one) => comment(issueKey, one)).reverse() : NOTHING}
    </div>
    ${answerForm(issueKey, draft)}`;
}

const NOTHING = html`<p class="hint">Nothing yet.</p>`;

function fileList(key: string, files: PortalView['files']): Markup {
  if (files.length === 0) return html`<p class="hint">None yet.</p>`;
  return html`<ul class="files">
    ${files.map(
      ({ filename, size }) =>
        html`<li>${fileLink(key, filename)} <span class="hint">${size.toLocaleString('en')} bytes</span></li>`,
    )}
  </ul>`;
}

function fileLink(key: string, name: string): Markup {
  return html`<a href="/portal/${key}/files/${encodeURIComponent(name)}" download="${name}">${name}</a>`;
}

function comment(key: string, { author, created, body }: PortalView['comments'][number]): Markup {
  return html`<article class="card">
    <h3>${author.displayName} <time>${utc(created.epochMillis)}</time></h3>
    ${body.split('\n').map((text) => html`<p>${fileNamed(text) ? fileLink(key, fileNamed(text)) : text}</p>`)}
  </article>`;
}

/** Jira's wiki markup for an attachment of the request. @returns its name; empty for any other line */
function fileNamed(text: string): string {
  return /^\[\^(.+)\]$/.exec(text.trim())?.[1] ?? '';
}

function answerForm(key: string, draft: string): Markup {
  return html`<form method="post" action="/portal/${key}/comments" enctype="multipart/form-data">
    <div class="field">
      <label for="answer">Answer the service team</label>
      <textarea id="answer" name="answer" rows="4">${`\n${draft}`}</textarea>
    </div>
    ${fileRow('Attach files')}
    <button>Send</button>
  </form>`;
}
