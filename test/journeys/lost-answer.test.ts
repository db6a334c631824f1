/** SCM's answer to a renewal was lost, and so was the issue that asks about it: people are asked where they are, and nothing is ordered twice. */
import { orderCalls } from '../../src/contract/issue/order-calls';
import { DAY, enrolled, opened, policy, press, setBriefStage, theOpened } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, type Stage } from './stage/stage';

type Drop = 'drop-after' | 'drop-before';

/** @returns key of the issue whose renewal has no answer, not deleted yet */
async function renewedUnknown(stage: Stage, drop: Drop = 'drop-after'): Promise<string> {
  const key = await enrolled(stage);
  await stage.advance(30 * DAY);
  stage.scm.faults.force(drop, { operation: 'renew', times: 1 });
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  expect((await stage.order(key)).state).toBe('unknown');
  return key;
}

async function settle(stage: Stage, key: string, certId: string | null): Promise<void> {
  const { question } = await stage.order(key, stage.operator);
  expect(question).toMatchObject({ maySettle: true });
  const answer = { issueId: stage.issue(key).id, sentAt: question?.sentAt ?? 0, certId };
  demand(await stage.operator.onIssue(orderCalls.settleOrder, answer));
  await stage.advance(HOUR);
}

const asked = (stage: Stage, key: string) =>
  stage.comments(key).filter((text) => text.startsWith('The answer to this order was lost.'));

describe.each(['once', 'twice'] as const)('with everything delivered %s', (delivery) => {
  it('the renewal’s own issue is gone: one is opened that asks, and is answered with SCM’s id', async () => {
    const stage = await setBriefStage({ delivery });
    const key = await renewedUnknown(stage);
    const ordered = stage.scm.orders.list().at(-1)?.certId ?? '';
    stage.jira.manage.removeIssue(key);
    await stage.advance(5 * DAY);
    const place = theOpened(stage, key);
    expect(place.summary).toBe('Renew certificate:www.example.com');
    expect(asked(stage, place.key)).toHaveLength(1);
    await settle(stage, place.key, ordered);
    const { status, attachments } = stage.issue(place.key);
    expect([status, attachments.length]).toEqual(['Certificate Enrolled', 1]);
    expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
    expect(stage.scm.orders.list()).toHaveLength(2);
    await stage.advance(20 * DAY);
    expect(opened(stage, key)).toHaveLength(1);
    curtain(stage);
  });

  it('there is no such order: it is sent again, once, and delivered on the issue that was opened', async () => {
    const stage = await setBriefStage({ delivery });
    const key = await renewedUnknown(stage, 'drop-before');
    stage.jira.manage.removeIssue(key);
    await stage.advance(5 * DAY);
    const place = theOpened(stage, key).key;
    await settle(stage, place, null);
    expect(stage.issue(place).status).toBe('Certificate Enrolled');
    expect(stage.scm.orders.list()).toHaveLength(2);
    curtain(stage);
  });

  it('the issue that the app opened for the renewal is gone: the certificate’s own issue asks', async () => {
    const stage = await setBriefStage({ delivery });
    const key = await enrolled(stage);
    await policy(stage, { autoRenew: true });
    stage.scm.faults.force('drop-after', { operation: 'renew', times: 1 });
    await stage.advance(33 * DAY);
    const { key: renewal } = theOpened(stage, key);
    expect((await stage.order(renewal)).state).toBe('unknown');
    stage.jira.manage.removeIssue(renewal);
    await stage.advance(5 * DAY);
    expect(opened(stage, key)).toEqual([]);
    expect(asked(stage, key)).toHaveLength(1);
    await settle(stage, key, stage.scm.orders.list().at(-1)?.certId ?? '');
    expect(stage.issue(key).attachments).toHaveLength(2);
    expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
    curtain(stage);
  });
});

it('only whoever is named with SCM access answers on the issue that was opened', async () => {
  const stage = await setBriefStage();
  const key = await renewedUnknown(stage);
  stage.jira.manage.removeIssue(key);
  await stage.advance(5 * DAY);
  const { id, key: place } = theOpened(stage, key);
  const { question } = await stage.order(place);
  expect(question).toMatchObject({ maySettle: false });
  const answer = { issueId: id, sentAt: question?.sentAt ?? 0, certId: null };
  expect(await stage.requester.onIssue(orderCalls.settleOrder, answer)).toMatchObject({ ok: false, code: 'no-right' });
  expect((await stage.order(place)).state).toBe('unknown');
  curtain(stage);
});
