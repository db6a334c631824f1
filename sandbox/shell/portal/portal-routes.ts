/** The portal of service projects: a person's requests, and of each what its customer sees. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { REQUEST_TYPE } from '../../jira-server/service-desk/service-project';
import { askInPortal, attachInPortal, callDesk } from '../../world/desk-call';
import { refusedForm } from '../forms/refusal';
import type { Site } from '../site';
import { accountOf, filesOf, formOf, goTo, show, takeNotice } from '../visit';
import { FILES } from './file-row';
import { portalForm, portalScreen, typedRequest } from './portal-form';
import { requestList, requestPage } from './portal-page';
import { isCustomer, readRequest, readRequests } from './portal-view';

/** Before all other pages: Jira sends customers, who have no licence of it, to the portal. */
export function portalRoutes(app: Hono, site: Site): void {
  const toPortal = (path: string, where: (context: Context) => string) =>
    app.get(path, (context, next) =>
      isCustomer(site.world, accountOf(site, context)) ? Promise.resolve(context.redirect(where(context))) : next(),
    );
  for (const path of ['/', '/create', '/workflow', '/admin', '/admin/*']) toPortal(path, () => '/portal');
  toPortal('/browse/:key', (context) => `/portal/${encodeURIComponent(keyOf(context))}`);
  app.get('/portal', (context) => showRequests(site, context));
  app.get('/portal/new', (context) => showForm(site, context));
  app.post('/portal', (context) => takeForm(site, context));
  app.get('/portal/:key', (context) => showRequest(site, context));
  app.post('/portal/:key/comments', (context) => takeAnswer(site, context));
  app.get('/portal/:key/files/:name', (context) => sendFile(site, context));
}

async function showRequests(site: Site, context: Context): Promise<Response> {
  const body = requestList(await readRequests(site.world, accountOf(site, context)));
  return show(site, context, { title: 'Portal', body, notice: takeNotice(site, context) });
}

function showForm(site: Site, context: Context): Promise<Response> {
  const notice = takeNotice(site, context);
  const { draft = {}, errors = {} } = notice ?? {};
  return show(site, context, { title: REQUEST_TYPE, body: portalForm(portalScreen(site), { draft, errors }), notice });
}

async function takeForm(site: Site, context: Context): Promise<Response> {
  const draft = await formOf(context);
  const answer = await askInPortal(site.world, accountOf(site, context), typedRequest(site, draft));
  if (!answer.ok) {
    const notice = await refusedForm(answer, { screen: portalScreen(site), draft });
    return goTo(site, context, { path: '/portal/new', notice });
  }
  const { issueKey } = (await answer.json()) as { issueKey: string };
  const files = await filesOf(context, FILES);
  // The request is there by now: what is wrong with its files is said on it.
  const attached = files.length > 0 ? await attach(site, context, { key: issueKey, files, words: '' }) : undefined;
  const notice = attached && !attached.ok ? await refusedForm(attached, { screen: {}, draft: {} }) : undefined;
  return goTo(site, context, { path: `/portal/${issueKey}`, notice });
}

interface Attached {
  readonly key: string;
  readonly files: readonly File[];
  readonly words: string;
}

function attach(site: Site, context: Context, { key, files, words }: Attached): Promise<Response> {
  return attachInPortal(site.world, { accountId: accountOf(site, context), key }, { files, words });
}

async function showRequest(site: Site, context: Context): Promise<Response> {
  const key = keyOf(context);
  const found = await readRequest(site.world, accountOf(site, context), key);
  const notice = takeNotice(site, context);
  const draft = notice?.draft?.['answer'] ?? '';
  if (found) return show(site, context, { title: found.request.issueKey, body: requestPage(found, draft), notice });
  const body = html`<h1>${key}</h1>
    <p>There is no such request, or it is not yours. <a href="/portal">Your requests</a></p>`;
  return show(site, context, { title: key, body, status: 404 });
}

async function takeAnswer(site: Site, context: Context): Promise<Response> {
  const draft = await formOf(context);
  const key = keyOf(context);
  const [words, files] = [draft['answer'] ?? '', await filesOf(context, FILES)];
  const answer =
    files.length > 0 ? await attach(site, context, { key, files, words }) : await say(site, context, { key, words });
  const notice = answer.ok ? undefined : await refusedForm(answer, { screen: {}, draft });
  return goTo(site, context, { path: `/portal/${encodeURIComponent(key)}`, notice });
}

function say(site: Site, context: Context, { key, words }: Pick<Attached, 'key' | 'words'>): Promise<Response> {
  const path = `/request/${encodeURIComponent(key)}/comment`;
  const body = { body: words, public: true };
  return callDesk(site.world, accountOf(site, context), { method: 'POST', path, body });
}

/** Nothing that the customer would not see. */
async function sendFile(site: Site, context: Context): Promise<Response> {
  const [key, name] = [keyOf(context), context.req.param('name') ?? ''];
  const found = await readRequest(site.world, accountOf(site, context), key);
  const listed = found?.files.some(({ filename }) => filename === name) === true;
  const file = site.world.jira.site.issue(key)?.attachments.findLast((one) => one.filename === name && one.shared);
  if (!listed || !file) return context.notFound();
  return context.body(file.bytes.slice().buffer, 200, { 'content-type': file.mimeType });
}

const keyOf = (context: Context): string => context.req.param('key') ?? '';
