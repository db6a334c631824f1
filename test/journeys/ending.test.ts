/** Journey 5: what ends soon in an SCM account is said in time: on its issue at each stage once, and else in one list a week. */
import { orderCalls } from '../../src/contract/certificates/order-calls';
import { importedCalls } from '../../src/contract/issue/imported-calls';
import { actCalls } from '../../src/contract/issue/act-calls';
import { NO_ISSUES } from '../../src/domain/inventory/issues/issue-rule';
import type { InventoryRow } from '../../src/domain/inventory/rows/inventory-row';
import type { IssueFacts } from '../../sandbox/jira-server/site-facts';
import { ALL, importAll, issuesOf, makeNow, setRule } from './stage/issues-of-rows';
import { linkAccount, rowsOf } from './stage/linked-account';
import { scmOperator } from './stage/scm-operator';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const DAY = 24 * HOUR;

interface World extends Stage {
  readonly id: string;
}

type Options = Parameters<typeof setStage>[0];

/** @param days until each of the certificates ends, by its name */
async function imported(days: Readonly<Record<string, number>>, options: Options = {}): Promise<World> {
  const stage = await setStage(options);
  for (const [name, left] of Object.entries(days)) {
    const notAfter = stage.clock.now() + left * DAY;
    await stage.scm.certificates.addOne({ status: 'Issued', names: [`${name}.example.com`], notAfter });
  }
  const { id } = await linkAccount(stage);
  await importAll(stage, id);
  return { ...stage, id };
}

async function withIssue(days: number, options: Options = {}): Promise<World & { readonly key: string }> {
  const world = await imported({ www: days }, options);
  await setRule(world, world.id, ALL);
  await makeNow(world, world.id);
  await world.advance(HOUR);
  const [[issue]] = issuesOf(world, world.id).values() as unknown as [[IssueFacts]];
  return { ...world, key: issue.key };
}

const reminders = (stage: Stage, key: string) =>
  stage.comments(key).filter((text) => /Expires (in|tomorrow)/.test(text));

it('reminds at each stage once, although every job comes twice, and says what to do', async () => {
  const world = await withIssue(40, { delivery: 'twice' });
  await world.advance(8 * DAY);
  expect(reminders(world, world.key)).toEqual([]);
  await world.advance(31 * DAY + 12 * HOUR);
  const said = reminders(world, world.key);
  const lefts = said.map((text) => Number(/in (\d+) days/.exec(text)?.[1] ?? 1));
  // A quarter of its life (30 days at most), a tenth, three days, one day.
  expect(lefts).toHaveLength(4);
  expect(lefts[0]).toBeGreaterThanOrEqual(29);
  expect(lefts[2]).toBeLessThanOrEqual(3);
  expect(lefts[3]).toBe(1);
  expect(said[0]).toMatch(/Press “Renew” in “Certificate” on this issue/);
  curtain(world);
});

it('says nothing more once it was renewed, and asks who acts next while the renewal waits', async () => {
  const world = await withIssue(20, { approvalSeconds: Number.POSITIVE_INFINITY });
  const { id: issueId } = world.issue(world.key);
  const shownFor = demand(await world.requester.onIssue(importedCalls.viewImported, { issueId }))!.acts!.shownFor;
  demand(await world.requester.onIssue(actCalls.act, { issueId, act: 'renew', shownFor, press: 'a-press-00000000' }));
  await world.advance(18 * DAY);
  expect(reminders(world, world.key).at(-1)).toMatch(/stands at “Awaiting approval”\. Next: An approver in SCM\./);
  const [, renewal] = world.scm.orders.list();
  world.scm.orders.approve(renewal!.certId);
  await world.advance(6 * HOUR);
  const before = reminders(world, world.key).length;
  await world.advance(5 * DAY);
  expect(reminders(world, world.key)).toHaveLength(before);
  curtain(world);
});

it('reminds nobody of what somebody lets end', async () => {
  const world = await withIssue(20);
  const { id: issueId } = world.issue(world.key);
  const shownFor = demand(await world.requester.onIssue(importedCalls.viewImported, { issueId }))!.acts!.shownFor;
  const before = reminders(world, world.key).length;
  const press = {
    issueId,
    act: 'do-not-renew',
    shownFor,
    press: 'a-press-00000000',
    reason: 'The shop closes.',
  } as const;
  demand(await world.requester.onIssue(actCalls.act, press));
  await world.advance(19 * DAY);
  expect(reminders(world, world.key)).toHaveLength(before);
  curtain(world);
});

async function descriptionOf(stage: Stage, key: string): Promise<string> {
  return JSON.stringify(await (await stage.admin.call('GET', `/issue/${key}?fields=description`)).json());
}

const lists = (stage: Stage) => stage.jira.site.issues().filter(({ summary }) => /without an issue/.test(summary));

