import { factsOf, newOf, rowFrom } from '../../../inventory/rows/inventory-row';
import type { ListedCertificate } from '../../../account/listed-certificate';
import type { Certificate } from '../../../certificate/certificate';
import { NOW, sampleCertificate } from '../../../testing/sample-certificate';
import { PLAN_POLICY, sampleToPlan } from '../../../testing/sample-plan';
import { ownPolicy, withoutDoubles } from '../certificate-to-plan';
import type { PlanState } from '../certificate-to-plan';
import { factsOfCertificate } from './facts-of-certificate';
import { factsOfRow } from './facts-of-row';

const PUBLIC = { publicTrust: true };
const renewal = { because: 'policy', issueWanted: false, token: 't', begunAt: NOW } as const;
const successor = { id: 'p:78', serialNumber: '0B', notAfter: NOW, issueId: '2', issueKey: 'CERT-2' };

it.each<[PlanState, Partial<Certificate>]>([
  ['waiting', {}],
  ['under-way', { renewal: { ...renewal, by: 'app' } }],
  ['with-person', { renewal: { ...renewal, by: 'person' } }],
  ['unwanted', { noRenewal: { reason: 'The shop closes.', at: NOW } }],
  ['with-person', { noRenewal: { reason: 'The shop closes.', at: NOW - 1 }, renewal: { ...renewal, by: 'person' } }],
  ['compromised', { compromised: { at: NOW } }],
])('a certificate of a profile is %s', (state, change) => {
  expect(factsOfCertificate(sampleCertificate(change), PUBLIC)).toMatchObject({
    state,
    source: 'profile:p',
    id: 'p:77',
  });
});

it.each<[string, Partial<Certificate>]>([
  ['that was renewed', { supersededBy: successor }],
  ['that is revoked', { revoked: { at: NOW, by: 'app' } }],
])('a certificate %s is no part of a plan', (_what, change) => {
  expect(factsOfCertificate(sampleCertificate(change), PUBLIC)).toBeUndefined();
});

it('carries what was decided for it alone, without who did', () => {
  const own = { timing: { by: 'window', days: 3 }, byItself: false, by: 'ada', at: NOW } as const;
  expect(factsOfCertificate(sampleCertificate({ ownRenewal: own, turn: NOW }), PUBLIC)).toMatchObject({
    own: { timing: { by: 'window', days: 3 }, byItself: false },
    turn: NOW,
  });
});

const rowOf = (change: Partial<ListedCertificate>, renewed = false) => {
  const facts = factsOf({
    ...{ sslId: '7', complete: true, status: 'issued', commonName: '', names: ['a.example.com'], renewed },
    ...change,
  });
  return rowFrom(facts, { suffixes: [], suffixCount: 0, hash: '' }, newOf('acc'));
};

it.each<[PlanState, Partial<ListedCertificate>]>([
  ['by-scm', { autoRenew: { state: 'scheduled' } }],
  ['by-scm', { autoRenew: { state: 'started' }, requestedVia: 'ACME' }],
  ['scm-failed', { autoRenew: { state: 'failed' } }],
  ['by-client', { requestedVia: 'ACME', autoRenew: { state: 'not-scheduled' } }],
  ['by-client', { requestedVia: 'Network Agent' }],
  ['by-client', { requestedVia: 'MS_CA' }],
  ['by-nobody', { requestedVia: 'REST API' }],
  ['by-nobody', { requestedVia: 'BULK_REQUEST' }],
  ['by-nobody', {}],
])('a certificate of an account is %s: %j', (state, change) => {
  expect(factsOfRow(rowOf(change))).toMatchObject({ state, id: 'acc:7', source: 'account:acc', name: 'a.example.com' });
});

it('what people let the app renew waits for the policy of its account, unless SCM renews it again', () => {
  const adopted = { by: 'ada', at: 0 };
  expect(factsOfRow({ ...rowOf({}), adopted })).toMatchObject({ state: 'waiting' });
  expect(factsOfRow({ ...rowOf({ autoRenew: { state: 'scheduled' } }), adopted })).toMatchObject({ state: 'by-scm' });
});

it.each<[string, Partial<ListedCertificate>]>([
  ['revoked', { status: 'revoked' }],
  ['on its way', { status: 'applied' }],
  ['renewed', { renewed: true }],
  ['renewed by SCM', { autoRenew: { state: 'successful' } }],
  ['not managed by SCM', { status: 'unmanaged' }],
])('what is %s is no part of a plan', (_what, change) => {
  expect(factsOfRow(rowOf(change))).toBeUndefined();
});

it('says of a certificate of an account what SCM says, and leaves empty what it does not', () => {
  const known = rowOf({ commonName: 'b.example.com', serialNumber: '0A', requester: 'rita' });
  expect(factsOfRow(known)).toMatchObject({ name: 'b.example.com', serialNumber: '0A', requester: 'rita' });
  expect(factsOfRow(rowOf({}))).toMatchObject({ serialNumber: '', requester: '', publicTrust: true });
  expect(factsOfRow(rowOf({ names: [] }))).toMatchObject({ name: '' });
});

it('takes the first twenty names of a certificate', () => {
  const names = Array.from({ length: 25 }, (_, place) => `n${place}.example.com`);
  expect(factsOfCertificate(sampleCertificate({ names }), PUBLIC)?.names).toEqual(names.slice(0, 20));
});

it('keeps to itself what nobody decided for it', () => {
  const plain = factsOfCertificate(sampleCertificate(), { publicTrust: false });
  expect(plain).toMatchObject({ requester: '', publicTrust: false });
  expect(plain).not.toHaveProperty('turn');
  expect(plain).not.toHaveProperty('own');
});

it.each([
  [{}, {}, true],
  [{ timing: { by: 'window', days: 3 } }, { timing: { by: 'window', days: 3 } }, true],
  [{ byItself: false }, {}, false],
] as const)('what was set for it alone (%j) holds before its profile’s policy', (own, change, autoRenew) => {
  expect(ownPolicy(sampleToPlan({ own }), PLAN_POLICY)).toEqual({ ...PLAN_POLICY, ...change, autoRenew });
  expect(ownPolicy(sampleToPlan({ own }), { ...PLAN_POLICY, autoRenew: false }).autoRenew).toBe(false);
});

it.each([
  ['0A', '00000A', 1],
  ['0A00', '0A', 2],
  ['A1', 'B1', 2],
  ['', '', 2],
])('the serial numbers “%s” and “%s” are of %d certificates', (one, other, count) => {
  const [first, second] = [sampleToPlan({ serialNumber: one }), sampleToPlan({ id: 'acc:7', serialNumber: other })];
  expect(
    withoutDoubles([
      { ...first, source: 'account:b' },
      { ...second, source: 'account:a' },
    ]),
  ).toHaveLength(count);
});

it('what a profile obtained stands once, as the profile’s, however the serial number is written', () => {
  const ofProfile = sampleToPlan({ serialNumber: '0A' });
  const ofAccount = sampleToPlan({ id: 'acc:7', source: 'account:acc', serialNumber: '000A' });
  const other = sampleToPlan({ id: 'acc:8', source: 'account:acc', serialNumber: '' });
  expect(withoutDoubles([ofAccount, other, ofProfile])).toEqual([ofProfile, other]);
  expect(withoutDoubles([ofProfile, ofAccount, other])).toEqual([ofProfile, other]);
});
