import type { Profile } from '../domain/profile';
import { DEFAULT_REACH } from '../domain/profile';
import { DEFAULT_POLICY } from '../domain/renewal/policy';
import type { SignInState } from '../domain/profiles/sign-in';
import type { SignIns } from '../use-cases/ports/profile-settings';
import type { Credentials } from './access-token';
import { createEnrollmentApi } from './enrollment-api';

const profile: Profile = {
  ...{
    id: 'p',
    version: 1,
    name: 'P',
    clientId: 'client',
    comments: '',
    publicTrust: true,
    operators: [],
    secretVersion: 'v',
    secretSetAt: 0,
  },
  ...{ scmUrl: 'https://x.enroll.enterprise.sectigo.com', tokenUrl: 'https://auth.sso.sectigo.com/token' },
  ...DEFAULT_POLICY,
  ...DEFAULT_REACH,
};

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A network that gives the answers of a list in turn, and credentials that remember. */
function world(...answers: readonly (Response | Error)[]) {
  const sent: Sent[] = [];
  let kept: { accessToken: string; goodUntil: number } | undefined;
  let turn = 0;
  const credentials: Credentials<Profile> = {
    clientSecret: () => Promise.resolve('se&ret +%'),
    token: () => Promise.resolve(kept),
    keepToken: (_profile, token) => Promise.resolve(void (kept = token)),
  };
  let state: SignInState = {};
  const signIns: SignIns = {
    of: () => Promise.resolve(state),
    ofEach: () => Promise.reject(new Error('Not part of this test.')),
    keep: (_profile, next) => Promise.resolve(void (state = next)),
  };
  const fetch = (url: string, init: RequestInit) => {
    sent.push({ url, init });
    const answer = answers[turn++];
    return answer instanceof Response
      ? Promise.resolve(answer)
      : Promise.reject(answer ?? new Error('no more answers'));
  };
  const scm = createEnrollmentApi({ fetch, credentials, signIns, now: () => 1_000, holder: 'profile' });
  const enroll = async (names: readonly string[] = ['a.example.com']) =>
    (await scm.signIn(profile)).enroll({ csr: 'MII', names, comments: 'mark' });
  const renew = async (certId = '7', names: readonly string[] = ['a.example.com']) =>
    (await scm.signIn(profile)).renew(certId, { csr: 'MII', names, comments: 'mark' });
  return { sent, scm, enroll, renew, token: () => kept, signIn: () => state };
}

const BASE = 'https://x.enroll.enterprise.sectigo.com/api/v1/certificates';

const token = (expires_in: unknown = 300) => Response.json({ access_token: 'T', expires_in });

it('replaces under the old id and always says the names, because SCM would keep the old ones', async () => {
  const { sent, scm } = world(token(), Response.json({ certId: 9 }));
  const signedIn = await scm.signIn(profile);
  expect(await signedIn.replace('7', { csr: 'MII', names: ['a.example.com'], comments: 'mark' })).toEqual({
    certId: '9',
  });
  expect([sent[1]?.url, sent[1]?.init.method]).toEqual([`${BASE}/7/replace`, 'POST']);
  const body = { csr: 'MII', comments: 'mark', subjAltNames: ['a.example.com'] };
  expect(sent[1]?.init.body).toBe(JSON.stringify(body));
});

it('percent-encodes the secret, never follows redirects and sends the token', async () => {
  const { sent, enroll } = world(token(), Response.json({ certId: '7' }));
  expect(await enroll()).toEqual({ certId: '7' });
  expect(sent[0]?.init.body).toBe('grant_type=client_credentials&client_id=client&client_secret=se%26ret+%2B%25');
  expect(sent.map(({ init }) => init.redirect)).toEqual(['manual', 'manual']);
  expect(sent[1]?.url).toBe('https://x.enroll.enterprise.sectigo.com/api/v1/certificates');
  expect(sent[1]?.init.headers).toMatchObject({ authorization: 'Bearer T' });
  expect(JSON.parse(sent[1]?.init.body as string)).toEqual({ csr: 'MII', comments: 'mark', customFields: {} });
});

it('keeps a token for four fifths of its life', async () => {
  const {
    sent,
    scm,
    token: kept,
  } = world(token(300), Response.json({ status: 'Issued' }), Response.json({ status: 'Issued' }));
  await scm.status(profile, '7');
  await scm.status(profile, '7');
  expect(sent).toHaveLength(3);
  expect(kept()?.goodUntil).toBe(1_000 + 240_000);
});

it('takes a number for an id, and an unreadable lifetime for a minute', async () => {
  const { enroll, token: kept } = world(token('soon'), Response.json({ certId: 7 }));
  expect(await enroll()).toEqual({ certId: '7' });
  expect(kept()?.goodUntil).toBe(1_000 + 48_000);
});

