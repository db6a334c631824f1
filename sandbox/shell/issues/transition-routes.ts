/** Addresses of transitions: the form of one that has a screen, and making it, with the rights of the person who looks. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { withEmptied } from '../forms/field-rows';
import { refusedForm } from '../forms/refusal';
import { choosablePeople } from '../jira-calls';
import type { Site } from '../site';
import { formOf, goTo, show, takeNotice, visitor } from '../visit';
import { offeredTransitions, readIssue, type OfferedTransition } from './issue-view';
import { hasScreen, transitionForm, transitionPath } from './transition-form';

const PATH = '/browse/:key/transitions/:id';

export function transitionRoutes(app: Hono, site: Site): void {
  app.get(PATH, (context) => showScreen(site, context));
  app.post(PATH, (context) => make(site, context));
}

const placeOf = (context: Context) => ({ key: context.req.param('key') ?? '', id: context.req.param('id') ?? '' });

async function offered(site: Site, context: Context): Promise<OfferedTransition | undefined> {
  const { key, id } = placeOf(context);
  return (await offeredTransitions(visitor(site, context), key)).find((one) => one.id === id);
}

async function showScreen(site: Site, context: Context): Promise<Response> {
  const notice = takeNotice(site, context);
  const { key } = placeOf(context);
  const person = visitor(site, context);
  const [transition, issue] = await Promise.all([offered(site, context), readIssue(person, key)]);
  if (!transition || !issue) return gone(site, context);
  const { draft = {}, errors = {} } = notice ?? {};
  const state = { draft, errors, values: issue.fields, people: await choosablePeople(person) };
  return show(site, context, { title: transition.name, body: transitionForm(key, transition, state), notice });
}

function gone(site: Site, context: Context): Promise<Response> {
  const { key } = placeOf(context);
  const body = html`<div data-dialog-content>
    <h1>${key}</h1>
    <p>This cannot be done any more: the issue has moved on, or you may not do it.</p>
    <p><a class="button" href="/browse/${encodeURIComponent(key)}" data-close>Back to the issue</a></p>
  </div>`;
  return show(site, context, { title: key, body, status: 404 });
}

async function make(site: Site, context: Context): Promise<Response> {
  const { key, id } = placeOf(context);
  const draft = await formOf(context);
  const transition = await offered(site, context);
  const screen = transition?.fields ?? {};
  const body = { transition: { id }, ...(Object.keys(screen).length > 0 && { fields: withEmptied(screen, draft) }) };
  const path = `/browse/${encodeURIComponent(key)}`;
  const person = visitor(site, context);
  const answer = await person.call('POST', `/issue/${encodeURIComponent(key)}/transitions`, body);
  if (answer.ok) return goTo(site, context, { path });
  const notice = await refusedForm(answer, { screen, draft });
  const form = transition && hasScreen(transition) ? transitionPath(key, id) : path;
  return goTo(site, context, { path: form, notice });
}
