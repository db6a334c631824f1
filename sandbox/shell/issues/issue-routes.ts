/** Addresses of the issue list and of issues, each call to Jira made with the rights of the person who looks. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { IssueFacts } from '../../jira-server/site-facts';
import type { Person } from '../../world/person';
import { accountOf, formOf, goTo, show, takeNotice, visitor, type Site } from '../visit';
import { issueList } from './issue-list';
import { issuePage } from './issue-page';
import { fieldsOf, type OfferedTransition } from './transition-form';

export function issueRoutes(app: Hono, site: Site): void {
  app.get('/', (context) => showList(site, context));
  app.post('/issues', (context) => createIssue(site, context));
  app.get('/browse/:key', (context) => showIssue(site, context));
  app.post('/browse/:key/transitions', (context) => makeTransition(site, context));
  app.get('/attachments/:id', (context) => {
    const id = encodeURIComponent(context.req.param('id'));
    return visitor(site, context).call('GET', `/attachment/content/${id}?redirect=false`);
  });
}

async function showList(site: Site, context: Context): Promise<Response> {
  const notice = takeNotice(site, context);
  const issues = await visibleIssues(site, context);
  const mayRequest = await mayCreateIssues(visitor(site, context));
  const body = issueList(site.world, { issues, mayRequest, draft: notice?.draft ?? {} });
  return show(site, context, { title: 'Issues', body, notice });
}

async function mayCreateIssues(person: Person): Promise<boolean> {
  const answer = await person.call('GET', '/mypermissions?permissions=CREATE_ISSUES&projectKey=CERT');
  if (!answer.ok) return false;
  const { permissions } = (await answer.json()) as { permissions: Record<string, { havePermission: boolean }> };
  return permissions['CREATE_ISSUES']?.havePermission === true;
}

/** Newest first. */
async function visibleIssues(site: Site, context: Context): Promise<IssueFacts[]> {
  const person = visitor(site, context);
  const answers = site.world.jira.site.issues().map(async (issue) => {
    const answer = await person.call('GET', `/issue/${issue.key}?fields=summary,status`);
    return answer.ok ? [issue] : [];
  });
  return (await Promise.all(answers)).flat().reverse();
}

async function createIssue(site: Site, context: Context): Promise<Response> {
  const draft = await formOf(context);
  const { summary = '', profile = '', csr = '' } = draft;
  try {
    const key = await visitor(site, context).createIssue({ summary, profile, csr });
    return goTo(site, context, { path: `/browse/${key}` });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return goTo(site, context, { path: '/', notice: { tone: 'refusal', text, draft } });
  }
}

/** @returns undefined when the person may not see the issue */
async function offeredTransitions(site: Site, context: Context): Promise<OfferedTransition[] | undefined> {
  const path = `/issue/${encodeURIComponent(keyOf(context))}/transitions?expand=transitions.fields`;
  const answer = await visitor(site, context).call('GET', path);
  return answer.ok ? ((await answer.json()) as { transitions: OfferedTransition[] }).transitions : undefined;
}

async function showIssue(site: Site, context: Context): Promise<Response> {
  const notice = takeNotice(site, context);
  const transitions = await offeredTransitions(site, context);
  const issue = site.world.jira.site.issue(keyOf(context));
  if (!transitions || !issue) return notVisible(site, context);
  const person = accountOf(site, context);
  const body = issuePage(site.world, { issue, transitions, person, draft: notice?.draft ?? {} });
  return show(site, context, { title: issue.key, body, notice });
}

function notVisible(site: Site, context: Context): Promise<Response> {
  const title = keyOf(context);
  const body = html`<h1>${title}</h1>
    <p>There is no such issue, or you may not see it.</p>`;
  return show(site, context, { title, body, status: 404 });
}

async function makeTransition(site: Site, context: Context): Promise<Response> {
  const draft = await formOf(context);
  const offered = await offeredTransitions(site, context);
  const fields = fieldsOf(offered?.find(({ id }) => id === draft['id'])?.fields ?? {}, draft);
  const body = { transition: { id: draft['id'] }, ...(Object.keys(fields).length > 0 && { fields }) };
  const path = `/browse/${encodeURIComponent(keyOf(context))}`;
  const person = visitor(site, context);
  const answer = await person.call('POST', `/issue/${encodeURIComponent(keyOf(context))}/transitions`, body);
  if (answer.ok) return goTo(site, context, { path });
  return goTo(site, context, { path, notice: { tone: 'refusal', text: await person.refusal(answer), draft } });
}

function keyOf(context: Context): string {
  return context.req.param('key') ?? '';
}
