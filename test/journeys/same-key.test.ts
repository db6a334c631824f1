/** Issues with the same CSR, sent at the same moment: SCM gets one order, and nobody gets stuck. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { orderCalls } from '../../src/contract/issue/order-calls';
import type { ProfileDraft } from '../../src/domain/profile';
import { createCsr } from '../../sandbox/world/keys';
import { DAY, enrolled, press, revokeAs } from './stage/life-of-a-certificate';
import { curtain, demand, draftOf, HOUR, setStage, type Stage } from './stage/stage';

const SEEDS = Array.from({ length: 20 }, (_none, index) => index + 1);
const REFUSED =
  /Another issue is ordering a certificate with this key|was issued for another issue just now|There is a valid certificate with this key/;

const send = async (stage: Stage, key: string) => (await stage.requester.transition(key, 'Enroll Certificate')).status;

/** @returns keys of issues with one CSR */
async function withOneCsr(stage: Stage, count: number, names = ['www.example.com']): Promise<string[]> {
  const { csrPem } = await createCsr(names);
  const keys: string[] = [];
  for (let index = 0; index < count; index++) keys.push(await stage.request(names, csrPem));
  return keys;
}

const inStatus = (stage: Stage, keys: readonly string[], status: string) =>
  keys.filter((key) => stage.issue(key).status === status);

it.each(SEEDS)(
  'three at once, everything delivered twice, seed %i: one order, the others are told why',
  async (seed) => {
    const stage = await setStage({ seed, delivery: 'twice' });
    const keys = await withOneCsr(stage, 3);
    expect(await Promise.all(keys.map((key) => send(stage, key)))).toEqual([204, 204, 204]);
    await stage.advance(HOUR);
    expect(stage.scm.orders.list()).toHaveLength(1);
    expect(stage.scm.calls().enroll).toBe(1);
    expect(inStatus(stage, keys, 'Certificate Enrolled')).toHaveLength(1);
    for (const key of inStatus(stage, keys, 'Certificate Request')) {
      const said = stage.comments(key).join('\n');
      expect(said).toMatch(REFUSED);
      // Who is ahead may be on an issue that this person cannot see.
      for (const other of keys.filter((one) => one !== key)) expect(said).not.toContain(other);
    }
    expect(inStatus(stage, keys, 'Certificate Request')).toHaveLength(2);
    curtain(stage);
  },
);

/** The first is ahead, the second was refused. */
async function ahead(stage: Stage): Promise<readonly [string, string]> {
  const [first = '', second = ''] = await withOneCsr(stage, 2);
  expect(await send(stage, first)).toBe(204);
  await stage.advance(30_000);
  expect(await send(stage, second)).toBe(204);
  await stage.advance(60_000);
  expect(stage.issue(second).status).toBe('Certificate Request');
  expect(stage.comments(second).join('\n')).toMatch(/Another issue is ordering/);
  return [first, second];
}

describe('whoever was refused can order', () => {
  it.each<[string, (stage: Stage, first: string) => unknown]>([
    ['SCM’s approver declined the first', ({ scm }) => scm.orders.decline(scm.orders.list()[0]?.certId ?? '', 'no')],
    [
      'the first was answered as not taken',
      async (stage, first) => {
        const { question } = await stage.order(first, stage.operator);
        const answer = { issueId: stage.issue(first).id, sentAt: question?.sentAt ?? 0, certId: null };
        demand(await stage.operator.onIssue(orderCalls.settleOrder, answer));
        await press(stage, first, ['Cancel Request']);
      },
    ],
  ])('once %s', async (what, end) => {
    const stage = await setStage({ approvalSeconds: Infinity });
    if (/not taken/.test(what)) stage.scm.faults.force('drop-before', { operation: 'enroll', times: 1 });
    const [first, second] = await ahead(stage);
    await end(stage, first);
    await stage.advance(2 * HOUR);
    const before = stage.scm.orders.list().length;
    expect(await send(stage, second)).toBe(204);
    await stage.advance(HOUR);
    expect(stage.scm.orders.list()).toHaveLength(before + 1);
    expect(stage.issue(second).status).toBe('Certificate Pending');
  });

  it('once the first was cancelled before it was sent', async () => {
    const stage = await setStage();
    stage.scm.faults.force('503', { operation: 'enroll', times: 50 });
    const [first, second] = await ahead(stage);
    await press(stage, first, ['Cancel Request']);
    await stage.advance(60_000);
    stage.scm.faults.unforce();
    expect(await send(stage, second)).toBe(204);
    await stage.advance(HOUR);
    expect([stage.issue(first).status, stage.issue(second).status]).toEqual([
      'Certificate Cancelled',
      'Certificate Enrolled',
    ]);
    expect(stage.scm.orders.list()).toHaveLength(1);
  });

  it('once the first’s issue was deleted before it was sent, and a week has passed', async () => {
    const stage = await setStage();
    stage.scm.faults.force('503', { operation: 'enroll', times: 500 });
    const [first, second] = await ahead(stage);
    stage.jira.manage.removeIssue(first);
    await stage.advance(DAY);
    stage.scm.faults.unforce();
    await stage.advance(8 * DAY);
    expect(await send(stage, second)).toBe(204);
    await stage.advance(HOUR);
    expect(stage.issue(second).status).toBe('Certificate Enrolled');
    expect(stage.scm.orders.list()).toHaveLength(1);
  });

  it('once the first’s certificate was revoked', async () => {
    const stage = await setStage();
    const [first = '', second = ''] = await withOneCsr(stage, 2);
    await send(stage, first);
    await stage.advance(HOUR);
    expect(await send(stage, second)).toBe(400);
    await press(stage, first, revokeAs('Cessation of operation'));
    await stage.advance(HOUR);
    expect(await send(stage, second)).toBe(204);
    await stage.advance(HOUR);
    expect(stage.issue(second).status).toBe('Certificate Enrolled');
    expect(stage.scm.orders.list()).toHaveLength(2);
  });

  it('once the first has another CSR', async () => {
    const stage = await setStage();
    stage.scm.faults.force('503', { operation: 'enroll', times: 50 });
    const [first, second] = await ahead(stage);
    const { csrPem } = await createCsr(['www.example.com']);
    const content = csrPem
      .split('\n')
      .map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }));
    const fields = { [stage.jira.site.fieldId('Certificate CSR text')]: { type: 'doc', version: 1, content } };
    expect((await stage.requester.call('PUT', `/issue/${first}`, { fields })).status).toBe(204);
    stage.scm.faults.unforce();
    await stage.advance(2 * HOUR);
    expect(await send(stage, second)).toBe(204);
    await stage.advance(HOUR);
    expect(inStatus(stage, [first, second], 'Certificate Enrolled')).toHaveLength(2);
  });
});

