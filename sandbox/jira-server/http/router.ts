/** Finds the operation of a request, runs it, and turns refusals into Jira's error bodies. */
import { Hono } from 'hono';
import { PatternRouter } from 'hono/router/pattern-router';
import { OPERATIONS } from '../operations/operations';
import { UNMODELLED } from '../operations/unmodelled';
import { settleTasks } from '../site/task';
import type { Exchange } from './exchange';
import { deskErrorAnswer, errorAnswer, JiraError, notModelled } from './jira-error';
import { isJiraPath, SERVICE_DESK_ROOT } from './jira-resources';

export type Surroundings = Pick<Exchange, 'caller' | 'site' | 'rules' | 'announce' | 'baseUrl' | 'mediaUrl'> & {
  /** Told of every call that Jira has and the stand-in has not. */
  readonly onUnmodelled: (call: string) => void;
};

type Bindings = { Bindings: Surroundings };

/** @returns a function that answers any request; it throws only for faults of the stand-in itself */
export function createRouter(): (request: Request, around: Surroundings) => Promise<Response> {
  // For paths that begin with an alternative the usual one falls back to a search that takes five times as long.
  const app = new Hono<Bindings>({ strict: false, router: new PatternRouter() });
  for (const operation of [...UNMODELLED, ...OPERATIONS]) {
    const root = operation.root ?? '/rest/api/:version{2|3|latest}';
    app.on(operation.method, `${root}/${operation.path}`, async (context) => {
      const params = context.req.param() as Record<string, string>;
      const version = params['version'] === '2' || params['version'] === 'latest' ? 2 : 3;
      const url = new URL(context.req.url);
      const written = new Set<string>();
      const answer = await operation.handle({
        ...context.env,
        request: context.req.raw,
        url,
        params,
        version,
        written,
      });
      context.env.site.index.written(written);
      return answer;
    });
  }
  app.notFound((context) => missing(context.req.raw, context.env));
  app.onError((error, context) => refused(error, context.req.raw, context.env));
  return async (request, around) => {
    settleTasks(around.site);
    return app.fetch(request, around);
  };
}

function missing(request: Request, around: Surroundings): Response {
  const { pathname } = new URL(request.url);
  if (!isJiraPath(pathname)) return errorAnswer(new JiraError(404, ['null for uri: ' + pathname]));
  return refused(notModelled(`${request.method} ${pathname}`), request, around);
}

function refused(error: Error, request: Request, around: Surroundings): Response {
  if (!(error instanceof JiraError)) throw error;
  if (error.status === 501) around.onUnmodelled(`${request.method} ${new URL(request.url).pathname}: ${error.message}`);
  return new URL(request.url).pathname.startsWith(SERVICE_DESK_ROOT) ? deskErrorAnswer(error) : errorAnswer(error);
}
