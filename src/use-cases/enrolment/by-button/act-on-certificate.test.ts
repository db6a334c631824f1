import type { Certificate } from '../../../domain/certificate/certificate';
import { newCertificate } from '../../../domain/certificate/certificate';
import type { Paragraph } from '../../../domain/issue/rich-text';
import { lineageOfIssue, movedAway, NO_TRANSITION } from '../../../domain/order/order';
import type { IssuedOrder, Order } from '../../../domain/order/order';
import { newOrder, toIssued, toRequested, toSubmitting } from '../../../domain/order/order-steps';
import { Problem } from '../../../domain/problem';
import { DAY_MS } from '../../../domain/validity';
import type { Job } from '../../../domain/work/job';
import { createCsr } from '../../../../sandbox/world/keys';
import type { Ports } from '../../ports/ports';
import type { ActAsked } from './act-on-certificate';
import { actOnCertificate } from './act-on-certificate';

const NOW = Date.UTC(2026, 10, 2);
const OWN = '10001';
const OTHER = '10002';

const request = {
  ...{ profileId: 'p', profileName: 'P', clientId: 'c', scmUrl: 'https://scm.example.com', csr: 'MII' },
  ...{ spkiSha256: 'ab', commonName: 'a.example.com', names: ['a.example.com'], mark: 'M', sentAt: NOW },
  home: { projectId: '10000', issueTypeId: '10100' },
};

function issuedOn(issueId: string): IssuedOrder {
  const claim = { issueId, executionId: 'first', arrivedAt: '3', rule: { onRefusal: 'Back' } };
  const queued = newOrder(claim, { lineage: lineageOfIssue(issueId), generation: 1 }, NOW);
  return toIssued(toRequested(toSubmitting(queued, request, NOW), `7${issueId}`, NOW), [], NOW);
}

function certificateOf(order: IssuedOrder): Certificate {
  const facts = { commonName: 'a.example.com', names: ['a.example.com'], serialNumber: '0A', pem: 'PEM' };
  return newCertificate(order, { ...facts, notBefore: NOW, notAfter: NOW + 90 * DAY_MS, spkiSha256: 'ab' }, NOW);
}

/** Two issues with a certificate each; the person may move one of them only, by its id. */
function world() {
  const stored = [issuedOn(OWN), issuedOn(OTHER)];
  const orders = new Map<string, Order>(stored.map((order) => [order.id, order]));
  const certificates = new Map(stored.map(certificateOf).map((one) => [one.id, one]));
  const [comments, updates, jobs]: [Paragraph[], unknown[], Job[]] = [[], [], []];
  const ofLineage = (lineage: string) =>
    [...orders.values()].filter((order) => order.lineage === lineage).sort((a, b) => b.generation - a.generation);
  let ids = 0;
  const ports = {
    now: () => NOW,
    newId: () => `press-${++ids}`,
    permissions: {
      mayTransition: (issue: string) => Promise.resolve(issue === OWN || issue === '10003'),
      maySee: (issue: string) => Promise.resolve(issue === OWN),
    },
    issues: {
      find: (issue: string) =>
        Promise.resolve({ id: issue, key: `CERT-${issue}`, status: { id: '3', name: 'Enrolled' } }),
      comment: (_issue: string, said: { readonly text: readonly Paragraph[] }) =>
        Promise.resolve(void comments.push(...said.text)),
      update: (_issue: string, change: unknown) =>
        Promise.resolve(void updates.push(change)).then(() => ({ leftOut: [] })),
    },
    orders: {
      lineageOf: (issue: string) => Promise.resolve(lineageOfIssue(issue)),
      listLatest: (lineage: string) => Promise.resolve(ofLineage(lineage)),
      find: (id: string) => Promise.resolve(orders.get(id)),
      claim: (order: Order) => Promise.resolve(!orders.has(order.id) && Boolean(orders.set(order.id, order))),
      replace: (_read: Order, next: Order) => Promise.resolve(void orders.set(next.id, next)).then(() => next),
    },
    certificates: {
      find: (id: string) => Promise.resolve(certificates.get(id)),
      replace: (_read: Certificate, next: Certificate) =>
        Promise.resolve(void certificates.set(next.id, next)).then(() => next),
    },
    knownKeys: { isBlocked: () => Promise.resolve(false), certificatesWith: () => Promise.resolve([]) },
    profiles: { find: () => Promise.resolve(undefined) },
    jobs: { queue: (job: Job) => Promise.resolve(void jobs.push(job)) },
  } as unknown as Ports;
  const press = (asked: Omit<ActAsked, 'issueId'> & { issueId?: string }) =>
    actOnCertificate(ports, { issueId: OWN, ...asked }, { accountId: 'rita' });
  const wishes = () => [...certificates.values()].flatMap((one) => one.wishes);
  return { press, orders, wishes, comments, updates, jobs };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (thrown: unknown) => (thrown instanceof Problem ? thrown.code : 'unexpected'),
  );