it('an answer that got lost keeps the key: nobody knows yet whether SCM has the order', async () => {
  const stage = await setStage();
  stage.scm.faults.force('drop-after', { operation: 'enroll', times: 1 });
  const [first] = await ahead(stage);
  expect((await stage.order(first)).state).toBe('unknown');
  await stage.advance(DAY);
  expect(stage.scm.orders.list()).toHaveLength(1);
});

it('the same issue asks again after a refusal, and renews and replaces with its own key', async () => {
  const stage = await setStage({ delivery: 'twice' });
  stage.scm.faults.force('503', { operation: 'enroll', times: 2 });
  const key = await enrolled(stage);
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  await press(stage, key, ['Replace Certificate']);
  await stage.advance(HOUR);
  expect(stage.scm.calls()).toMatchObject({ renew: 1, replace: 1 });
  expect(stage.comments(key).join('\n')).not.toMatch(REFUSED);
  curtain(stage);
});

it('the same key for other names is ordered, as it is later too', async () => {
  const stage = await setStage({ delivery: 'twice' });
  const one = await createCsr(['www.example.com']);
  const other = await createCsr(['shop.example.com'], one);
  const issues = [await stage.request([], one.csrPem), await stage.request([], other.csrPem)];
  expect(await Promise.all(issues.map((key) => send(stage, key)))).toEqual([204, 204]);
  await stage.advance(HOUR);
  expect(inStatus(stage, issues, 'Certificate Enrolled')).toHaveLength(2);
});

describe('a profile that is removed and made anew, for the same account', () => {
  /** @param change of the new profile */
  const madeAnew = async (stage: Stage, change: Partial<ProfileDraft> = {}) => {
    const { id, version } = stage.profile;
    demand(await stage.admin.onAdminPage(profileCalls.removeProfile, { id, version }));
    demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draftOf(stage, stage.account, change)));
  };

  it('orders nothing that waits in SCM under the old one once more', async () => {
    const stage = await setStage({ approvalSeconds: Infinity });
    const [first = '', second = ''] = await withOneCsr(stage, 2);
    expect(await send(stage, first)).toBe(204);
    await stage.advance(60_000);
    await madeAnew(stage);
    expect(await send(stage, second)).toBe(204);
    await stage.advance(HOUR);
    expect(stage.scm.orders.list()).toHaveLength(1);
    expect(stage.issue(second).status).toBe('Certificate Request');
    expect(stage.comments(second).join('\n')).toMatch(/Another issue is ordering/);
    curtain(stage);
  });

  it('knows what was issued under the old one', async () => {
    const stage = await setStage();
    const [first = '', second = ''] = await withOneCsr(stage, 2);
    await send(stage, first);
    await stage.advance(HOUR);
    await madeAnew(stage);
    expect(await send(stage, second)).toBe(400);
    await stage.advance(HOUR);
    expect(stage.scm.orders.list()).toHaveLength(1);
    curtain(stage);
  });

  it('orders for another account', async () => {
    const stage = await setStage({ approvalSeconds: Infinity });
    const [first = '', second = ''] = await withOneCsr(stage, 2);
    await send(stage, first);
    await stage.advance(60_000);
    const { clientId, clientSecret } = stage.scm.accounts.create();
    await madeAnew(stage, { clientId, clientSecret });
    expect(await send(stage, second)).toBe(204);
    await stage.advance(HOUR);
    expect(stage.issue(second).status).toBe('Certificate Pending');
    expect(stage.scm.orders.list()).toHaveLength(2);
  });
});
