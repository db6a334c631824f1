import { X509Certificate } from 'node:crypto';
import { renewalInfoIdIn } from '../../../src/pki/collected';
import { ConnectionDropped } from '../connection-dropped';
import { sampleCsr } from '../testing/sample-csr';
import { scmFixture } from '../testing/scm-fixture';

const BASE = 'https://ari.example.net/renewalInfo';

async function stage() {
  const scm = await scmFixture({ account: { autoApprove: true, termDays: 60 }, issuanceSeconds: 0 });
  const certId = await scm.enroll({ csr: await sampleCsr({ commonName: 'www.example.com' }) });
  const leaf = (await scm.call('GET', `/${certId}`)).text;
  const name = (await renewalInfoIdIn(leaf)) ?? '';
  const ask = (path = `/${name}`) => scm.send(new Request(BASE + path));
  return { ...scm, certId, leaf: new X509Certificate(leaf), name, ask };
}

interface Answered {
  readonly suggestedWindow: { readonly start: string; readonly end: string };
  readonly explanationURL?: string;
}

it('suggests a hundredth of life on both sides of two thirds, and when to ask again', async () => {
  const { ask, leaf, departures } = await stage();
  const { status, headers, json } = await ask();
  const { start, end } = (json as unknown as Answered).suggestedWindow;
  const [from, until] = [leaf.validFrom, leaf.validTo].map((date) => Date.parse(date));
  const life = (until ?? 0) + 1_000 - (from ?? 0);
  const shares = [start, end].map((date) => (Date.parse(date) - (from ?? 0)) / life);
  expect([status, headers.get('retry-after')]).toEqual([200, '21600']);
  expect(shares).toEqual([expect.closeTo(2 / 3 - 0.01, 6), expect.closeTo(2 / 3 + 0.01, 6)]);
  expect(departures).toEqual([]);
});

it('calls in what is revoked, and what its operators say', async () => {
  const { ask, server, certId, clock } = await stage();
  server.renewalInfo.callIn('https://ca.example/incident');
  expect((await ask()).json).toMatchObject({ explanationURL: 'https://ca.example/incident' });
  server.renewalInfo.suggest(undefined);
  server.orders.revoke(certId);
  const { suggestedWindow } = (await ask()).json as unknown as Answered;
  expect(Date.parse(suggestedWindow.end)).toBe(clock.now() - 1_800_000);
});

it.each([
  ['a certificate of another CA', '/AAAA.AAAA', 404],
  ['a name that is none', '/AAAA', 400],
  ['an empty one', '/', 501],
])('does not know %s', async (_what, path, status) => {
  expect((await (await stage()).ask(path)).status).toBe(status);
});

it.each([
  ['503', 503, /Unavailable/],
  ['not-json', 200, /^<html>/],
  ['huge', 200, /x{1000}/],
  ['backwards', 200, /2026-12-31.*2026-12-01/],
  ['redirect', 302, /^$/],
] as const)('fails as it is told: %s', async (fault, status, body) => {
  const { ask, server } = await stage();
  server.renewalInfo.fail(fault);
  expect(await ask()).toMatchObject({ status, text: expect.stringMatching(body) as string });
});

it('drops connections, or answers when nobody waits any more', async () => {
  const { name, server } = await stage();
  server.renewalInfo.fail('drop');
  await expect(server.fetch(new Request(`${BASE}/${name}`))).rejects.toThrow(ConnectionDropped);
  server.renewalInfo.fail('late');
  const caller = new AbortController();
  const answer = server.fetch(new Request(`${BASE}/${name}`, { signal: caller.signal }));
  caller.abort();
  expect((await answer).status).toBe(504);
});
