/** Journey 5: every call of the page *Certificates* asks Jira what the person may, and takes ids of one account through no other. */
import type { PermissionChange } from '../../sandbox/jira-server/management';
import { createCsr } from '../../sandbox/world/keys';
import type { Person } from '../../sandbox/world/person';
import { actCalls } from '../../src/contract/certificates/act-calls';
import { bulkCalls } from '../../src/contract/certificates/bulk-calls';
import { inventoryCalls } from '../../src/contract/certificates/inventory-calls';
import { issueCalls } from '../../src/contract/certificates/issue-calls';
import { orderCalls } from '../../src/contract/certificates/order-calls';
import { referenceCalls } from '../../src/contract/certificates/reference-calls';
import { draft, issuedElsewhere, orderOf, orderStage, place, type OrderStage } from './stage/account-orders';
import { begin, linkAccount } from './stage/linked-account';
import { otherProject } from './stage/set-up-on-stage';
import { curtain, demand, HOUR } from './stage/stage';

/** What a caller names, right or wrong. */
interface Named {
  readonly account: string;
  readonly order: string;
  readonly sentAt: number;
  readonly bulk: string;
  readonly sslId: string;
  readonly serialNumber: string;
  readonly csr: string;
  readonly draft: object;
}

type Right = 'see' | 'act' | 'decide';
type Row = readonly [name: string, right: Right, payload: (named: Named) => object];

const DCV = { dcvMode: '', dcvEmail: '' };
const account = ({ account: id }: Named) => ({ account: id });
const row = ({ account: id, sslId }: Named) => ({ account: id, sslId });
const bulk = ({ bulk: id }: Named) => ({ id });

const CALLS: readonly Row[] = [
  ['viewInventory', 'see', account],
  ['listInventory', 'see', account],
  ['listNames', 'see', row],
  ['viewReference', 'see', (named) => ({ ...account(named), kind: 'organizations' })],
  ['viewReferences', 'see', account],
  ['syncReference', 'act', (named) => ({ ...account(named), kind: 'all' })],
  ['viewDomain', 'see', (named) => ({ ...account(named), id: '1' })],
  ['viewOrderForm', 'act', account],
  ['checkOrder', 'act', ({ draft: wish, ...named }) => ({ ...wish, ...account({ ...named, draft: wish }) })],
  ['placeOrder', 'act', ({ draft: wish, ...named }) => ({ ...wish, ...account({ ...named, draft: wish }) })],
  ['renewCertificate', 'act', (named) => ({ ...row(named), csr: '', confirmed: true, ...DCV })],
  [
    'replaceCertificate',
    'act',
    (named) => ({ ...row(named), csr: named.csr, confirmed: true, ...DCV, names: [], reason: 'x' }),
  ],
  ['viewOrders', 'see', (named) => ({ ...account(named), stage: 'open' })],
  ['viewAccountOrder', 'see', (named) => ({ ...account(named), id: named.order })],
  ['checkStatus', 'see', (named) => ({ ...account(named), sslIds: [named.sslId], orders: [named.order] })],
  ['askStatuses', 'see', account],
  ['settleAccountOrder', 'act', (named) => ({ ...account(named), id: named.order, sentAt: named.sentAt, sslId: null })],
  ['getCertificate', 'see', row],
  [
    'actOnRow',
    'act',
    (named) => ({ ...row(named), serialNumber: named.serialNumber, act: 'revoke', saying: { reason: 'Superseded' } }),
  ],
  ['makeIssue', 'act', row],
  [
    'chooseBulk',
    'decide',
    (named) => ({ ...account(named), act: 'hide', saying: {}, choice: { sslIds: [named.sslId] } }),
  ],
  ['readBulkPreview', 'decide', bulk],
  ['checkBulkRequests', 'decide', (named) => ({ ...bulk(named), files: [{ file: 'a.csr', csr: named.csr }] })],
  ['beginBulk', 'decide', (named) => ({ ...bulk(named), count: 1 })],
  ['steerBulk', 'decide', (named) => ({ ...bulk(named), steering: 'stop' })],
  ['viewBulk', 'see', bulk],
  ['listBulks', 'see', account],
  ['listBulkItems', 'see', (named) => ({ ...bulk(named), chunk: 0 })],
];

/** What names an order, a row or a piece of work: under another account it must lead to nothing. */
const BY_ID = ['listNames', 'viewAccountOrder', 'settleAccountOrder', 'actOnRow', 'makeIssue'];
const BULKS = CALLS.filter(([name]) => /Bulk/.test(name) && !['chooseBulk', 'listBulks'].includes(name));

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
  readonly data?: unknown;
}

