/** Resolver definitions of the fixture app, one for each service. */
import api, { asApp, asUser, assumeTrustedRoute, fetch, getAppContext, permissions, webTrigger } from '@forge/api';
import { Queue } from '@forge/events';
import type { PushEvent } from '@forge/events';
import https from 'node:https';
import { createHash } from 'node:crypto';
import { storage } from './storage';

const output = globalThis.console;

interface Call {
  readonly payload: Record<string, unknown>;
  readonly context: Record<string, unknown>;
}

/** The thrown error's parts, since an error itself does not cross the bridge. */
async function outcome(run: () => Promise<unknown>): Promise<unknown> {
  try {
    return { value: await run() };
  } catch (error) {
    if (!(error instanceof Error)) return { strange: String(error) };
    const { name, message } = error;
    const code = 'code' in error ? error.code : 'status' in error ? error.status : undefined;
    return { error: { name, kind: error.constructor.name, message, code } };
  }
}

async function read(response: { status: number; text: () => Promise<string> }): Promise<unknown> {
  return { status: response.status, body: await response.text() };
}

function requestJira(payload: Record<string, unknown>): Promise<unknown> {
  const route = assumeTrustedRoute(String(payload['path']));
  const init = payload['init'] as Record<string, never> | undefined;
  const account = payload['account'] as string | undefined;
  if (payload['as'] === 'app') return asApp().requestJira(route, init).then(read);
  if (payload['as'] === 'nobody') return api.requestJira(route, init).then(read);
  return asUser(account).requestJira(route, init).then(read);
}

export const definitions: Record<string, (call: Call) => unknown> = {
  echo: ({ payload, context }) => ({ payload, context }),
  now: () => ({
    now: Date.now(),
    made: new Date().toISOString(),
    parsed: new Date('2020-02-02T00:00:00Z').getTime(),
    isDate: new Date() instanceof Date,
    global: globalThis.Date.now() === Date.now(),
    digest: createHash('sha256').update('x').digest('hex').length,
    random: globalThis.crypto.randomUUID().length,
  }),
  lazy: async () => (await import('./lazy')).lazyAnswer(),
  fail: () => {
    throw new RangeError('resolver trouble');
  },
  log: ({ payload }) => {
    for (let line = 0; line < Number(payload['lines']); line += 1) output.log('line %d', line);
    output.error(payload['text'] ?? '');
  },
  big: ({ payload }) => 'x'.repeat(Number(payload['bytes'])),
  spin: ({ payload }) => {
    const end = performance.now() + Number(payload['ms']);
    while (performance.now() < end);
  },
  floating: () => {
    setTimeout(() => void storage({ do: 'get', key: 'late' }).catch(() => undefined), 5);
  },
  appContext: () => getAppContext(),
  mayFetch: ({ payload }) => permissions.canFetchFrom('backend', String(payload['url'])),
  jira: ({ payload }) => outcome(() => requestJira(payload)),
  fetch: ({ payload }) => outcome(async () => read(await fetch(String(payload['url'])))),
  fetchMany: ({ payload }) =>
    outcome(async () => {
      let status = 0;
      for (let call = 0; call < Number(payload['times']); call += 1) {
        status = (await globalThis.fetch('https://api.example.com/')).status;
      }
      return status;
    }),
  around: () => outcome(() => Promise.resolve(https.request('https://elsewhere.test/'))),
  push: ({ payload }) =>
    outcome(() =>
      new Queue({ key: payload['queue'] === undefined ? 'work' : (payload['queue'] as string) }).push(
        payload['events'] as PushEvent[],
      ),
    ),
  stats: ({ payload }) => outcome(() => new Queue({ key: 'work' }).getStats(String(payload['jobId']))),
  cancel: ({ payload }) => outcome(() => new Queue({ key: 'work' }).cancel(String(payload['jobId']))),
  storage: ({ payload }) => outcome(() => storage(payload)),
  hookUrl: ({ payload }) => outcome(() => webTrigger.getUrl(String(payload['key']))),
  hookUrls: () => outcome(() => webTrigger.queryUrls()),
  deleteHookUrl: ({ payload }) => outcome(() => webTrigger.deleteUrl(String(payload['url']))),
  confluence: () => outcome(() => asApp().requestConfluence(assumeTrustedRoute('/wiki')).then(read)),
};
