/** The app's pages that belong to no issue: in Jira's administration, and in its menu of apps. */
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { World } from '../../world/world';
import type { Site } from '../site';
import { themeOf } from '../theme';
import { accountOf, show } from '../visit';
import { adminPages, appFrame, globalPages } from './app-pages';
import type { AppPage } from './app-pages';

interface Place {
  /** Where it stands in the shell. */
  readonly at: '/admin' | '/apps';
  readonly kind: string;
  readonly pages: (world: World) => readonly AppPage[];
}

const PLACES: readonly Place[] = [
  { at: '/apps', kind: 'jira:globalPage', pages: globalPages },
  // Jira's to show; whoever is no admin is told so by the app itself.
  { at: '/admin', kind: 'jira:adminPage', pages: adminPages },
];

/** @returns address and title of every such page */
export function modulePages(world: World): (readonly [path: string, title: string])[] {
  return PLACES.flatMap(({ at, pages }) => pages(world).map(({ key, title }) => [`${at}/${key}`, title] as const));
}

export function modulePageRoutes(app: Hono, site: Site): void {
  for (const place of PLACES) {
    app.get(place.at, (context) => context.redirect(`${place.at}/${place.pages(site.world)[0]?.key ?? ''}`));
    app.get(`${place.at}/:module/:route?`, (context) => modulePage(site, place, context));
  }
}

async function modulePage(site: Site, { at, kind, pages }: Place, context: Context): Promise<Response> {
  const page = pages(site.world).find(({ key }) => key === context.req.param('module'));
  if (!page) return context.notFound();
  const look = { person: accountOf(site, context), theme: themeOf(context) };
  const route = context.req.param('route') ?? page.routes[0]?.route;
  const query = new URL(context.req.url).search;
  const frame = appFrame({ page, ...look, route, query, name: page.title, extension: { type: kind }, tall: true });
  const body = html`${pageLinks(`${at}/${page.key}`, page, route)} ${frame}`;
  return show(site, context, { title: page.title, body });
}

/** Jira shows them at the side. */
function pageLinks(path: string, { title, routes }: AppPage, open: string | undefined) {
  if (routes.length < 2) return '';
  const link = ({ route, title: name }: AppPage['routes'][number]) =>
    html`<a href="${path}/${route}" ${route === open ? html`aria-current="page"` : ''}>${name}</a>`;
  return html`<nav class="pages" aria-label="${title}">${routes.map(link)}</nav>`;
}
