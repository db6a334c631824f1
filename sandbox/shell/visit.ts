/** What all pages need of a request: who looks, what was sent, what is to be said, and where to go next. */
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { personAt, type Person } from '../world/person';
import type { World } from '../world/world';
import type { Notice, Notices } from './notices';
import { page, type Markup } from './page';

const PERSON_COOKIE = 'sandbox-person';
const NOTICE = 'notice';

/** What the pages show and keep between two requests. */
export interface Site {
  readonly world: World;
  readonly notices: Notices;
}

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
export function becomePerson(context: Context, accountId: string): Response {
  setCookie(context, PERSON_COOKIE, accountId, { sameSite: 'Strict', path: '/' });
  const from = context.req.header('referer');
  return context.redirect(from === undefined ? '/' : new URL(from).pathname, 303);
}

/** The notice left for this page; gone once it is taken. */
export function takeNotice({ notices }: Site, context: Context): Notice | undefined {
  return notices.take(context.req.query(NOTICE) ?? '');
}

/** Answers a form: the browser fetches the page anew, so that reloading it sends nothing twice. */
export function goTo(site: Site, context: Context, target: { path: string; notice?: Notice }): Response {
  const query = target.notice ? `?${NOTICE}=${site.notices.leave(target.notice)}` : '';
  return context.redirect(target.path + query, 303);
}

interface PageParts {
  readonly title: string;
  readonly body: Markup;
  readonly notice?: Notice | undefined;
  /** Default 200. */
  readonly status?: 404;
}

export async function show(site: Site, context: Context, { status, ...parts }: PageParts): Promise<Response> {
  return context.html(await page(site.world, { ...parts, person: accountOf(site, context) }), status ?? 200);
}

/** Text fields of a form with plain line breaks (forms send CRLF); files are not expected. */
export async function formOf(context: Context): Promise<Partial<Record<string, string>>> {
  const entries = Object.entries(await context.req.parseBody());
  const texts = entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts.map(([name, text]) => [name, text.replaceAll('\r\n', '\n')]));
}
