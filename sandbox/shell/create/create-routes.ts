/** Addresses of the form that creates an issue; the issue is created with the rights of the person who looks. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import { filledIn } from '../forms/field-rows';
import { refusedForm } from '../forms/refusal';
import { choosablePeople } from '../jira-calls';
import type { Notice } from '../notices';
import type { Markup } from '../page';
import type { Site } from '../site';
import { formOf, goTo, show, takeNotice, visitor } from '../visit';
import { createForm } from './create-form';
import { createPlace } from './create-place';

const PATH = '/create';
const TITLE = 'Create issue';

export function createRoutes(app: Hono, site: Site): void {
  app.get(PATH, (context) => showForm(site, context));
  app.post(PATH, (context) => takeForm(site, context));
}

async function showForm(site: Site, context: Context): Promise<Response> {
  const notice = takeNotice(site, context);
  const person = visitor(site, context);
  const { draft = {}, errors = {} } = notice ?? {};
  const place = await createPlace(person, draft);
  if (!place) return show(site, context, { title: TITLE, body: nowhere(), notice });
  const state = { draft, errors, values: {}, people: await choosablePeople(person) };
  const said = notice?.text === '' ? undefined : notice;
  return show(site, context, { title: TITLE, body: createForm(place, state), notice: said });
}

async function takeForm(site: Site, context: Context): Promise<Response> {
  const draft = await formOf(context);
  if (draft['step'] === 'fields') return again(site, context, { tone: 'done', text: '', draft });
  const person = visitor(site, context);
  const place = await createPlace(person, draft);
  if (!place) return again(site, context, { tone: 'refusal', text: NOWHERE, draft });
  const fields = { project: { key: place.project.key }, issuetype: { id: place.type.id } };
  const answer = await person.call('POST', '/issue', { fields: { ...filledIn(place.screen, draft), ...fields } });
  if (!answer.ok) return again(site, context, await refusedForm(answer, { screen: place.screen, draft }));
  const { key } = (await answer.json()) as { key: string };
  return goTo(site, context, { path: `/browse/${key}` });
}

/** The same form with what was typed. */
function again(site: Site, context: Context, notice: Notice): Response {
  return goTo(site, context, { path: PATH, notice });
}

const NOWHERE = 'You may create issues in no project.';

function nowhere(): Markup {
  return html`<div data-dialog-content>
    <h1>${TITLE}</h1>
    <p>${NOWHERE} Become somebody else, for example Rita Requester.</p>
    <p><a class="button" href="/" data-close>Close</a></p>
  </div>`;
}
