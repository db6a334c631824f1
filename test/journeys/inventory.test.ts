/** Journey 5: what the people of an account's home project find in its inventory, and that nobody else does. */
import { inventoryCalls } from '../../src/contract/certificates/inventory-calls';
import type { InventoryAnswer } from '../../src/domain/inventory/list/inventory-answer';
import type { InventoryPageAsk } from '../../src/domain/inventory/list/inventory-ask';
import type { InventoryRow } from '../../src/domain/inventory/rows/inventory-row';
import type { PermissionChange } from '../../sandbox/jira-server/management';
import type { Person } from '../../sandbox/world/person';
import { begin, linkAccount } from './stage/linked-account';
import { otherProject } from './stage/set-up-on-stage';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const COUNT = 1_500;
const DAY = 24 * HOUR;

type Ask = Omit<InventoryPageAsk, 'account' | 'cursor'>;

let stage: Stage;
let account: string;
let all: readonly InventoryRow[];

beforeAll(async () => {
  stage = await setStage({ dialect: { generation: 26 } });
  await stage.scm.certificates.add(COUNT - 3);
  for (const names of [
    ['bücher.example', 'www.bücher.example'],
    ['*.wild.example.com'],
    ['deep.in.shop.example.com'],
  ]) {
    await stage.scm.certificates.addOne({ status: 'Issued', names });
  }
  account = (await linkAccount(stage)).id;
  await begin(stage, account);
  await stage.advance(HOUR);
  all = (await found({})).rows;
});

afterAll(() => curtain(stage));

const page = (ask: Partial<InventoryPageAsk>, as: Person = stage.admin) =>
  as.onCertificatesPage(inventoryCalls.listInventory, { account, ...ask });

interface Found {
  readonly rows: readonly InventoryRow[];
  readonly pages: readonly InventoryAnswer[];
}

/** Page by page, to the end. */
async function found(ask: Ask): Promise<Found> {
  const pages: InventoryAnswer[] = [];
  let cursor: string | undefined;
  do {
    const answer = demand(await page({ ...ask, ...(cursor !== undefined && { cursor }) }));
    pages.push(answer);
    cursor = answer.cursor;
  } while (cursor !== undefined);
  return { pages, rows: pages.flatMap(({ rows }) => rows) };
}

const idsOf = (rows: readonly InventoryRow[]) => rows.map(({ sslId }) => sslId);

/** In the order of their ids: rows that end in the same moment stand in any order. */
const sorted = (rows: readonly InventoryRow[]) => idsOf(rows).sort();

const middle = () => all[Math.floor(COUNT / 2)]!;

it('has every certificate once, what ends first in front, a hundred a page', async () => {
  const { rows, pages } = await found({});
  expect(new Set(idsOf(rows)).size).toBe(COUNT);
  expect(pages.map((one) => one.rows.length)).toEqual(Array.from({ length: 15 }, () => 100));
  const ends = rows.map(({ notAfter }) => notAfter);
  expect(ends).toEqual([...ends].sort((one, other) => one - other));
  const backwards = await found({ latestFirst: true });
  expect(sorted(backwards.rows)).toEqual(sorted(rows));
  expect(backwards.rows[0]?.notAfter).toBe(ends.at(-1));
});

