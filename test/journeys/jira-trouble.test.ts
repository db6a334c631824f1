/** What Jira and its people can do to an order on its way. */
import { csrWithoutSubject } from '../../sandbox/world/keys';
import { DAY, policy } from './stage/life-of-a-certificate';
import { giveRight, takeRight } from './stage/rights';
import { curtain, HOUR, setStage } from './stage/stage';

it('orders nothing for an issue that was deleted between transition and job, and gives it up after a week', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  stage.jira.manage.removeIssue(key);
  await stage.advance(8 * DAY);
  expect(stage.scm.calls().enroll).toBe(0);
  const [order] = stage.app.storage.dump().filter(({ entityName }) => entityName === 'order');
  expect(order?.value).toMatchObject({ state: 'cancelled', work: 'closed', untold: [], trouble: 'jira-missing' });
  curtain(stage);
});

it('gives an unsent request of a deleted issue up although Jira stumbles now and then', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  stage.jira.manage.removeIssue(key);
  for (let days = 0; days < 12; days += 3) {
    stage.jira.faults.force({ status: 503 }, { pathPattern: /\/issue\/\d+$/ });
    await stage.advance(3 * DAY);
  }
  const [order] = stage.app.storage.dump().filter(({ entityName }) => entityName === 'order');
  expect(order?.value).toMatchObject({ state: 'cancelled', work: 'closed' });
  expect(stage.scm.calls().enroll).toBe(0);
  curtain(stage);
});

it('keeps the certificate of an issue that was deleted after the order was sent', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(60_000);
  stage.jira.manage.removeIssue(key);
  await stage.advance(DAY);
  expect(stage.scm.orders.list().map(({ status }) => status)).toEqual(['Issued']);
  expect(stage.app.storage.dump().some(({ entityName }) => entityName === 'certificate')).toBe(true);
  curtain(stage);
});

it('orders nothing for an issue that was moved on before the job, and says so', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.requester.transition(key, 'Cancel Request');
  await stage.app.settle();
  expect(stage.scm.calls().enroll).toBe(0);
  expect(stage.comments(key)).toEqual(['Request cancelled. Nothing was ordered.']);
  curtain(stage);
});

it('leaves an issue where a person moved it meanwhile, and attaches the certificate all the same', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(60_000);
  await stage.requester.transition(key, 'Cancel Request');
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Cancelled');
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.comments(key).at(-1)).toContain(
    'had been moved to “Certificate Cancelled” meanwhile and was left there',
  );
  curtain(stage);
});

it('tells that an order is on its way when the transition is made once more, and sends no second one', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  const { id } = stage.issue(key);
  const again = {
    issue: { id, key },
    transition: { executionId: 'another-execution', to: { id: '10001' } },
    configuration: '{"v":1}',
  };
  await stage.advance(1_000);
  stage.app.queuePostFunction('enroll', again);
  await stage.app.settle();
  expect(stage.scm.calls().enroll).toBe(1);
  expect(stage.comments(key).filter((text) => text.includes('no second one was sent'))).toHaveLength(1);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('makes no order of a refused second transition that is delivered again after the first order ended', async () => {
  const stage = await setStage({ approvalSeconds: 3_600 });
  const key = await stage.enroll();
  const second = {
    issue: { id: stage.issue(key).id },
    transition: { executionId: 'second' },
    configuration: '{"v":1}',
  };
  await stage.advance(60_000);
  stage.app.queuePostFunction('enroll', second);
  await stage.advance(60_000);
  stage.scm.orders.decline(stage.scm.orders.list()[0]?.certId ?? '', 'No');
  await stage.advance(HOUR);
  stage.app.queuePostFunction('enroll', second);
  await stage.advance(3 * HOUR);
  expect(stage.scm.calls().enroll).toBe(1);
  curtain(stage);
});

it('leaves the issue to a later order while an earlier one has still something to say', async () => {
  const stage = await setStage();
  const clientSecret = stage.scm.accounts.resetSecret(stage.account.clientId);
  takeRight(stage, 'ADD_COMMENTS');
  const key = await stage.enroll();
  await stage.advance(60_000);
  expect(stage.issue(key).status).toBe('Certificate Request');
  await policy(stage, { clientSecret });
  await stage.requester.transition(key, 'Enroll Certificate');
  giveRight(stage, 'ADD_COMMENTS');
  await stage.advance(DAY);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.comments(key).filter((text) => text.startsWith('Certificate refused'))).toEqual([]);
  curtain(stage);
});

