import type { Account } from '../../../domain/account/account';
import { Problem } from '../../../domain/problem';
import { sampleAccountOrder } from '../../../domain/account-order/testing/sample-account-order';
import type { ScmAccount } from '../../../use-cases/ports/account/scm-account';
import { createAccountOrdering } from './account-ordering';

const ACCOUNT: Account = {
  ...{ id: 'a', version: 1, name: 'A', scmUrl: 'https://cert-manager.com', enabled: true, secretVersion: 'v' },
  ...{ homeProject: { id: '1', key: 'CERT' }, secretSetAt: 0, createdAt: 0, changedAt: 0 },
  signIn: { kind: 'oauth', clientId: 'c', tokenUrl: 'https://auth.sso.sectigo.com/token' },
};
const { asked } = sampleAccountOrder();
const HTML = '<html><body>Down for maintenance</body></html>';
const CALLS = ['enroll', 'renew', 'replace'] as const;

/** Signed in; every call that orders gets this answer, the token endpoint a token. */
async function ordering(answer: () => Response) {
  let sent = 0;
  const world = {
    fetch: (url: string) => {
      if (url.endsWith('/token')) return Promise.resolve(Response.json({ access_token: 't', expires_in: 300 }));
      sent += 1;
      return Promise.resolve().then(answer);
    },
    now: () => 0,
    holder: 'account' as const,
    credentials: {
      clientSecret: () => Promise.resolve('s'),
      token: () => Promise.resolve(undefined),
      keepToken: () => Promise.resolve(),
    },
    signIns: { of: () => Promise.resolve({}), ofEach: () => Promise.resolve(new Map()), keep: () => Promise.resolve() },
  };
  const signedIn = await createAccountOrdering(world, {} as ScmAccount).signIn(ACCOUNT);
  const call = { enroll: () => signedIn.enroll(asked, ''), renew: () => signedIn.renew('5', asked) };
  const calls = { ...call, replace: () => signedIn.replace('5', asked) };
  return { calls, sent: () => sent };
}

const refusal = (status: number, code: number) => () => Response.json({ code, description: 'no' }, { status });

describe.each(CALLS)('%s', (name) => {
  it.each<[string, 'no' | 'maybe', number, () => Response]>([
    ['429', 'no', 1, () => new Response('', { status: 429 })],
    ['503 with a page', 'no', 1, () => new Response(HTML, { status: 503 })],
    ['401 again and again', 'no', 2, refusal(401, -16)],
    ['a refusal with a code', 'no', 1, refusal(400, -9)],
    ['a refusal that may come after the fact', 'maybe', 1, refusal(400, -105)],
    ['an error of the CA behind it', 'maybe', 1, refusal(400, -140)],
    ['400 with a page', 'maybe', 1, () => new Response(HTML, { status: 400 })],
    ['200 with a page', 'maybe', 1, () => new Response(HTML, { status: 200 })],
    ['500', 'maybe', 1, refusal(500, -1)],
    ['502', 'maybe', 1, () => new Response(HTML, { status: 502 })],
    ['504', 'maybe', 1, () => new Response('', { status: 504 })],
    [
      'a dropped connection',
      'maybe',
      1,
      () => {
        throw new TypeError('fetch failed');
      },
    ],
  ])('that ends with %s may have been taken: %s; sent %i times', async (_how, taken, times, answer) => {
    const { calls, sent } = await ordering(answer);
    const problem = await calls[name]().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(problem).toBeInstanceOf(Problem);
    expect((problem as Problem).kind.taken).toBe(taken);
    expect(sent()).toBe(times);
  });
});

it.each([204, 200])('takes a replacement that SCM has nothing to say to (%i) as taken', async (status) => {
  const { calls } = await ordering(() => new Response(status === 204 ? null : '', { status }));
  await expect(calls.replace()).resolves.toBeUndefined();
});