describe('every filter', () => {
  const FILTERS = ['status', 'certTypeId', 'orgId', 'keyType', 'issue'] as const;

  it.each(FILTERS)('%s is read page by page from one index, alone or with when it ends', async (what) => {
    const value = middle()[what];
    const fitting = all.filter((row) => row[what] === value);
    expect(fitting.length).toBeGreaterThan(0);
    const { rows, pages } = await found({ [what]: value });
    expect(sorted(rows)).toEqual(sorted(fitting));
    expect(pages.every(({ looked, rows: some }) => looked === some.length)).toBe(true);
    const endsUntil = middle().notAfter;
    const endsFrom = endsUntil - 40 * DAY;
    const ranged = await found({ [what]: value, endsFrom, endsUntil });
    const inTime = ({ notAfter }: InventoryRow) => notAfter >= endsFrom && notAfter <= endsUntil;
    expect(sorted(ranged.rows)).toEqual(sorted(fitting.filter(inTime)));
    expect(ranged.pages.every(({ looked, rows: some }) => looked === some.length)).toBe(true);
  });

  const PAIRS = FILTERS.flatMap((one, place) => FILTERS.slice(place + 1).map((other) => [one, other] as const));

  it.each(PAIRS)('%s with %s, and a range, finds what meets both', async (one, other) => {
    const [first, second] = [middle()[one], middle()[other]];
    const endsFrom = middle().notAfter - 200 * DAY;
    const fitting = all.filter((row) => row[one] === first && row[other] === second && row.notAfter >= endsFrom);
    expect(sorted((await found({ [one]: first, [other]: second, endsFrom })).rows)).toEqual(sorted(fitting));
  });

  it('of several together is read by the narrowest', async () => {
    const { snapshot } = demand(await stage.admin.onCertificatesPage(inventoryCalls.viewInventory, { account }));
    const rare = snapshot!.byStatus.filter(({ value }) => value !== 'other').at(-1)!;
    expect(rare.count).toBeLessThan(100);
    const answer = demand(await page({ status: rare.value, issue: 'no', keyType: 'RSA 2048' }));
    expect(answer.looked).toBe(rare.count);
  });
});

describe('the search box', () => {
  const under = (name: string) => (row: InventoryRow) => row.names.some((one) => `.${one}`.endsWith(`.${name}`));

  it.each(['shop.example.com', 'example.org', 'deep.in.shop.example.com', 'Team.Example.org', 'https://example.org/x'])(
    'finds everything under %s, sorted by expiry',
    async (search) => {
      const name = search.replace(/^https:..|\/x$/g, '').toLowerCase();
      const { rows } = await found({ search });
      expect(rows.length).toBeGreaterThan(0);
      expect(sorted(rows)).toEqual(sorted(all.filter(under(name))));
      const ends = rows.map(({ notAfter }) => notAfter);
      expect(ends).toEqual([...ends].sort((one, other) => one - other));
    },
  );

  it.each([
    ['bücher.example', 'BÜCHER.example'],
    ['*.wild.example.com', '*.wild.example.com'],
    ['*.wild.example.com', 'wild.example.com'],
  ])('finds %s as %s', async (commonName, search) => {
    const { rows } = await found({ search });
    expect(rows).toHaveLength(1);
    expect([commonName, 'xn--bcher-kva.example']).toContain(rows[0]!.commonName);
  });

  it('finds a serial number with and without colons, and an id with and without its word', async () => {
    const { sslId, serialNumber } = all.find((row) => row.serialNumber !== 'none')!;
    const colons = serialNumber.match(/../g)!.join(':').toLowerCase();
    for (const search of [serialNumber, serialNumber.toLowerCase(), colons, sslId, `id ${sslId}`, `id:${sslId}`]) {
      const { rows } = await found({ search });
      expect(idsOf(rows)).toEqual([sslId]);
    }
  });

  it('goes together with the filters, and says what cannot be looked up', async () => {
    const { rows } = await found({ search: 'example.com', status: 'issued', keyType: middle().keyType });
    const fits = ({ status, keyType }: InventoryRow) => status === 'issued' && keyType === middle().keyType;
    expect(sorted(rows)).toEqual(sorted(all.filter(under('example.com')).filter(fits)));
    for (const [search, why] of [
      ['com', 'suffix'],
      ['what is this?', 'unreadable'],
    ] as const) {
      expect(demand(await page({ search }))).toMatchObject({ rows: [], search: { kind: 'none', why } });
    }
  });
});