it.each(['renew', 'replace'] as const)(
  '%s claims the next generation as a transition would, and queues it',
  async (what) => {
    const { press, orders, jobs, comments } = world();
    await press({ what });
    const next = orders.get(`${lineageOfIssue(OWN)}#2`);
    expect(next).toMatchObject({ state: 'queued', issueId: OWN, executionId: 'press-1', rule: { onRefusal: 'Back' } });
    expect([next?.renews?.certId, next?.renews?.how]).toEqual([`7${OWN}`, what === 'replace' ? 'replace' : undefined]);
    expect(jobs).toEqual([{ kind: 'order', id: next?.id }]);
    expect(comments).toEqual([[{ mention: 'rita' }, expect.anything()]]);
  },
);

it('an order by button is never taken for one whose issue was moved on, wherever it stands', () => {
  expect(movedAway({ arrivedAt: NO_TRANSITION }, '3')).toBe(false);
});

it('Renew and Replace at once make one order, and whoever was later is told so', async () => {
  const { press, orders, comments } = world();
  const [renewed, replaced] = await Promise.allSettled([press({ what: 'renew' }), press({ what: 'replace' })]);
  expect(renewed.status).toBe('fulfilled');
  expect(replaced).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } });
  expect(comments).toHaveLength(1);
  const own = [...orders.values()].filter(({ issueId }) => issueId === OWN);
  expect(own.map(({ generation }) => generation)).toEqual([1, 2]);
  expect(own[1]?.untold).toEqual([{ kind: 'already-running', operators: [] }]);
});

it.each(['renew', 'replace', 'revoke', 'do-not-renew'] as const)(
  'leaves another certificate than the one seen alone: %s',
  async (what) => {
    const { press, orders, wishes, comments } = world();
    const refused = press({ what, reason: 'Superseded', certificateId: 'p:somebody-else’s' });
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
    expect([orders.size, wishes(), comments]).toEqual([2, [], []]);
  },
);

it.each([
  [undefined, ''],
  ['Key compromise', 'Key compromise'],
])('Revoke notes the wish with its reason (%s), and the issue’s field is not asked', async (reason, noted) => {
  const { press, wishes } = world();
  await press({ what: 'revoke', ...(reason !== undefined && { reason }) });
  expect(wishes()).toEqual([
    { what: 'revoke', reason: noted, executionId: 'press-1', arrivedAt: NO_TRANSITION, rule: {} },
  ]);
});

it('takes a CSR that is good into the issue’s field before it claims', async () => {
  const { press, updates, orders } = world();
  const { csrPem } = await createCsr(['a.example.com']);
  await press({ what: 'replace', csr: csrPem });
  expect(updates).toEqual([{ fields: { csr: csrPem } }]);
  expect(orders.size).toBe(3);
});

it.each<[string, Omit<ActAsked, 'issueId'> & { issueId?: string }, string]>([
  ['on somebody else’s issue', { issueId: OTHER, what: 'revoke', reason: 'Key compromise' }, 'no-right'],
  ['by somebody else’s issue key', { issueId: 'CERT-10002', what: 'renew' }, 'no-right'],
  ['by somebody else’s certificate id', { issueId: `7${OTHER}`, what: 'replace' }, 'no-right'],
  ['by a serial number', { issueId: '0A', what: 'revoke' }, 'no-right'],
  ['on an issue without a certificate', { issueId: '10003', what: 'replace' }, 'conflict'],
  ['with a reason that there is not', { what: 'revoke', reason: 'CA compromise' }, 'invalid-input'],
  ['with no reason where one is needed', { what: 'do-not-renew', reason: ' ' }, 'invalid-input'],
  ['with no CSR in what is called one', { what: 'replace', csr: 'hello' }, 'invalid-input'],
  [
    'with a private key',
    { what: 'renew', csr: ['-----BEGIN', 'PRIVATE', 'KEY-----\nMIIE\n'].join(' ') },
    'invalid-input',
  ],
])('refuses a person who asks %s, and changes nothing', async (_what, asked, code) => {
  const { press, orders, wishes, comments, updates, jobs } = world();
  expect(await codeOf(press(asked))).toBe(code);
  expect([orders.size, wishes(), comments, updates, jobs]).toEqual([2, [], [], [], []]);
});