it('lists what ends within two weeks without an issue, once a week, and closes the list when nothing of it is left', async () => {
  const world = await imported({ soon: 12, later: 13, far: 60 }, { delivery: 'twice', faultRate: 0.05 });
  await world.advance(2 * DAY);
  const [list, ...others] = lists(world);
  expect(others).toEqual([]);
  expect(list!.summary).toBe('2 certificates end within 14 days without an issue: Sectigo');
  expect(await descriptionOf(world, list!.key)).toMatch(/soon\.example\.com: until .*later\.example\.com: until /);
  await world.advance(7 * DAY);
  const [first, second, ...more] = lists(world);
  expect(more).toEqual([]);
  expect(first!.status).toBe('Certificate Cancelled');
  expect(world.comments(first!.key).at(-1)).toBe(`The list of this week is ${second!.key}.`);
  await world.advance(7 * DAY);
  expect(lists(world).map(({ status }) => status)).toEqual(['Certificate Cancelled', 'Certificate Cancelled']);
  expect(world.comments(second!.key)).toEqual([expect.stringMatching(/^Nothing of this list is left/)]);
  curtain(world);
});

it('lists what ends although its renewal was ordered, as long as that has brought nothing', async () => {
  const world = await imported(
    { soon: 12 },
    { approvalSeconds: Number.POSITIVE_INFINITY, dialect: { generation: 26 } },
  );
  const [{ sslId }] = (await rowsOf(world, { account: world.id })) as [InventoryRow];
  const ask = { account: world.id, sslId, csr: '', confirmed: false, dcvMode: '', dcvEmail: '' } as const;
  demand(await world.operator.onCertificatesPage(orderCalls.renewCertificate, ask));
  await world.advance(HOUR);
  await importAll(world, world.id);
  expect((await rowsOf(world, { account: world.id, by: { what: 'status', value: 'issued' } }))[0]?.renewed).toBe(true);
  await world.advance(DAY);
  const [list] = lists(world);
  expect(await descriptionOf(world, list!.key)).toMatch(/soon\.example\.com: until /);
  const [, renewal] = world.scm.orders.list();
  world.scm.orders.approve(renewal!.certId);
  await world.advance(2 * DAY);
  expect(world.comments(list!.key)).toEqual([expect.stringMatching(/^Nothing of this list is left/)]);
  curtain(world);
});

const RENEWED_THERE = { approvalSeconds: Number.POSITIVE_INFINITY, dialect: { generation: 26 } } as const;

it.each([
  ['declined there', 'decline'],
  ['still to be approved there', undefined],
])(
  'lists and reminds of what somebody renewed in SCM where that is %s, until a certificate comes of it',
  async (_how, act) => {
    const world = await imported({ soon: 25, later: 26 }, RENEWED_THERE);
    const operate = scmOperator(world);
    await setRule(world, world.id, { ...ALL, names: ['soon.example.com'] });
    await makeNow(world, world.id);
    await world.advance(HOUR);
    await setRule(world, world.id, NO_ISSUES);
    for (const { sslId } of await rowsOf(world, { account: world.id })) {
      const { sslId: renewal } = await operate('POST', `/api/ssl/v1/renewById/${sslId}`, {});
      if (act) await operate('POST', `/api/ssl/v1/${act}/${String(renewal)}`, { message: 'Not now.' });
    }
    await importAll(world, world.id);
    expect((await rowsOf(world, { account: world.id })).filter(({ renewed }) => renewed)).toHaveLength(2);
    await world.advance(15 * DAY);
    const [[issue]] = issuesOf(world, world.id).values() as unknown as [[IssueFacts]];
    expect(reminders(world, issue.key).at(-1)).toMatch(/had brought no certificate/);
    const [list] = lists(world);
    expect(await descriptionOf(world, list!.key)).toMatch(/later\.example\.com: until /);
    curtain(world);
  },
);

it('says nothing of what was renewed in SCM, or marked there as renewed', async () => {
  const world = await imported({ soon: 16, marked: 16 }, { dialect: { generation: 26 } });
  const operate = scmOperator(world);
  const [soon, marked] = await rowsOf(world, { account: world.id });
  await operate('POST', `/api/ssl/v1/renewById/${soon!.sslId}`, {});
  await operate('POST', `/api/ssl/v1/renew/manual/${marked!.sslId}`, {});
  await world.advance(HOUR);
  await importAll(world, world.id);
  await world.advance(14 * DAY);
  expect(lists(world)).toEqual([]);
  curtain(world);
});

it.each([
  ['people give issues by hand', NO_ISSUES],
  ['a rule would give it one, which makes no second one', ALL],
])('lists what had an issue that somebody deleted where %s', async (_where, rule) => {
  const world = await withIssue(40);
  await setRule(world, world.id, rule);
  world.jira.manage.removeIssue(world.key);
  await world.advance(32 * DAY);
  const [list] = lists(world);
  expect(await descriptionOf(world, list!.key)).toMatch(/www\.example\.com: until /);
  curtain(world);
});

it('lists nothing that a rule leaves out', async () => {
  const world = await imported({ soon: 12 });
  await setRule(world, world.id, { ...ALL, names: ['*.example.org'] });
  await world.advance(3 * DAY);
  expect(lists(world)).toEqual([]);
  curtain(world);
});
