/** The lozenge in the issue's right column: what it says in a certificate's life, and to whom it says nothing. */
import { orderCalls } from '../../src/contract/issue/order-calls';
import { enrolled, policy, press, revokeAs, DAY, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, HOUR, setStage, type Stage } from './stage/stage';

const MODULE = 'certificate-context';

interface Lozenge {
  readonly status?: { readonly type: string; readonly value: { readonly label: string; readonly type: string } };
}

/** What Jira shows a person, who has not opened the panel. */
async function shown(stage: Stage, key: string, accountId: string = stage.people.requester): Promise<Lozenge> {
  const { id } = stage.issue(key);
  const extension = { issue: { id, key, type: 'Certificate' }, project: { key: 'CERT' } };
  return stage.app.dynamicProperties({ moduleKey: MODULE, accountId, extension });
}
async function label(stage: Stage, key: string): Promise<string | undefined> {
  return (await shown(stage, key)).status?.value.label;
}
describe('the lozenge of an issue', () => {
  it('follows the certificate from the request to its revocation', async () => {
    const stage = await setStage();
    const key = await stage.request();
    expect(await label(stage, key)).toBe('Not requested');
    await stage.requester.transition(key, 'Enroll Certificate');
    await stage.app.settle(0);
    expect(await label(stage, key)).toBe('Waiting for SCM approver');
    await stage.advance(HOUR);
    expect(await shown(stage, key)).toEqual({
      status: { type: 'lozenge', value: { label: 'Issued', type: 'success' } },
    });
    await press(stage, key, revokeAs('Key compromise'));
    await stage.advance(HOUR);
    expect(await shown(stage, key)).toEqual({
      status: { type: 'lozenge', value: { label: 'Revoked', type: 'removed' } },
    });
    curtain(stage);
  });

  it('counts the days once the certificate is due, and says when it is over', async () => {
    const stage = await setBriefStage();
    await policy(stage, { openRenewalIssue: 'when-needed' });
    const key = await enrolled(stage);
    const { certificate } = await stage.order(key);
    expect(await label(stage, key)).toBe('Issued');
    await stage.advance(certificate!.notAfter - 12 * DAY - stage.clock.now());
    expect(await shown(stage, key)).toEqual({
      status: { type: 'lozenge', value: { label: 'Expires in 12 days', type: 'moved' } },
    });
    await stage.advance(13 * DAY);
    expect(await label(stage, key)).toBe('Expired');
    curtain(stage);
  });

  it('says that SCM’s approver declined', async () => {
    const stage = await setStage();
    const key = await stage.request();
    await stage.requester.transition(key, 'Enroll Certificate');
    await stage.app.settle(0);
    const certId = stage.scm.orders.list()[0]!.certId;
    stage.scm.orders.decline(certId, 'not this one');
    await stage.advance(HOUR);
    expect(await shown(stage, key)).toMatchObject({ status: { value: { label: 'Declined', type: 'removed' } } });
    curtain(stage);
  });
});

describe('when SCM was last asked', () => {
  it('is known while the order waits, and afterwards', async () => {
    const stage = await setStage();
    const key = await stage.request();
    await stage.requester.transition(key, 'Enroll Certificate');
    await stage.app.settle(0);
    const sent = (await stage.order(key)).lastCheck!;
    expect(sent).toBeLessThanOrEqual(stage.clock.now());
    await stage.advance(HOUR);
    const issued = await stage.order(key);
    expect(issued.lastCheck).toBeGreaterThan(sent);
    await stage.advance(40 * DAY);
    expect((await stage.order(key)).lastCheck).toBeGreaterThanOrEqual(issued.lastCheck!);
    curtain(stage);
  });
});

describe('nothing is shown', () => {
  it('to somebody who may not see the issue', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    expect(await shown(stage, key, stage.people.stranger)).toEqual({});
    expect(await shown(stage, key, 'nobody-at-all')).toEqual({});
    expect(await shown(stage, key, stage.people.operator)).toMatchObject({ status: { value: { label: 'Issued' } } });
    curtain(stage);
  });

  it.each([
    ['an issue that is not there', { issue: { id: '99999', key: 'CERT-99' } }],
    ['no issue', {}],
    ['something that is no issue', { issue: 'CERT-1' }],
    ['an issue without its id', { issue: { key: 'CERT-1' } }],
    ['an id that is a path', { issue: { id: '../../../rest/api/3/myself' } }],
  ])('for %s', async (_name, extension) => {
    const stage = await setStage();
    await enrolled(stage);
    const { requester } = stage.people;
    expect(await stage.app.dynamicProperties({ moduleKey: MODULE, accountId: requester, extension })).toEqual({});
    curtain(stage);
  });

  it('after the right to see the issue is gone, and the panel is refused, too', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const to = { accountId: stage.people.requester };
    expect(await label(stage, key)).toBe('Issued');
    stage.jira.manage.setPermission('CERT', { to, permission: 'BROWSE_PROJECTS', granted: false });
    expect(await shown(stage, key)).toEqual({});
    const answer = await stage.requester.onIssue(orderCalls.viewOrder, { issueId: stage.issue(key).id });
    expect(answer).toMatchObject({ ok: false, code: 'not-found' });
    curtain(stage);
  });

  it('while Jira does not answer', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    stage.jira.faults.force({ status: 503 }, { times: 1_000 });
    expect(await shown(stage, key)).toEqual({});
  });
});
