import type { Certificate } from '../certificate/certificate';
import { DEFAULT_POLICY } from '../renewal/policy';
import { NOW, sampleCertificate } from '../testing/sample-certificate';
import { CLAIM, REQUEST } from '../testing/sample-order';
import { DAY_MS } from '../validity';
import type { Order } from './order';
import { newOrder, settledAsOrdered, toIssued, toRejected, toRequested, toSubmitting, toUnknown } from './order-steps';
import { orderView, WORDS } from './order-view';

const queued = newOrder(CLAIM, { lineage: 'issue-1', generation: 1 }, NOW);
const submitting = toSubmitting(queued, REQUEST, NOW);
const issued = toIssued(toRequested(submitting, '77', NOW), [], NOW);
const certificate = sampleCertificate({
  commonName: '*.example.com',
  names: ['*.example.com'],
  serialNumber: '00AABBCCDD',
});
const policy = { ...DEFAULT_POLICY, autoRenew: true };
const nobody = {
  ...{ certificate: undefined, latest: issued, policy, now: NOW },
  ...{ mayAct: false, maySettle: false, operators: [] },
};
const around = { ...nobody, certificate };

it('says who acts next, without words of the code', () => {
  expect(orderView(queued, nobody)).toEqual({
    ...{ state: 'queued', title: 'Waiting to be sent', next: 'The app sends the order to SCM.', since: NOW, names: [] },
  });
});

it('shows profile, id and names once the order was sent', () => {
  const view = orderView(toRequested(submitting, '77', NOW), nobody);
  expect(view).toMatchObject({ profile: 'Standard SSL', certId: '77', names: ['a.example.com'] });
});

it('shows the certificate’s own facts when it is issued', () => {
  expect(orderView(issued, around)).toMatchObject({
    names: ['*.example.com'],
    certificate: { serialNumber: '00AABBCCDD', fileName: 'wildcard.example.com-AABBCCDD.pem' },
  });
  expect(orderView(issued, around)).not.toHaveProperty('question');
});

it('says when SCM was last asked about the order or its certificate, whichever was later, and nothing before that', () => {
  const lastCheck = (order: number, of?: number) =>
    orderView(
      { ...issued, lookedAt: order },
      { ...nobody, certificate: of === undefined ? undefined : { ...certificate, lookedAt: of } },
    ).lastCheck;
  expect([lastCheck(NOW), lastCheck(NOW, NOW + 5), lastCheck(NOW + 9, NOW)]).toEqual([NOW, NOW + 5, NOW + 9]);
  expect(orderView(queued, nobody)).not.toHaveProperty('lastCheck');
});

it('names the issue on which the certificate was renewed', () => {
  const supersededBy = { id: 'p:78', serialNumber: '02', notAfter: NOW, issueId: '2', issueKey: 'CERT-2' };
  const view = orderView(issued, { ...nobody, certificate: { ...certificate, supersededBy } });
  expect(view.certificate?.renewedOn).toBe('CERT-2');
  expect(orderView(issued, around).certificate).not.toHaveProperty('renewedOn');
});

it('says when the certificate will be renewed, and by whom', () => {
  expect(orderView(issued, around).certificate?.outlook).toBe(
    'Renewal begins on 2026-12-31, after two thirds of its life; the app renews it by itself.',
  );
});

