import type { Certificate } from '../domain/certificate/certificate';
import { DAY_MS } from '../domain/validity';
import { keyTrouble } from './known-keys';
import type { Ports } from './ports/ports';

const NOW = Date.UTC(2026, 10, 2);
const KEY = { spkiSha256: 'ab', names: ['b.example.com', 'a.example.com'], account: { clientId: 'c', scmUrl: 's' } };

const certificate = (change: Partial<Certificate> = {}) =>
  ({
    ...{ id: 'p:1', profileId: 'p', orderId: 'issue-1#1', lineage: 'issue-1', issueId: '1', spkiSha256: 'ab' },
    ...{ names: ['a.example.com', 'b.example.com', 'www.a.example.com'], notAfter: NOW + DAY_MS, ...change },
  }) as Certificate;

/** @param asked names of the order that the certificate came of */
function portsWith(
  found: Certificate | undefined,
  { blocked = false, asked = ['a.example.com', 'b.example.com'], clientId = 'c' } = {},
) {
  return {
    now: () => NOW,
    orders: { find: () => Promise.resolve({ request: { names: asked, clientId, scmUrl: 's' } }) },
    certificates: { find: () => Promise.resolve(found) },
    knownKeys: { isBlocked: () => Promise.resolve(blocked), certificatesWith: () => Promise.resolve(['p:1']) },
  } as unknown as Ports;
}

const codes = async (ports: Ports, key = KEY) =>
  (await keyTrouble(ports, key, { lineage: 'issue-2' })).map(({ code, severity }) => `${severity} ${code}`);

it.each<[string, readonly string[], Certificate | undefined, object?]>([
  ['a blocked key, whatever else there is', ['refuse key-reported-compromised'], certificate(), { blocked: true }],
  ['the same names of the same account', ['refuse certificate-duplicate'], certificate()],
  ['other names', ['warn key-in-use'], certificate(), { asked: ['a.example.com'] }],
  ['the same of a profile that was made anew', ['refuse certificate-duplicate'], certificate({ profileId: 'q' })],
  ['another account', ['warn key-in-use'], certificate(), { clientId: 'd' }],
  [
    'what was replaced elsewhere and is valid still',
    ['warn key-in-use'],
    certificate({ supersededBy: { id: 'p:2', serialNumber: '0B', notAfter: NOW, issueId: '1', issueKey: 'CERT-1' } }),
  ],
  ['the same history', [], certificate({ lineage: 'issue-2' })],
  ['a revoked one', [], certificate({ revoked: { at: NOW, by: 'app' } })],
  ['an expired one', [], certificate({ notAfter: NOW - DAY_MS })],
  ['a note without its certificate', [], undefined],
])('judges a key by %s', async (...[, expected, found, options]) => {
  expect(await codes(portsWith(found, options))).toEqual(expected);
});

it('names the other issue only to those who may see it', async () => {
  const sentence = async (nameOf?: () => Promise<string | undefined>) =>
    (await keyTrouble(portsWith(certificate()), KEY, { lineage: 'x', ...(nameOf && { nameOf }) }))[0]?.message;
  expect(await sentence(() => Promise.resolve('CERT-1'))).toContain('already (CERT-1).');
  expect(await sentence(() => Promise.resolve(undefined))).toContain('already. ');
  expect(await sentence()).not.toContain('CERT');
});
