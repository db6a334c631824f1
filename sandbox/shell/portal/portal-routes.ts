/** The portal of service projects: a person's requests, and of each what its customer sees. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { utc } from '../markup/utc';
import type { Markup } from '../page';
import type { Site } from '../site';
import { accountOf, show, takeNotice } from '../visit';
import { readRequest, readRequests, type PortalView } from './portal-view';

export function portalRoutes(app: Hono, site: Site): void {
  app.get('/portal', (context) => showRequests(site, context));
  app.get('/portal/:key', (context) => showRequest(site, context));
  app.get('/portal/:key/files/:name', (context) => sendFile(site, context));
}

async function showRequests(site: Site, context: Context): Promise<Response> {
  const requests = await readRequests(site.world, accountOf(site, context));
  const row = ({ issueKey, summary, currentStatus }: (typeof requests)[number]) =>
    html`<li>
      <a href="/portal/${issueKey}">${issueKey} ${summary}</a> <span class="hint">${currentStatus.status}</span>
    </li>`;
  const list = html`<ul>
    ${requests.map(row)}
  </ul>`;
  const body = html`<h1>Portal</h1>
    ${requests.length > 0 ? list : html`<p class="hint">You have made no requests.</p>`}`;
  return show(site, context, { title: 'Portal', body, notice: takeNotice(site, context) });
}

async function showRequest(site: Site, context: Context): Promise<Response> {
  const key = context.req.param('key') ?? '';
  const found = await readRequest(site.world, accountOf(site, context), key);
  if (found) return show(site, context, { title: found.request.issueKey, body: requestPage(found) });
  const body = html`<h1>${key}</h1>
    <p>There is no such request, or it is not yours. <a href="/portal">Your requests</a></p>`;
  return show(site, context, { title: key, body, status: 404 });
}

function requestPage({ request, comments, files }: PortalView): Markup {
  const { issueKey, summary, currentStatus } = request;
  return html`<p class="hint"><a href="/portal">Portal</a> / ${issueKey}</p>
    <h1>${summary}</h1>
    <p data-live="state">Status: <strong>${currentStatus.status}</strong></p>
    <h2>Attachments</h2>
    <div data-live="attachments">${fileList(issueKey, files)}</div>
    <h2>Activity</h2>
    <div data-live="comments">${comments.length > 0 ? comments.map(comment).reverse() : NOTHING}</div>`;
}

const NOTHING = html`<p class="hint">Nothing yet.</p>`;

function fileList(key: string, files: PortalView['files']): Markup {
  if (files.length === 0) return html`<p class="hint">None yet.</p>`;
  return html`<ul class="files">
    ${files.map(
      ({ filename, size }) =>
        html`<li>
          <a href="/portal/${key}/files/${encodeURIComponent(filename)}" download="${filename}">${filename}</a>
          <span class="hint">${size.toLocaleString('en')} bytes</span>
        </li>`,
    )}
  </ul>`;
}

function comment({ author, created, body }: PortalView['comments'][number]): Markup {
  return html`<article class="card">
    <h3>${author.displayName} <time>${utc(created.epochMillis)}</time></h3>
    ${body.split('\n').map((text) => html`<p>${text}</p>`)}
  </article>`;
}

/** Nothing that the API does not list for this person. */
async function sendFile(site: Site, context: Context): Promise<Response> {
  const [key, name] = [context.req.param('key') ?? '', context.req.param('name') ?? ''];
  const found = await readRequest(site.world, accountOf(site, context), key);
  const listed = found?.files.some(({ filename }) => filename === name) === true;
  const file = site.world.jira.site.issue(key)?.attachments.findLast((one) => one.filename === name && one.shared);
  if (!listed || !file) return context.notFound();
  return context.body(file.bytes.slice().buffer, 200, { 'content-type': file.mimeType });
}