describe('while the renewal is on its way', () => {
  const renews = { id: 'p:77', certId: '77', orderId: queued.id, issueId: '1' };
  const next = newOrder(CLAIM, { lineage: 'issue-1', generation: 2, renews }, NOW);
  const sent = toRequested(toSubmitting(next, REQUEST, NOW), '78', NOW);
  const ended = toRejected(next, { kind: 'refused', actor: 'requester', reasons: ['no'] }, NOW);
  const dueNow = { ...around, now: NOW + 70 * DAY_MS };
  const byApp = { by: 'app', because: 'policy', issueWanted: false, token: 't', begunAt: NOW + 69 * DAY_MS } as const;

  it.each<[string, Order, Order, Partial<Certificate>, string]>([
    ['on the same issue', next, next, {}, 'Its renewal is under way.'],
    ['on another issue', issued, sent, {}, 'Its renewal is under way.'],
    ['no more: it was refused', ended, ended, { renewal: byApp }, 'Its renewal came to nothing; a person has to look.'],
    ['not yet', issued, issued, {}, 'Due since 2026-12-31, after two thirds of its life; the app renews it by itself.'],
    ['not yet: the app has just begun it', issued, issued, { renewal: byApp }, 'The app is about to renew it.'],
  ])('%s, the certificate says so', (_name, order, latest, change, outlook) => {
    const view = orderView(order, { ...dueNow, latest, certificate: { ...certificate, ...change } });
    expect(view.certificate?.outlook).toBe(outlook);
  });

  it('the certificate stays in sight although the order has none yet', () => {
    const view = orderView(next, { ...dueNow, latest: next });
    expect(view).toMatchObject({ state: 'queued', certificate: { serialNumber: '00AABBCCDD' } });
  });

  it('“Do Not Renew” is said to hold after the renewal was refused, and no more once somebody asks again', () => {
    const refusedBy = { ...certificate, noRenewal: { reason: 'The shop closes.', at: NOW + 1 } };
    const outlookWith = (latest: Order) =>
      orderView(issued, { ...dueNow, latest, certificate: refusedBy }).certificate?.outlook;
    expect(outlookWith(ended)).toBe('Not to be renewed: The shop closes.');
    expect(outlookWith({ ...sent, createdAt: NOW + 2 })).toBe('Its renewal is under way.');
  });
});

describe('marking as installed', () => {
  const by = { id: 'p:78', serialNumber: '02', notAfter: NOW, issueId: '2', issueKey: 'CERT-2' };

  it.each<[string, Partial<Certificate>, boolean, boolean]>([
    ['a new certificate', {}, true, true],
    ['a certificate of somebody who may only look', {}, false, false],
    ['an installed certificate', { installed: { by: 'a', at: NOW + 1 } }, true, false],
    ['a revoked certificate', { revoked: { at: NOW, by: 'app', reason: 1 } }, true, false],
    ['a renewed certificate', { supersededBy: by }, true, false],
  ])('is offered for %s as the person may: %#', (_name, change, mayAct, offered) => {
    const view = orderView(issued, { ...around, mayAct, certificate: { ...certificate, ...change } });
    expect(view.certificate?.mayMarkInstalled).toBe(offered);
  });

  it('says since when it is installed', () => {
    const installed = { ...certificate, installed: { by: 'a', at: NOW + 1 } };
    expect(orderView(issued, { ...around, certificate: installed }).certificate?.installedAt).toBe(NOW + 1);
    expect(orderView(issued, around).certificate).not.toHaveProperty('installedAt');
  });
});

it.each<[NonNullable<Certificate['revoked']>, string]>([
  [{ at: NOW, by: 'app', reason: 4 }, 'Superseded'],
  [{ at: NOW, by: 'elsewhere' }, 'outside Jira'],
  [{ at: NOW, by: 'app', reason: 99 }, ''],
])('says of %j how it was revoked', (revoked, how) => {
  const view = orderView(issued, { ...around, certificate: { ...certificate, revoked } });
  expect(view.certificate?.revoked).toEqual({ at: NOW, how });
});

it('has a title and a next step for every state, each a plain sentence', () => {
  for (const { title, next } of Object.values(WORDS)) {
    expect(title).toMatch(/^[A-Z]/);
    expect(next).toMatch(/^[A-Z].*\.$/);
  }
});

it('asks the question of a lost reply, and says who may answer it', () => {
  const view = orderView(toUnknown(submitting, ['id'], NOW), { ...nobody, operators: ['Otto'], maySettle: true });
  expect(view.question).toEqual({
    ...{
      mark: 'Jira CERT-1 order 1 (abcdef)',
      commonName: 'a.example.com',
      sentAt: NOW,
      operators: ['Otto'],
      maySettle: true,
    },
  });
});

it('keeps asking while only a person vouches for the id', () => {
  const vouched = settledAsOrdered(toUnknown(submitting, [], NOW), { by: 'otto', certId: '9', now: NOW });
  expect(orderView(vouched, nobody)).toMatchObject({ certId: '9', question: { maySettle: false } });
});