const ask = (person: Person, [name, , payload]: Row, named: Named): Promise<Answer> =>
  person.onCertificatesPage({ name } as typeof inventoryCalls.viewInventory, payload(named) as { account: string });

const permit = (stage: OrderStage, key: string, permission: PermissionChange['permission']) =>
  stage.jira.manage.setPermission(key, { to: { accountId: stage.people.stranger }, permission, granted: true });

/** An account with a certificate, a lost order and a preview. */
async function furnished() {
  const stage = await orderStage({ dialect: { generation: 26 } });
  const sslId = await issuedElsewhere(stage, 'old.example.com');
  await begin(stage, stage.id);
  stage.scm.faults.force('drop-before', { operation: 'ssl-enroll' });
  const order = await place(stage);
  await stage.advance(HOUR);
  const { sentAt, state } = await orderOf(stage, order);
  expect(state).toBe('unknown');
  const wish = { account: stage.id, act: 'hide' as const, saying: {}, choice: { sslIds: [sslId] } };
  const { id } = demand(await stage.admin.onCertificatesPage(bulkCalls.chooseBulk, wish));
  const [found] = demand(
    await stage.admin.onCertificatesPage(inventoryCalls.listInventory, {
      account: stage.id,
      search: 'old.example.com',
    }),
  ).rows;
  const named: Named = {
    ...{ account: stage.id, order, sentAt, bulk: id, sslId, serialNumber: found?.serialNumber ?? '' },
    ...{ csr: (await createCsr(['old.example.com'])).csrPem, draft: await draft(stage) },
  };
  return { stage, named };
}

/** What must be as it was, whoever asked. */
async function standing(stage: OrderStage, { order, sslId }: Named) {
  const { rows } = demand(await stage.admin.onCertificatesPage(inventoryCalls.listInventory, { account: stage.id }));
  return {
    calls: (['ssl-enroll', 'ssl-renew', 'ssl-replace'] as const).map((name) => stage.scm.calls()[name]),
    status: stage.scm.orders.find(sslId)?.status,
    order: await orderOf(stage, order),
    rows: rows.map((one): readonly unknown[] => [one.hidden, one.issueId]),
  };
}

it('has a row in this table for every call', () => {
  const every = { ...actCalls, ...bulkCalls, ...inventoryCalls, ...issueCalls, ...orderCalls, ...referenceCalls };
  const all = Object.values(every).map((call) => call.name);
  expect([...CALLS.map(([name]) => name), 'viewMyAccounts'].sort()).toEqual(all.sort());
});

it('answers nobody without the right to browse, act or decide in the home project', async () => {
  const { stage, named } = await furnished();
  const before = await standing(stage, named);
  for (const call of CALLS) {
    const answer = await ask(stage.stranger, call, named);
    expect([call[0], answer.ok, answer.code]).toEqual([call[0], false, 'not-found']);
  }
  permit(stage, 'CERT', 'BROWSE_PROJECTS');
  for (const call of CALLS.filter(([, right]) => right !== 'see')) {
    const answer = await ask(stage.stranger, call, named);
    expect([call[0], answer.ok]).toEqual([call[0], false]);
    expect(['no-right', 'not-found']).toContain(answer.code);
  }
  for (const call of CALLS.filter(([, right]) => right === 'decide')) {
    const answer = await ask(stage.operator, call, named);
    expect([call[0], answer.ok]).toEqual([call[0], false]);
    expect(['no-right', 'not-found']).toContain(answer.code);
  }
  await stage.advance(60_000);
  expect(await standing(stage, named)).toEqual(before);
  curtain(stage);
});

it('takes no id of one account through another, however much the person may there', async () => {
  const { stage, named } = await furnished();
  const before = await standing(stage, named);
  const homeProject = await otherProject(stage, 'SHOP');
  const other = await linkAccount(stage, 'Shop', homeProject);
  for (const permission of ['BROWSE_PROJECTS', 'TRANSITION_ISSUES', 'ADMINISTER_PROJECTS'] as const) {
    permit(stage, 'SHOP', permission);
  }
  const foreign = { ...named, account: other.id };
  for (const call of [...CALLS.filter(([name]) => BY_ID.includes(name)), ...BULKS]) {
    const answer = await ask(stage.stranger, call, foreign);
    const isNothing = !answer.ok || answer.data === null || JSON.stringify(answer.data) === '[]';
    expect([call[0], isNothing]).toEqual([call[0], true]);
  }
  // An order of another account is not even looked at.
  const wake = CALLS.filter(([name]) => name === 'checkStatus');
  for (const call of wake) await ask(stage.stranger, call, { ...foreign, sslId: '1' });
  await stage.advance(60_000);
  expect(await standing(stage, named)).toEqual(before);
  curtain(stage);
});
