import { factsOf, newOf, rowFrom } from '../../../inventory/rows/inventory-row';
import type { ListedCertificate } from '../../../account/listed-certificate';
import type { Certificate } from '../../../certificate/certificate';
import { NOW, sampleCertificate } from '../../../testing/sample-certificate';
import { sampleToPlan } from '../../../testing/sample-plan';
import { withoutDoubles } from '../certificate-to-plan';
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

it('what a profile obtained stands once, as the profile’s, however the serial number is written', () => {
  const ofProfile = sampleToPlan({ serialNumber: '0A' });
  const ofAccount = sampleToPlan({ id: 'acc:7', source: 'account:acc', serialNumber: '000A' });
  const other = sampleToPlan({ id: 'acc:8', source: 'account:acc', serialNumber: '' });
  expect(withoutDoubles([ofAccount, other, ofProfile])).toEqual([ofProfile, other]);
  expect(withoutDoubles([ofProfile, ofAccount, other])).toEqual([ofProfile, other]);
});
