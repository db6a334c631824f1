/** Approvals that a service project's own workflow asks for count here: of people whom the profile trusts, for the very request. */
import { callDesk } from '../../sandbox/world/desk-call';
import { approvalOf, askWith, sent, swapCsr } from './stage/approval';
import { DAY } from './stage/life-of-a-certificate';
import { ask, send, setDesk, type Desk } from './stage/service-desk';
import { agentsOnly } from './stage/portal-view';
import { curtain, HOUR } from './stage/stage';

async function setAskingDesk(): Promise<Desk> {
  const stage = await setDesk();
  await askWith(stage, {});
  return stage;
}

async function answer(
  stage: Desk,
  key: string,
  [by, decision]: readonly [keyof Desk['people'], 'approve' | 'decline'],
) {
  const accountId = stage.people[by];
  const id = stage.jira.manage.askApproval(key, [accountId]);
  const path = `/request/${key}/approval/${id}`;
  expect((await callDesk(stage, accountId, { method: 'POST', path, body: { decision } })).status).toBe(200);
}

it('given before the order comes to it, nobody is asked again', async () => {
  const stage = await setAskingDesk();
  const key = await ask(stage);
  await stage.advance(HOUR);
  await answer(stage, key, ['administrator', 'approve']);
  await send(stage, key);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(agentsOnly(stage, key).join('\n')).toContain('Approved by');
  curtain(stage);
});

it('given while the order waits, it is seen within the day', async () => {
  const stage = await setAskingDesk();
  const key = await ask(stage);
  await send(stage, key);
  await stage.advance(HOUR);
  expect(sent(stage)).toBe(0);
  await answer(stage, key, ['administrator', 'approve']);
  await stage.advance(DAY);
  expect(sent(stage)).toBe(1);
  curtain(stage);
});

it('of somebody whom the profile does not trust, it does not count', async () => {
  const stage = await setAskingDesk();
  const key = await ask(stage);
  await answer(stage, key, ['requester', 'approve']);
  await send(stage, key);
  await stage.advance(DAY);
  expect(sent(stage)).toBe(0);
  expect((await approvalOf(stage, key)).stage).toBe('asked');
  curtain(stage);
});

it('for another CSR, it does not count', async () => {
  const stage = await setAskingDesk();
  const key = await ask(stage);
  await answer(stage, key, ['administrator', 'approve']);
  await stage.advance(HOUR);
  await swapCsr(stage, key, ['evil.example.com']);
  await send(stage, key);
  await stage.advance(DAY);
  expect(sent(stage)).toBe(0);
  curtain(stage);
});

it('declined there while the order waits, it is declined here', async () => {
  const stage = await setAskingDesk();
  const key = await ask(stage);
  await send(stage, key);
  await stage.advance(HOUR);
  await answer(stage, key, ['administrator', 'decline']);
  await stage.advance(DAY);
  expect(await stage.order(key)).toMatchObject({ state: 'rejected', title: 'Declined' });
  expect(stage.issue(key).status).toBe('Certificate Request');
  curtain(stage);
});
