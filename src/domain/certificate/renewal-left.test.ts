import { NOW, sampleCertificate } from '../testing/sample-certificate';
import { DAY_MS } from '../validity';
import type { Certificate } from './certificate';
import { superseded } from './certificate-steps';
import { renewalLeftBy, takesRenewal } from './renewal-left';

const END = NOW + 20 * DAY_MS;
const renews = { id: 'p:77', certId: '77', orderId: 'issue-1#1', issueId: '1' };
const issue = { id: '2', key: 'CERT-2' };
const renewal = { by: 'person', because: 'manual', issueWanted: false, token: 't', begunAt: NOW, issue } as const;
const replaced = sampleCertificate({ notAfter: END, renewal });
const { renewal: _, ...without } = replaced;
const replacement: Certificate = {
  ...{ ...without, id: 'p:78', certId: '78', generation: 2, serialNumber: '0B' },
  renews: { ...renews, how: 'replace' },
};
const by = { id: 'p:78', serialNumber: '0B', notAfter: END, issueId: '1', issueKey: 'CERT-1', replaces: true } as const;

describe('the issue of an open renewal', () => {
  it.each([
    ['an end that has not moved', 0, true],
    ['an end a little later', DAY_MS - 1, true],
    ['an earlier end', -DAY_MS, true],
    ['a validity of its own', 200 * DAY_MS, false],
  ])('is kept after a replacement with %s: %s ms later: %s', (_what, later, kept) => {
    const kinds = superseded(replaced, { ...by, notAfter: END + later }, NOW).untold.map(({ kind }) => kind);
    expect(kinds.includes('not-needed')).toBe(!kept);
    expect(renewalLeftBy(replaced, { ...replacement, notAfter: END + later })).toEqual(kept ? renewal : undefined);
  });

  it('is called off after a renewal, whenever that ends', () => {
    const { replaces: _how, ...renewed } = by;
    const kinds = superseded(replaced, renewed, NOW).untold.map(({ kind }) => kind);
    expect(kinds).toEqual(['superseded', 'not-needed']);
  });

  it('is called off where Jira did not tell of it: it belongs to no lineage', () => {
    const stray = { ...replaced, renewal: { ...renewal, issueWanted: true } };
    expect(superseded(stray, by, NOW).untold.map(({ kind }) => kind)).toContain('not-needed');
    expect(renewalLeftBy(stray, replacement)).toBeUndefined();
  });
});

it.each<[string, Partial<Certificate>, boolean]>([
  ['before its successor is noted', {}, true],
  ['after that', { supersededBy: by }, true],
  ['after it was revoked as superseded', { supersededBy: by, revoked: { at: NOW, by: 'app', reason: 4 } }, true],
  ['where another took its place', { supersededBy: { ...by, id: 'p:79' } }, false],
  ['once it was revoked before', { revoked: { at: NOW, by: 'elsewhere' } }, false],
  ['once nobody wants it renewed', { noRenewal: { reason: 'Closing.', at: NOW } }, false],
])('is left to the replacement %s', (_when, change, left) => {
  expect(renewalLeftBy({ ...replaced, ...change }, replacement)).toEqual(left ? renewal : undefined);
});

it.each<[string, Partial<Certificate>, boolean]>([
  ['has none of its own', {}, true],
  ['has one', { renewal }, false],
  ['came of a renewal', { renews }, false],
  ['was revoked', { revoked: { at: NOW, by: 'app' } }, false],
  ['has a successor', { supersededBy: by }, false],
  ['is not to be renewed', { noRenewal: { reason: 'Closing.', at: NOW } }, false],
  ['was not handed out', { compromised: { at: NOW } }, false],
])('is taken by a replacement that %s: %s', (_what, change, takes) => {
  expect(takesRenewal({ ...replacement, ...change })).toBe(takes);
});