it('tries a refused token once more with a fresh one, and then says so', async () => {
  const unauthorized = () => new Response(null, { status: 401 });
  const { sent, enroll } = world(token(), unauthorized(), token(), unauthorized());
  await expect(enroll()).rejects.toMatchObject({ code: 'scm-token' });
  expect(sent).toHaveLength(4);
});

it.each<[string, Response | Error, string]>([
  ['a dropped connection', new TypeError('fetch failed'), 'scm-busy'],
  ['500', new Response(null, { status: 500 }), 'scm-busy'],
  ['wrong credentials', Response.json({ error: 'invalid_client' }, { status: 401 }), 'scm-credentials'],
  ['an unknown grant', Response.json({ error: 'unsupported_grant_type' }, { status: 400 }), 'scm-credentials'],
  ['a page that is no sign-in', new Response('<html>', { status: 200 }), 'scm-url'],
  ['a missing page', new Response('<html>', { status: 404 }), 'scm-url'],
  ['a blocked host', Object.assign(new Error('blocked'), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR' }), 'scm-egress'],
])('knows that nothing was ordered when signing in meets %s', async (_name, answer, code) => {
  const { enroll } = world(answer);
  const failure = enroll();
  await expect(failure).rejects.toMatchObject({ code, kind: { taken: 'no' } });
});

it.each<[string, Response | Error]>([
  ['a dropped connection', new TypeError('fetch failed')],
  ['502', new Response(null, { status: 502 })],
  ['a 200 that nobody can read', new Response('<html>ok</html>')],
  ['a 200 without an id', Response.json({ result: 'fine' })],
  ['an answer without end', new Response('x'.repeat(2_100_000))],
])('does not know whether SCM took an order that ended with %s', async (_name, answer) => {
  const { enroll } = world(token(), answer);
  await expect(enroll()).rejects.toMatchObject({ kind: { taken: 'maybe' } });
});

it.each([-103, -109, -183, 0])('takes %d for not yet', async (code) => {
  const { scm } = world(token(), Response.json({ code, description: 'later' }, { status: 404 }));
  expect(await scm.collect(profile, '7')).toBeUndefined();
});

it('takes an empty download for not yet, and an unknown id for a problem', async () => {
  const { scm } = world(token(), new Response(''), Response.json({ code: -5101 }, { status: 404 }));
  expect(await scm.collect(profile, '7')).toBeUndefined();
  await expect(scm.collect(profile, '7')).rejects.toMatchObject({ code: 'scm-unknown-certificate' });
});

it('cannot be led to another path by an id', async () => {
  const { sent, scm } = world(token(), Response.json({ status: 'Issued' }));
  await scm.status(profile, '../../admin?x=1');
  expect(sent[1]?.url).toBe(
    'https://x.enroll.enterprise.sectigo.com/api/v1/certificates/..%2F..%2Fadmin%3Fx%3D1/status',
  );
});

it('checks access by asking for a certificate that cannot exist', async () => {
  const good = world(token(), Response.json({ code: -5101, description: 'not found' }, { status: 404 }));
  await expect(good.scm.checkAccess(profile)).resolves.toBeUndefined();
  const elsewhere = world(token(), new Response('<html>', { status: 404 }));
  await expect(elsewhere.scm.checkAccess(profile)).rejects.toMatchObject({ code: 'scm-url' });
});

it('gives SCM the list of names where there are several', async () => {
  const { sent, enroll } = world(token(), Response.json({ certId: '7' }));
  await enroll(['a.example.com', 'b.example.com']);
  expect(JSON.parse(sent[1]?.init.body as string)).toMatchObject({ subjAltNames: ['a.example.com', 'b.example.com'] });
});

it.each([
  ['HTML from a gateway', new Response('<html>Bad Request</html>', { status: 400 })],
  ['a time-out of a gateway', new Response('', { status: 408 })],
  ['a CA that stumbled', Response.json({ code: -195, description: 'CA is not available' }, { status: 400 })],
])('does not take %s for “nothing was ordered”', async (_name, answer) => {
  const { enroll } = world(token(), answer);
  await expect(enroll()).rejects.toMatchObject({ kind: { taken: 'maybe' } });
});

describe('renewing', () => {
  it('posts CSR, comments and names to the old certificate’s id, and takes the id of the new one', async () => {
    const { sent, renew } = world(token(), Response.json({ certId: 8 }));
    expect(await renew('7', ['a.example.com', 'b.example.com'])).toEqual({ certId: '8' });
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ url: `${BASE}/7/renew`, init: { method: 'POST', redirect: 'manual' } });
    expect(sent[1]?.init.headers).toMatchObject({ authorization: 'Bearer T', 'content-type': 'application/json' });
    expect(JSON.parse(sent[1]?.init.body as string)).toEqual({
      ...{ csr: 'MII', comments: 'mark', customFields: {}, subjAltNames: ['a.example.com', 'b.example.com'] },
    });
  });

  it('sends nothing before it is asked to: signing in is all that can fail until then', async () => {
    const { sent, scm } = world(token());
    await scm.signIn(profile);
    expect(sent.map(({ url }) => url)).toEqual([profile.tokenUrl]);
  });

  it.each<[string, Response | Error, string]>([
    ['a dropped connection', new TypeError('fetch failed'), 'scm-no-answer'],
    ['a time-out', Object.assign(new Error('timed out'), { name: 'TimeoutError' }), 'scm-no-answer'],
    ['504', new Response(null, { status: 504 }), 'scm-no-answer'],
    ['a 200 without an id', Response.json({ renewed: true }), 'scm-unreadable'],
  ])('is done once, whatever becomes of it: %s leaves the order in doubt', async (_name, answer, code) => {
    const { sent, renew } = world(token(), answer, Response.json({ certId: '9' }));
    await expect(renew()).rejects.toMatchObject({ code, kind: { taken: 'maybe' } });
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['busy', new Response(null, { status: 503, headers: { 'retry-after': '30' } }), 'scm-busy'],
    ['revoked', Response.json({ code: -110, description: 'revoked' }, { status: 400 }), 'scm-revoked'],
    ['refused', Response.json({ code: -130, description: 'Not renewable' }, { status: 400 }), 'scm-state'],
  ])('says that nothing was ordered when SCM answers: %s', async (_name, answer, code) => {
    await expect(world(token(), answer).renew()).rejects.toMatchObject({ code, kind: { taken: 'no' } });
  });

  it('cannot be led to another path by an id', async () => {
    const { sent, renew } = world(token(), Response.json({ certId: '8' }));
    await renew('../1?x=');
    expect(sent[1]?.url).toBe(`${BASE}/..%2F1%3Fx%3D/renew`);
  });
});