it.each([
  ['EDIT_ISSUES', 'Certificate Enrolled'],
  ['TRANSITION_ISSUES', 'Certificate Pending'],
] as const)('says with the certificate what it may not do without %s', async (permission, status) => {
  const stage = await setStage();
  takeRight(stage, permission);
  const key = await stage.enroll();
  await stage.advance(DAY);
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.issue(key).status).toBe(status);
  expect(stage.comments(key).at(-1)).toMatch(/^Certificate enrolled\.[\s\S]*(project admin|Jira admin) must/);
  curtain(stage);
});

it('delivers when the app’s right to see the project is taken away and given back', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(60_000);
  takeRight(stage, 'BROWSE_PROJECTS');
  await stage.advance(2 * DAY);
  giveRight(stage, 'BROWSE_PROJECTS');
  await stage.advance(2 * HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.issue(key).attachments).toHaveLength(1);
  curtain(stage);
});

it('waits for the right to see the issue before anything is sent', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  takeRight(stage, 'BROWSE_PROJECTS');
  await stage.advance(60_000);
  expect(stage.scm.calls().enroll).toBe(0);
  giveRight(stage, 'BROWSE_PROJECTS');
  await stage.advance(2 * HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.calls().enroll).toBe(1);
  curtain(stage);
});

it('delivers after the issue was out of sight for more than a week', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(60_000);
  takeRight(stage, 'BROWSE_PROJECTS');
  await stage.advance(9 * DAY);
  giveRight(stage, 'BROWSE_PROJECTS');
  await stage.advance(2 * DAY);
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('collects and delivers without the right to comment, and names the problem in its log', async () => {
  const stage = await setStage();
  takeRight(stage, 'ADD_COMMENTS');
  const key = await stage.enroll();
  await stage.advance(DAY);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.app.logs.map(({ text }) => text)).toContainEqual(expect.stringContaining('trouble=jira-forbidden'));
  giveRight(stage, 'ADD_COMMENTS');
  await stage.advance(2 * HOUR);
  expect(stage.comments(key)).toEqual([expect.stringMatching(/^Certificate enrolled\./)]);
  curtain(stage);
});

it('fits the longest name there is into summary and file name', async () => {
  const stage = await setStage();
  const label = 'a'.repeat(60);
  const name = `${label}.${label}.${label}.${'b'.repeat(50)}.example.com`;
  const key = await stage.request(undefined, await csrWithoutSubject(name));
  await stage.requester.transition(key, 'Enroll Certificate');
  await stage.app.settle();
  const { status, summary, attachments } = stage.issue(key);
  expect([status, summary.length]).toEqual(['Certificate Enrolled', 255]);
  expect(attachments[0]?.filename.length).toBeLessThan(255);
  curtain(stage);
});

it('tells an equal refusal of a second request too, although Jira was busy the first time', async () => {
  const stage = await setStage();
  stage.scm.accounts.resetSecret(stage.account.clientId);
  const key = await stage.enroll();
  await stage.advance(4 * 60_000);
  const before = stage.comments(key).length;
  await stage.requester.transition(key, 'Enroll Certificate');
  stage.jira.faults.force({ status: 503 }, { pathPattern: /\/comment$/, method: 'POST' });
  await stage.advance(DAY);
  expect(stage.comments(key)).toHaveLength(before + 1);
  expect(stage.issue(key).status).toBe('Certificate Request');
  curtain(stage);
});

