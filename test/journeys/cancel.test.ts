/** *Cancel Request*: nothing is ordered that was not sent; for what was sent the issue says who can decline it in SCM. */
import { orderCalls } from '../../src/contract/issue/order-calls';
import { DAY, enrolled, opened, policy, press, theOpened, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, setStage } from './stage/stage';

it('orders nothing when the request is cancelled before it is sent', async () => {
  const stage = await setStage({ delivery: 'twice' });
  const key = await stage.enroll();
  await press(stage, key, ['Cancel Request']);
  await stage.advance(DAY);
  expect(stage.scm.calls().enroll).toBe(0);
  expect(stage.issue(key).status).toBe('Certificate Cancelled');
  expect(stage.comments(key)).toEqual(['Request cancelled. Nothing was ordered.']);
  curtain(stage);
});

it('says who declines what was sent, tells when it is declined, and orders nothing more', async () => {
  const stage = await setStage({ delivery: 'twice', approvalSeconds: 3_600 });
  const key = await stage.enroll();
  await stage.advance(60_000);
  await press(stage, key, ['Cancel Request']);
  await stage.advance(60_000);
  const [mark = ''] = /Jira CERT-1 order 1 \([a-z0-9]+\)/.exec(stage.comments(key).join()) ?? [];
  const [order] = stage.scm.orders.findByComment(mark);
  expect(stage.comments(key).at(-1)).toMatch(/Too late to cancel it here\. .*please decline the order with this mark/s);
  stage.scm.orders.decline(order?.certId ?? '', 'not wanted');
  await stage.advance(3 * HOUR);
  expect((await stage.order(key)).state).toBe('declined');
  expect(stage.issue(key).status).toBe('Certificate Cancelled');
  expect(stage.comments(key).filter((text) => text.startsWith('Too late'))).toHaveLength(1);
  expect(stage.scm.calls().enroll).toBe(1);
  curtain(stage);
});

it('attaches what is issued all the same, on the cancelled issue', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(60_000);
  await press(stage, key, ['Cancel Request']);
  await stage.advance(HOUR);
  expect(stage.issue(key)).toMatchObject({ status: 'Certificate Cancelled' });
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.comments(key).at(-1)).toMatch(/had been moved to “Certificate Cancelled” meanwhile/);
  curtain(stage);
});

it('goes on with a lost answer after a cancellation: someone looks, nothing is sent again', async () => {
  const stage = await setStage();
  stage.scm.faults.force('drop-after', { operation: 'enroll' });
  const key = await stage.enroll();
  await stage.advance(60_000);
  await press(stage, key, ['Cancel Request']);
  await stage.advance(60_000);
  expect(stage.comments(key).at(-1)).toMatch(/Too late.*first someone has to look whether SCM has it/s);
  const { question } = await stage.order(key, stage.operator);
  const certId = stage.scm.orders.findByComment(question?.mark ?? '')[0]?.certId ?? null;
  const settlement = { issueId: stage.issue(key).id, sentAt: question?.sentAt ?? 0, certId };
  demand(await stage.operator.onIssue(orderCalls.settleOrder, settlement));
  await stage.advance(HOUR);
  expect(stage.scm.calls().enroll).toBe(1);
  curtain(stage);
});

it('opens no second renewal issue when a person cancels the first, and reminds on the old one', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(33 * DAY);
  const renewal = theOpened(stage, key);
  await press(stage, renewal.key, ['Cancel Request']);
  await stage.advance(28 * DAY);
  expect(opened(stage, key)).toHaveLength(1);
  expect(stage.comments(renewal.key).filter((text) => /Expires/.test(text))).toEqual([]);
  // At a quarter and a tenth of its life, and in its last days.
  expect(stage.comments(key).filter((text) => /Expires .* at the latest/.test(text))).toHaveLength(4);
  curtain(stage);
});

it('asks a person when the app’s own renewal was declined in SCM, once, on the issue that it opened', async () => {
  const stage = await setBriefStage({ approvalSeconds: 5_400 });
  const key = await stage.enroll();
  await stage.advance(DAY);
  await policy(stage, { autoRenew: true });
  await stage.advance(26 * DAY);
  while (stage.scm.calls().renew === 0) await stage.advance(HOUR);
  const renewal = theOpened(stage, key);
  const sent = stage.scm.orders.list().find(({ action }) => action === 'renew');
  stage.scm.orders.decline(sent?.certId ?? '', 'ask again');
  await stage.advance(2 * DAY);
  expect(stage.issue(renewal.key).status).toBe('Certificate Request');
  expect(stage.comments(renewal.key).join()).toMatch(/declined the order/);
  await stage.advance(5 * DAY);
  expect(stage.scm.calls().renew).toBe(1);
  await press(stage, renewal.key, ['Enroll Certificate']);
  await stage.advance(DAY);
  expect(stage.issue(key).status).toBe('Certificate Renewed');
  expect(stage.scm.calls().renew).toBe(2);
  curtain(stage);
});