describe('revoking', () => {
  const reason = { code: 4, words: 'Superseded (Jira CERT-1)' };
  const refusal = (code: number, status = 400) => Response.json({ code, description: 'said SCM' }, { status });

  it('deletes the certificate with the reason’s number and words, and takes an answer without a body', async () => {
    const { sent, scm } = world(token(), new Response(null, { status: 204 }));
    await expect(scm.revoke(profile, '7', reason)).resolves.toBeUndefined();
    expect(sent[1]).toMatchObject({ url: `${BASE}/7`, init: { method: 'DELETE' } });
    expect(sent[1]?.init.headers).toMatchObject({ authorization: 'Bearer T' });
    expect(JSON.parse(sent[1]?.init.body as string)).toEqual({ reasonCode: 4, message: 'Superseded (Jira CERT-1)' });
  });

  it.each([
    ['-110', refusal(-110)],
    ['-159', refusal(-159)],
    ['-192', refusal(-192)],
    ['-110 behind a 404', refusal(-110, 404)],
  ])('is done when it was done before: %s', async (_name, answer) => {
    const { sent, scm } = world(token(), answer);
    await expect(scm.revoke(profile, '7', reason)).resolves.toBeUndefined();
    expect(sent).toHaveLength(2);
  });

  it.each<[string, Response | Error, string]>([
    ['no right', refusal(-3), 'scm-rights'],
    ['403', new Response(null, { status: 403 }), 'scm-rights'],
    ['an id that SCM does not know', refusal(-5101, 404), 'scm-unknown-certificate'],
    ['a plain refusal', refusal(-108), 'scm-refused'],
    ['a page of something else', new Response('<html>', { status: 404 }), 'scm-url'],
    ['a redirect', new Response(null, { status: 302, headers: { location: 'https://x.example' } }), 'scm-url'],
    ['a dropped connection', new TypeError('fetch failed'), 'scm-no-answer'],
    ['502', new Response(null, { status: 502 }), 'scm-no-answer'],
    ['429', new Response(null, { status: 429 }), 'scm-busy'],
  ])('is not done after %s, and is not tried again by itself', async (_name, answer, code) => {
    const { sent, scm } = world(token(), answer, new Response(null, { status: 204 }));
    await expect(scm.revoke(profile, '7', reason)).rejects.toMatchObject({ code });
    expect(sent).toHaveLength(2);
  });

  it('signs in anew once when the token is refused, which SCM does before it looks at anything', async () => {
    const { sent, scm } = world(token(), new Response(null, { status: 401 }), token(), new Response(null));
    await scm.revoke(profile, '7', reason);
    expect(sent.map(({ init }) => init.method)).toEqual(['POST', 'DELETE', 'POST', 'DELETE']);
  });
});
