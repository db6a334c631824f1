/**
 * Serves an installation's Custom UI pages under `/<module key>/`, with the genuine Content-Security-Policy and the
 * bridge. `?as=<account id>` says who is looking (kept in a cookie), `?view=create|edit|view` which page of a workflow
 * rule, `?extension=<JSON>` what Jira knows of the place.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { readBridgeBody, runBridgeOperation } from './bridge-operations';
import type { BridgeHost } from './bridge-operations';
import { contentSecurityPolicy, withBridge } from './page-html';
import { fileWithin, pageResource } from './page-resource';
import type { PageView, PageWanted } from './page-resource';
import { themeStylesheet } from './theme';
import { DRAWING_FOLDER } from '../ui-kit/built-folders';

export interface PageServerOptions extends BridgeHost {
  /** Folder of manifest.yml. */
  readonly root: string;
  /** Who is looking when nobody was named. */
  readonly defaultAccountId: string;
}

/** Every answer says what time it is here, so that pages count from the same clock as the app. */
const HOST_TIME = 'x-host-now';
const PERSON_COOKIE = 'forge-host-as';
const VIEWS: readonly string[] = ['create', 'edit', 'view'];

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

function isView(view: string | undefined): view is PageView {
  return view !== undefined && VIEWS.includes(view);
}

function wanted(context: Context): PageWanted {
  const view = context.req.query('view');
  return { moduleKey: context.req.param('module') ?? '', ...(isView(view) ? { view } : {}) };
}

function send(context: Context, file: string | undefined): Response {
  if (file === undefined || !existsSync(file) || !statSync(file).isFile())
    return new Response('Not found', { status: 404 });
  const type = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
  return context.body(new Uint8Array(readFileSync(file)), 200, { 'content-type': type });
}

function sendPage(options: PageServerOptions, context: Context): Response {
  const { manifest } = options.app.state;
  const { dir, page, isNative } = pageResource(manifest, options.root, wanted(context));
  const html = withBridge(readFileSync(join(dir, page), 'utf8'), { isNative });
  const person = context.req.query('as');
  if (person !== undefined) setCookie(context, PERSON_COOKIE, person, { sameSite: 'Lax', path: '/' });
  context.header('content-security-policy', contentSecurityPolicy(html, manifest.permissions));
  return context.body(html, 200, { 'content-type': CONTENT_TYPES['.html'] ?? '' });
}

async function answerBridge(options: PageServerOptions, context: Context): Promise<Response> {
  const { as, payload, extension } = readBridgeBody(await context.req.json());
  const accountId = as ?? getCookie(context, PERSON_COOKIE) ?? options.defaultAccountId;
  const moduleKey = context.req.param('module') ?? '';
  const call = { moduleKey, accountId, extension, payload };
  const answer = await runBridgeOperation(options, context.req.param('op') ?? '', call);
  return context.json(answer, 200, { [HOST_TIME]: String(options.app.state.clock.now()) });
}

/** @returns an app to be mounted anywhere: every address in it is relative */
export function pageServer(options: PageServerOptions): Hono {
  const server = new Hono();
  const bridge = join(__dirname, 'bridge.js');
  server.onError((error, context) => context.text(error.message, 404));
  server.get('/:module', (context) =>
    context.redirect(`./${context.req.param('module')}/${new URL(context.req.url).search}`),
  );
  server.get('/:module/', (context) => sendPage(options, context));
  server.get('/:module/__host/bridge.js', (context) => {
    const started = `globalThis.__hostNow = ${options.app.state.clock.now()};\n`;
    return context.body(started + readFileSync(bridge, 'utf8'), 200, {
      'content-type': CONTENT_TYPES['.js'] ?? '',
      'cache-control': 'no-store',
    });
  });
  for (const part of ['drawing.js', 'drawing.css']) {
    server.get(`/:module/__host/${part}`, (context) => send(context, join(options.root, DRAWING_FOLDER, part)));
  }
  server.get('/:module/__host/theme.css', (context) =>
    context.body(themeStylesheet(pageResource(options.app.state.manifest, options.root, wanted(context)).dir), 200, {
      'content-type': 'text/css; charset=utf-8',
    }),
  );
  server.post('/:module/__host/:op', (context) => answerBridge(options, context));
  server.get('/:module/*', (context) => {
    const { dir } = pageResource(options.app.state.manifest, options.root, wanted(context));
    const path = new URL(context.req.url).pathname
      .split(`/${context.req.param('module')}/`)
      .slice(1)
      .join('/');
    return send(context, fileWithin(dir, decodeURIComponent(path)));
  });
  return server;
}