it('takes the certificate that there is to where an issue stands that was enrolled again', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(1_000);
  await stage.requester.transition(key, 'Cancel Request');
  await stage.app.settle();
  const { id } = stage.issue(key);
  const cancelled = stage.issue(key).text;
  expect(stage.issue(key).status).toBe('Certificate Cancelled');
  stage.app.queuePostFunction('enroll', {
    issue: { id, key },
    transition: { executionId: 'again' },
    configuration: '{"v":1}',
  });
  await stage.app.settle();
  expect(stage.scm.calls().enroll).toBe(1);
  expect(stage.comments(key).filter((text) => text.includes('on its way'))).toEqual([]);
  expect(stage.issue(key).text).toMatchObject({ 'Certificate ID': cancelled['Certificate ID'] });
  curtain(stage);
});

it('fills what it can when a field is missing, and names the rest', async () => {
  const stage = await setStage();
  stage.jira.manage.removeField('Certificate serial number');
  const key = await stage.enroll();
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.issue(key).text['Certificate expiry']).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(stage.comments(key).at(-1)).toContain('The field “Certificate serial number” could not be filled');
  curtain(stage);
});

it('says which field is missing when there is nowhere to read the CSR from', async () => {
  const stage = await setStage();
  const key = await stage.request();
  stage.jira.manage.removeField('Certificate CSR text');
  const answer = await stage.requester.transition(key, 'Enroll Certificate');
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('no field “Certificate CSR text”');
  curtain(stage);
});

it('tells who must act when it may not attach, and delivers as soon as it may', async () => {
  const stage = await setStage();
  takeRight(stage, 'CREATE_ATTACHMENTS');
  const key = await stage.enroll();
  await stage.advance(DAY);
  const said = stage.comments(key).filter((text) => text.includes('could not be attached'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('A project admin must mend this');
  giveRight(stage, 'CREATE_ATTACHMENTS');
  await stage.advance(2 * HOUR);
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.scm.orders.list()).toHaveLength(1);
  curtain(stage);
});

it.each([
  ['429 by points', { status: 429, reason: 'jira-quota-global-based', retryAfterSeconds: 1_800 }],
  ['429 by burst', { status: 429, reason: 'jira-burst-based', retryAfterSeconds: 2 }],
  ['429 for a reason nobody documented', { status: 429, reason: 'jira-max-concurrent-threads' }],
  ['500', { status: 500 }],
  ['503', { status: 503, retryAfterSeconds: 30 }],
])('does everything once when every first call meets %s', async (_name, fault) => {
  const stage = await setStage();
  const key = await stage.enroll();
  for (const path of [/\/issue\/\d+$/, /\/attachments$/, /\/comment$/, /\/transitions$/, /\/field\/search$/]) {
    stage.jira.faults.force(fault, { pathPattern: path });
  }
  await stage.advance(DAY);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.issue(key).attachments).toHaveLength(1);
  expect(stage.comments(key)).toHaveLength(2);
  expect(stage.scm.orders.list()).toHaveLength(1);
  curtain(stage);
});

it.each([/\/attachments$/, /\/comment$/, /\/transitions$/, /\/issue\/\d+$/])(
  'does nothing twice when the work of %s is done but the answer is an error',
  async (pathPattern) => {
    const stage = await setStage();
    const key = await stage.enroll();
    await stage.advance(1_000);
    const method = pathPattern.source.includes('d+$') ? 'PUT' : 'POST';
    stage.jira.faults.force({ status: 502, moment: 'after' }, { pathPattern, method, times: 2 });
    await stage.advance(DAY);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(stage.issue(key).attachments).toHaveLength(1);
    expect(stage.comments(key)).toHaveLength(2);
    curtain(stage);
  },
);

it('keeps within what Jira allows on one issue', async () => {
  const stage = await setStage();
  stage.jira.enforceLimits({ perIssueWrites: true });
  const key = await stage.enroll();
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});
