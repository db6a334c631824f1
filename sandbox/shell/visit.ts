/** What all pages need of a request: who looks, what was sent, what is to be said, and where to go next. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { personAt, type Person } from '../world/person';
import type { Draft, Notice } from './notices';
import { page, type Markup } from './page';
import type { Site } from './site';
import { themeOf } from './theme';

/** Remembers by account id who is looking; the switch of people in the page sets it. */
export const PERSON_COOKIE = 'sandbox-person';
const NOTICE = 'notice';

/** @returns the account id of the person who looks; unknown ones become the requester */
export function accountOf({ world }: Site, context: Context): string {
  const wanted = getCookie(context, PERSON_COOKIE);
  const known = world.jira.site.users().some(({ accountId }) => accountId === wanted);
  return wanted !== undefined && known ? wanted : world.people.requester;
}

export function visitor(site: Site, context: Context): Person {
  return personAt(site.world, accountOf(site, context));
}

/** Makes somebody else look, at the page where the form was sent. */
export function becomePerson(site: Site, context: Context, accountId: string): Response {
  setCookie(context, PERSON_COOKIE, accountId, { sameSite: 'Strict', path: '/' });
  return goTo(site, context, { path: cameFrom(context) });
}

/** The path of this site where a form was sent. */
export function cameFrom(context: Context): string {
  const referer = context.req.header('referer') ?? '';
  if (!URL.canParse(referer)) return '/';
  const from = new URL(referer);
  from.searchParams.delete(NOTICE);
  // Two slashes would begin a host name.
  return from.pathname.replace(/^\/+/, '/') + from.search;
}

/** The notice left for this page; gone once it is taken. */
export function takeNotice({ notices }: Site, context: Context): Notice | undefined {
  return notices.take(context.req.query(NOTICE) ?? '');
}

/**
 * Answers a form: the browser fetches the page anew, so that reloading it sends nothing twice. Scripts that send a form
 * ask for JSON and are told where to go.
 */
export function goTo(site: Site, context: Context, target: { path: string; notice?: Notice | undefined }): Response {
  const { path, notice } = target;
  const query = notice ? `${path.includes('?') ? '&' : '?'}${NOTICE}=${site.notices.leave(notice)}` : '';
  const location = path + query;
  const asked = context.req.header('accept') === 'application/json';
  return asked ? context.json({ location }) : context.redirect(location, 303);
}

interface PageParts {
  readonly title: string;
  readonly body: Markup;
  readonly notice?: Notice | undefined;
  /** Default 200. */
  readonly status?: 404;
}

export async function show(site: Site, context: Context, { status, ...parts }: PageParts): Promise<Response> {
  const look = { person: accountOf(site, context), theme: themeOf(context), path: context.req.path };
  return context.html(await page(site, { ...parts, ...look }), status ?? 200);
}

/** Files of a form under one name; an input where nothing was chosen sends one that is empty and has no name. */
export async function filesOf(context: Context, name: string): Promise<readonly File[]> {
  const { [name]: sent = [] } = await context.req.parseBody({ all: true });
  return [sent].flat().filter((part): part is File => typeof part !== 'string' && part.name !== '');
}

/** Text fields of a form with plain line breaks (forms send CRLF), without its files. */
export async function formOf(context: Context): Promise<Draft> {
  const entries = Object.entries(await context.req.parseBody({ all: true }));
  return Object.fromEntries(entries.map(([name, value]) => [name, textOf([value].flat())]));
}

function textOf(values: readonly (string | File)[]): string {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.map((text) => text.replaceAll('\r\n', '\n')).join('\n');
}
