/** What may be done with a certificate in which state, as a table; and what a caller who lost the answer can find out. */
import type { FaultKind } from '../faults/fault-table';
import { bareBase64, sampleCsr } from '../testing/sample-csr';
import { scmFixture, type ScmFixture } from '../testing/scm-fixture';

const issuance = 180_000;
const term = 199 * 86_400_000;
let csr: string;

beforeAll(async () => {
  csr = bareBase64(await sampleCsr({ commonName: 'www.example.com' }));
});

type Lead = (scm: ScmFixture, certId: string) => unknown;

const replaced: Lead = async (scm, certId) => {
  await scm.clock.advanceBy(issuance);
  await scm.call('POST', `/${certId}/replace`, { body: { csr } });
  await scm.clock.advanceBy(issuance);
};
const revoked: Lead = async (scm, certId) => {
  await scm.clock.advanceBy(issuance);
  await scm.call('DELETE', `/${certId}`, { body: { message: 'lost', reasonCode: 1 } });
};
const rejected: Lead = async (scm, certId) => {
  await scm.clock.advanceBy(90_000);
  scm.server.orders.reject(certId, 'no');
};

const taken = 0;

it.each<[string, Lead, { renew: number; replace: number; revoke: number }]>([
  ['Requested', () => undefined, { renew: -130, replace: -130, revoke: -102 }],
  ['Applied', ({ clock }) => clock.advanceBy(100_000), { renew: -130, replace: -130, revoke: -102 }],
  ['Declined', (scm, id) => scm.server.orders.decline(id, 'no'), { renew: -130, replace: -130, revoke: -102 }],
  ['Rejected', rejected, { renew: -130, replace: -130, revoke: -102 }],
  ['Issued', ({ clock }) => clock.advanceBy(issuance), { renew: taken, replace: taken, revoke: taken }],
  ['Expired', ({ clock }) => clock.advanceBy(term), { renew: taken, replace: -130, revoke: -102 }],
  ['Replaced', replaced, { renew: -130, replace: -130, revoke: taken }],
  ['Revoked', revoked, { renew: -130, replace: -130, revoke: -159 }],
])('a certificate that is %s', async (status, lead, codes) => {
  const bodies = {
    renew: { csr, comments: 'CERT-1', customFields: {} },
    replace: { csr, comments: 'CERT-1' },
    revoke: { message: 'lost', reasonCode: 4 },
  };
  for (const operation of ['renew', 'replace', 'revoke'] as const) {
    const scm = await scmFixture();
    const certId = await scm.enroll({ csr });
    await lead(scm, certId);
    expect(scm.server.orders.find(certId)?.status).toBe(status);
    const [method, path] = operation === 'revoke' ? ['DELETE', `/${certId}`] : ['POST', `/${certId}/${operation}`];
    const answer = await scm.call(method, path, { body: bodies[operation] });
    expect([operation, answer.status, answer.json['code'] ?? taken]).toEqual([
      operation,
      codes[operation] === taken ? 200 : 400,
      codes[operation],
    ]);
    expect(scm.departures).toEqual([]);
  }
});

it.each<[FaultKind, number]>([
  ['429', 0],
  ['503', 0],
  ['drop-before', 0],
  ['500-before', 0],
  ['504-before', 0],
  ['drop-after', 1],
  ['500-after', 1],
  ['504-after', 1],
])('of a renewal that meets %s the journal and the order tell that %i was taken', async (kind, count) => {
  const scm = await scmFixture();
  const certId = await scm.enroll({ csr });
  await scm.clock.advanceBy(issuance);
  scm.server.faults.force(kind, { operation: 'renew' });
  const body = { csr, comments: 'CERT-1 generation 2', customFields: {} };
  await scm.call('POST', `/${certId}/renew`, { body }).catch(() => undefined);
  const renewals = scm.server.orders.find(certId)?.renewedBy ?? [];
  expect([renewals.length, scm.server.orders.findByComment('generation 2').length]).toEqual([count, count]);
  expect(scm.server.faults.journal()).toMatchObject([
    { operation: 'renew', kind, committed: count === 1, certId: renewals[0] ?? certId, comments: body.comments },
  ]);
});

it.each<[FaultKind, string]>([
  ['drop-before', 'Issued'],
  ['drop-after', 'Revoked'],
  ['504-after', 'Revoked'],
])('a revocation that meets %s leaves the certificate %s, and a second try says which', async (kind, status) => {
  const scm = await scmFixture();
  const certId = await scm.enroll({ csr });
  await scm.clock.advanceBy(issuance);
  scm.server.faults.force(kind, { operation: 'revoke' });
  const body = { message: 'lost', reasonCode: 1 };
  await scm.call('DELETE', `/${certId}`, { body }).catch(() => undefined);
  expect(scm.server.orders.find(certId)?.status).toBe(status);
  expect(scm.server.faults.journal()).toMatchObject([{ operation: 'revoke', kind, certId }]);
  const again = await scm.call('DELETE', `/${certId}`, { body });
  expect([again.status, again.json['code']]).toEqual(status === 'Issued' ? [200, undefined] : [400, -159]);
});
