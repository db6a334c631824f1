/** The app's own pages inside the shell: which there are by the manifest, their frames, and the host that serves them. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { isRecord, optionalText, textOf } from '../../forge-host/json';
import type { JsonRecord } from '../../forge-host/json';
import type { PageView } from '../../forge-host/web/page-resource';
import { pageServer } from '../../forge-host/web/page-server';
import { SITE_URL, type World } from '../../world/world';
import type { Markup } from '../page';
import type { Theme } from '../theme';

export interface AppPage {
  readonly key: string;
  readonly title: string;
  /** Pages of the module itself; Jira shows their names at its side. */
  readonly routes: readonly { readonly route: string; readonly title: string }[];
}

const pagesOf = (world: World, kind: string): readonly AppPage[] =>
  world.manifest.modules
    .filter((module) => module.kind === kind)
    .map(({ key, source }) => ({
      ...{ key, title: optionalText(source['title']) ?? key },
      routes: routesOf(source),
    }));

function routesOf(source: Readonly<JsonRecord>): AppPage['routes'] {
  const pages = Array.isArray(source['pages']) ? source['pages'].filter(isRecord) : [];
  return pages.map(({ route, title }) => ({ route: textOf(route, 'route'), title: textOf(title, 'title') }));
}

/** Pages of the Jira administration. */
export const adminPages = (world: World) => pagesOf(world, 'jira:adminPage');

/** Pages of the app itself, in Jira's menu of apps. */
export const globalPages = (world: World) => pagesOf(world, 'jira:globalPage');

/** Panels on every issue. */
export const issuePanels = (world: World) => pagesOf(world, 'jira:issuePanel');

/** Collapsible panels in the right column of every issue. */
export const issueContexts = (world: World) => pagesOf(world, 'jira:issueContext');
/** Acts of the app in the issue’s menu, each in a dialog. */
export const issueActions = (world: World) => pagesOf(world, 'jira:issueAction');

export interface FrameContent {
  readonly page: Pick<AppPage, 'key'>;
  /** Account id of the person who looks. */
  readonly person: string;
  readonly theme: Theme;
  readonly name: string;
  /** What Jira knows of the place. */
  readonly extension: object;
  /** Which of the module's own pages is open. */
  readonly route?: string | undefined;
  /** What the address says beside it, with its question mark. */
  readonly query?: string;
  /** Which page of a workflow rule. */
  readonly view?: PageView;
  readonly tall?: boolean;
}

export function appFrame({ route, query = '', view, tall = false, ...content }: FrameContent): Markup {
  const { page, person, theme, name, extension } = content;
  const source =
    addressOf({ page, person, theme, extension, ...(view && { view }) }) +
    (route === undefined ? '' : `#/${route}${query}`);
  return html`<iframe class="${tall ? 'tall' : 'panel'}" title="${name}" src="${source}"></iframe>`;
}

/** A button that opens the page in a dialog over the issue; a link to the page itself where scripts are off. */
export function dialogButton({ page, ...around }: { readonly page: AppPage } & Omit<Addressed, 'page'>): Markup {
  return html`<a class="button" href="${addressOf({ page, ...around })}" data-app-dialog="${page.title}"
    >${page.title}</a
  >`;
}

type Addressed = Omit<FrameContent, 'name' | 'route' | 'query' | 'tall'>;

function addressOf({ page, person, theme, extension, view }: Addressed): string {
  const query = new URLSearchParams({ as: person, extension: JSON.stringify(extension), ...(view && { view }) });
  if (theme !== 'auto') query.set('theme', theme);
  return `/app/${encodeURIComponent(page.key)}/?${query.toString()}`;
}

const servers = new WeakMap<World, Hono>();

/** Serves the pages of the app that is installed in this world; made once for each world. */
export function appPageServer(world: World, root: string): Hono {
  const server = servers.get(world) ?? pageServer(optionsOf(world, root));
  servers.set(world, server);
  return server;
}

function optionsOf(world: World, root: string) {
  const isJiraAdmin = (accountId: string) =>
    world.jira.site.users().some((user) => user.accountId === accountId && user.admin === true);
  return {
    app: world.app,
    grants: world.egress,
    root,
    defaultAccountId: world.people.requester,
    isJiraAdmin,
    resolveUrl,
    moduleUrl: (key: string, path: string) => {
      const place = globalPages(world).some((page) => page.key === key) ? '/apps' : '';
      if (place === '') throw new Error(`there is no page ${key}`);
      return `${place}/${encodeURIComponent(key)}/${path.replace(/^\/+/, '')}`;
    },
  };
}

/** An address of the Jira site leads to the page that stands for it here. */
function resolveUrl(url: string): string {
  const target = new URL(url, SITE_URL);
  return target.origin === SITE_URL ? target.pathname + target.search : target.href;
}