it('neither doubles nor loses a certificate while rows are written between two pages', async () => {
  const before = (await found({ status: 'issued' })).rows;
  const seen: InventoryRow[] = [];
  let cursor: string | undefined;
  do {
    const answer = demand(await page({ status: 'issued', ...(cursor !== undefined && { cursor }) }));
    seen.push(...answer.rows);
    cursor = answer.cursor;
    if (seen.length !== 200) continue;
    // What was revoked, before and behind the place where the list stands, leaves it; what is new comes into it.
    for (const { sslId } of [...before.slice(150, 160), ...before.slice(400, 410)]) stage.scm.orders.revoke(sslId);
    await stage.scm.certificates.addOne({ status: 'Issued', names: ['between.example.com'] });
    await begin(stage, account);
    await stage.advance(HOUR);
  } while (cursor !== undefined);
  expect(new Set(idsOf(seen)).size).toBe(seen.length);
  const still = new Set(idsOf((await found({ status: 'issued' })).rows));
  const lost = before.filter(({ sslId }) => still.has(sslId) && !idsOf(seen).includes(sslId));
  expect(lost).toEqual([]);
});

it('counts what there is, dated, with the names of profiles and organizations', async () => {
  const { snapshot, sync } = demand(await stage.admin.onCertificatesPage(inventoryCalls.viewInventory, { account }));
  const now = (await found({})).rows;
  expect(sync).toEqual({ state: 'done', complete: true, trouble: '' });
  expect(snapshot!.total).toBe(now.length);
  for (const [kinds, what] of [
    [snapshot!.byStatus, 'status'],
    [snapshot!.byProfile, 'certTypeId'],
    [snapshot!.byOrganization, 'orgId'],
    [snapshot!.byKeyType, 'keyType'],
  ] as const) {
    for (const { value, count } of kinds) expect(now.filter((row) => row[what] === value)).toHaveLength(count);
  }
  for (const { value, name } of snapshot!.byProfile) {
    expect(now.find(({ certTypeId }) => certTypeId === value)?.certTypeName).toBe(name);
  }
  for (const { value, name } of snapshot!.byOrganization) {
    expect(now.find(({ orgId }) => orgId === value)?.orgName).toBe(name);
  }
});

it('shows nothing to people who may not browse the home project, Jira admin or not', async () => {
  const calls = (as: Person, id: string) => [
    as.onCertificatesPage(inventoryCalls.listInventory, { account: id }),
    as.onCertificatesPage(inventoryCalls.viewInventory, { account: id }),
    as.onCertificatesPage(inventoryCalls.listNames, { account: id, sslId: all[0]!.sslId }),
  ];
  for (const answer of await Promise.all(calls(stage.requester, account))) expect(answer.ok).toBe(true);
  for (const answer of await Promise.all(calls(stage.stranger, account))) {
    expect(answer).toMatchObject({ ok: false, code: 'not-found' });
  }
  expect(demand(await stage.stranger.onCertificatesPage(inventoryCalls.viewMyAccounts, {}))).toEqual([]);
  for (const answer of await Promise.all(calls(stage.admin, 'no-such-account'))) {
    expect(answer).toMatchObject({ ok: false, code: 'not-found' });
  }
});

it('shows an account of another project to the people of that project alone', async () => {
  const homeProject = await otherProject(stage, 'SHOP');
  const browse = (to: PermissionChange['to'], granted: boolean) =>
    stage.jira.manage.setPermission('SHOP', { to, permission: 'BROWSE_PROJECTS', granted });
  const { id } = await linkAccount(stage, 'Shop', homeProject);
  for (const to of [{ loggedIn: true }, { anyone: true }] as const) browse(to, false);
  browse({ accountId: stage.people.stranger }, true);
  const mine = async (as: Person) => {
    const accounts = demand(await as.onCertificatesPage(inventoryCalls.viewMyAccounts, {}));
    return accounts.map((one) => one.id);
  };
  expect(await mine(stage.stranger)).toEqual([id]);
  expect(await mine(stage.requester)).toEqual([account]);
  expect(await page({ account: id }, stage.requester)).toMatchObject({ ok: false, code: 'not-found' });
  expect(demand(await page({ account: id }, stage.stranger)).rows).toEqual([]);
  expect(await page({}, stage.stranger)).toMatchObject({ ok: false, code: 'not-found' });
});

it.each([
  ['an unknown cursor', { cursor: 'status AAAA', status: 'issued' }],
  ['a cursor of another list', { cursor: 'keyType AAAA', status: 'issued' }],
])('refuses %s', async (_what, ask) => {
  expect(await page(ask)).toMatchObject({ ok: false });
});
