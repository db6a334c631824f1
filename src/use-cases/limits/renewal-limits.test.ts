import { OPENS_AFTER } from '../../domain/outage/circuit';
import type { HostSilence } from '../../domain/outage/silence';
import { scheduleOf } from '../../domain/renewal/own-renewal';
import { DEFAULT_POLICY } from '../../domain/renewal/policy';
import { sampleCertificate } from '../../domain/testing/sample-certificate';
import { DAY_MS } from '../../domain/validity';
import { limitsOf } from './renewal-limits';

const hosts = { scmUrl: 'https://scm.example/api', tokenUrl: 'https://auth.example/token' };
const policy = { ...DEFAULT_POLICY, autoRenew: true, ...hosts };
const certificate = sampleCertificate();
const { at: DUE, latestSafe: SAFE } = scheduleOf(certificate, policy);
const since = DUE - DAY_MS;
const circuit = { failures: OPENS_AFTER, since, probes: 1, probeAt: DUE };

function world(now: number, known: readonly HostSilence[] | 'broken') {
  const asked = { times: 0 };
  const silences = () => {
    asked.times += 1;
    return known === 'broken' ? Promise.reject(new Error('The store is out of order')) : Promise.resolve(known);
  };
  const ports = {
    now: () => now,
    accounts: { list: () => Promise.resolve([]) },
    reference: {},
    circuits: { silences },
  } as unknown as Parameters<typeof limitsOf>[0];
  return { ports, asked };
}

it.each<[string, string, object]>([
  ['the host that takes its order is silent', 'scm.example', { silence: { since } }],
  ['the host that signs in for it is silent', 'auth.example', { silence: { since } }],
  ['another host is silent', 'other.example', {}],
])('where %s, a renewal that is due knows as much', async (_what, host, expected) => {
  const { ports, asked } = world(DUE, [{ host, circuit }]);
  expect(await limitsOf(ports, certificate, policy)).toEqual(expected);
  expect(asked.times).toBe(1);
});

it('fails over nothing that is remembered of hosts', async () => {
  const { ports } = world(DUE, 'broken');
  expect(await limitsOf(ports, certificate, policy)).toEqual({});
});

it('knows it also where what waited is still let out after its latest safe moment', async () => {
  const short = { ...certificate, notAfter: certificate.notBefore + 46 * DAY_MS };
  const { latestSafe, latestRelease } = scheduleOf(short, policy);
  for (const [now, expected] of [
    [latestSafe, { silence: { since } }],
    [latestRelease, {}],
  ] as const) {
    const { ports } = world(now, [{ host: 'scm.example', circuit }]);
    expect(await limitsOf(ports, short, policy)).toEqual(expected);
  }
});

const begun = { by: 'app', because: 'policy', issueWanted: false, token: 't', begunAt: DUE } as const;

it.each([
  ['is not due', DUE - 1, certificate, policy],
  ['cannot wait any more', SAFE, certificate, policy],
  ['has begun', DUE, { ...certificate, renewal: begun }, policy],
  ['is left to people', DUE, certificate, { ...policy, autoRenew: false }],
])('asks for no silence where the renewal %s', async (_what, now, one, held) => {
  const { ports, asked } = world(now, [{ host: 'scm.example', circuit }]);
  expect(await limitsOf(ports, one, held)).toEqual({});
  expect(asked.times).toBe(0);
});
