/** Approval before an order: who may, what they say yes to, and everything that could go wrong on the way. */
import { GROUPS } from '../../sandbox/jira-server/certificate-project';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { actCalls } from '../../src/contract/issue/act-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import {
  approvalOf,
  approve,
  ASKING,
  askWith,
  decide,
  decline,
  sent,
  setAskingStage,
  swapCsr,
  waiting,
} from './stage/approval';
import { BRIEF, DAY, policy, profileOf, theOpened } from './stage/life-of-a-certificate';
import { curtain, demand, draftOf, HOUR } from './stage/stage';

describe('one approver', () => {
  it('is asked before anything is sent, and the order goes on from there', async () => {
    const stage = await setAskingStage();
    const key = await waiting(stage);
    expect(sent(stage)).toBe(0);
    expect(stage.issue(key).status).toBe('Waiting for Approval');
    expect(stage.comments(key).at(-1)).toMatch(/^Waiting for approval\..*Names: www\.example\.com\..*until/s);
    expect(await approvalOf(stage, key, stage.operator)).toMatchObject({
      asked: {
        ...{ names: ['www.example.com'], key: 'EC P-256', group: 'certificate-approvers', owner: 'Rita Requester' },
        ...{ persons: 1, differences: [], profile: 'Standard SSL' },
      },
    });
    expect((await approvalOf(stage, key, stage.operator)).asked).not.toHaveProperty('whyNot');
    demand(await approve(stage, key));
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(stage.comments(key).join('\n')).toContain('Approved by');
    expect(sent(stage)).toBe(1);
    expect(await approvalOf(stage, key)).toMatchObject({ stage: 'approved', given: [{ by: 'Otto Operator' }] });
    const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, {}));
    const acts = events.map(({ act }) => act);
    expect(acts).toEqual(expect.arrayContaining(['order-approving', 'approveOrder', 'order-approved']));
    curtain(stage);
  });

  it('counts once, however often the button is pressed and everything is delivered', async () => {
    const stage = await setAskingStage({}, { delivery: 'twice' });
    const key = await waiting(stage);
    const { shownFor } = await approvalOf(stage, key);
    const press = () => decide(stage, key, [stage.operator, { shownFor }]);
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    demand(await press());
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(1);
    expect(stage.comments(key).filter((text) => text.startsWith('Waiting for approval'))).toHaveLength(1);
    curtain(stage);
  });

  it('declines with a reason, and the issue returns to the requester', async () => {
    const stage = await setAskingStage();
    const key = await waiting(stage);
    const { shownFor } = await approvalOf(stage, key);
    expect(await decide(stage, key, [stage.operator, { answer: 'decline', reason: ' ' }])).toMatchObject({
      code: 'invalid-input',
    });
    const key2 = '-----BEGIN PRIVATE KEY-----';
    expect(await decide(stage, key, [stage.operator, { answer: 'decline', reason: key2 }])).toMatchObject({
      code: 'invalid-input',
    });
    demand(await decline(stage, key, 'This name is not ours.'));
    expect(stage.issue(key).status).toBe('Certificate Request');
    expect(stage.comments(key).at(-1)).toContain('declined it: “This name is not ours.”');
    expect(await stage.order(key)).toMatchObject({ state: 'rejected', title: 'Declined' });
    // Approved after it was declined: too late.
    expect(await decide(stage, key, [stage.admin, { shownFor }])).toMatchObject({ code: 'conflict' });
    await stage.advance(8 * DAY);
    expect(sent(stage)).toBe(0);
    // Asked again, it is approved anew.
    expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
    await stage.app.settle();
    expect((await stage.order(key)).state).toBe('approving');
    curtain(stage);
  });
});

describe('who may not', () => {
  it('the requester, unless the profile allows it; somebody outside of the group; whoever does not see the issue', async () => {
    const stage = await setAskingStage();
    stage.jira.manage.setMember(GROUPS.approvers, stage.people.requester, true);
    const key = await waiting(stage);
    expect((await approvalOf(stage, key, stage.requester)).asked?.whyNot).toContain('You asked for this certificate');
    expect(await approve(stage, key, stage.requester)).toMatchObject({ code: 'no-right' });
    expect(await approve(stage, key, stage.stranger)).toMatchObject({ code: 'not-found' });
    stage.jira.manage.setMember(GROUPS.approvers, stage.people.operator, false);
    expect(await approve(stage, key, stage.operator)).toMatchObject({ code: 'no-right' });
    await askWith(stage, { differ: false });
    demand(await approve(stage, key, stage.requester));
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(1);
    curtain(stage);
  });

  it('whoever made the transition for somebody else', async () => {
    const stage = await setAskingStage();
    const key = await stage.request();
    expect((await stage.operator.transition(key, 'Enroll Certificate')).status).toBe(204);
    await stage.app.settle();
    expect(await approve(stage, key, stage.operator)).toMatchObject({ code: 'no-right' });
    demand(await approve(stage, key, stage.admin));
    curtain(stage);
  });
});

describe('two approvers', () => {
  it('are two different people', async () => {
    const stage = await setAskingStage({ persons: 2 });
    const key = await waiting(stage);
    demand(await approve(stage, key, stage.operator));
    demand(await approve(stage, key, stage.operator));
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(0);
    expect(stage.comments(key).at(-1)).toContain('one more person has to approve it too');
    expect((await approvalOf(stage, key, stage.operator)).asked?.whyNot).toContain('another person');
    demand(await approve(stage, key, stage.admin));
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(1);
    curtain(stage);
  });

  it('who are both still in the group when the second approves', async () => {
    const stage = await setAskingStage({ persons: 2 });
    const key = await waiting(stage);
    demand(await approve(stage, key, stage.operator));
    stage.jira.manage.setMember(GROUPS.approvers, stage.people.operator, false);
    demand(await approve(stage, key, stage.admin));
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(0);
    expect(stage.comments(key).join('\n')).toContain('does not count any more');
    stage.jira.manage.setMember(GROUPS.approvers, stage.people.operator, true);
    demand(await approve(stage, key, stage.operator));
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(1);
    curtain(stage);
  });
});

describe('what was approved is what is sent', () => {
  it('a CSR that is swapped voids the approvals, and that is said', async () => {
    const stage = await setAskingStage({ persons: 2 });
    const key = await waiting(stage);
    const { shownFor } = await approvalOf(stage, key);
    demand(await approve(stage, key, stage.operator));
    await swapCsr(stage, key, ['www.example.com', 'evil.example.com']);
    demand(await approve(stage, key, stage.admin));
    expect(await stage.order(key)).toMatchObject({ state: 'approving', approval: { given: [] } });
    expect(stage.comments(key).at(-1)).toContain('Names changed: added evil.example.com.');
    // Whoever still has the page from before approves nothing.
    expect(await decide(stage, key, [stage.admin, { shownFor }])).toMatchObject({ code: 'conflict' });
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(0);
    curtain(stage);
  });

  it('also while SCM keeps the approved order waiting', async () => {
    const stage = await setAskingStage();
    const key = await waiting(stage);
    stage.scm.faults.force('503', { operation: 'enroll', times: 20 });
    demand(await approve(stage, key));
    await stage.advance(60_000);
    expect((await stage.order(key)).state).toBe('queued');
    await swapCsr(stage, key, ['other.example.com']);
    await stage.advance(2 * HOUR);
    expect((await stage.order(key)).state).toBe('approving');
    expect(sent(stage)).toBe(0);
    curtain(stage);
  });
});

describe('nobody decides', () => {
  it('in time: it is declined and told, and an approval afterwards is refused', async () => {
    const stage = await setAskingStage({ days: 3 });
    const key = await waiting(stage);
    const { shownFor } = await approvalOf(stage, key);
    await stage.advance(3 * DAY + HOUR);
    expect(stage.comments(key).at(-1)).toContain('Nobody approved within 3 days');
    expect(stage.issue(key).status).toBe('Certificate Request');
    expect(await decide(stage, key, [stage.operator, { shownFor }])).toMatchObject({ code: 'conflict' });
    await stage.advance(DAY);
    expect(sent(stage)).toBe(0);
    curtain(stage);
  });

  it('because the requester takes it back', async () => {
    const stage = await setAskingStage();
    const key = await waiting(stage);
    const { shownFor } = await approvalOf(stage, key);
    expect((await stage.requester.transition(key, 'Cancel Request')).status).toBe(204);
    await stage.app.settle();
    expect((await stage.order(key)).state).toBe('cancelled');
    expect(await decide(stage, key, [stage.operator, { shownFor }])).toMatchObject({ code: 'conflict' });
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(0);
    expect(stage.issue(key).status).toBe('Certificate Cancelled');
    curtain(stage);
  });

  it('because the group is gone: admins are told once, and it goes on with another one', async () => {
    const stage = await setAskingStage();
    const key = await waiting(stage);
    stage.jira.manage.removeGroup(GROUPS.approvers);
    expect(await approve(stage, key, stage.operator)).toMatchObject({ code: 'approvers-gone' });
    await stage.advance(DAY);
    expect(stage.comments(key).filter((text) => text.includes('was deleted'))).toHaveLength(1);
    stage.jira.manage.setMember(GROUPS.others, stage.people.operator, true);
    await askWith(stage, { group: GROUPS.others });
    await stage.advance(DAY);
    demand(await approve(stage, key, stage.operator));
    await stage.advance(HOUR);
    expect(sent(stage)).toBe(1);
    curtain(stage);
  });

  it('because the profile does not ask any more', async () => {
    const stage = await setAskingStage();
    const key = await waiting(stage);
    await askWith(stage, { ask: 'never' });
    expect(await approve(stage, key, stage.operator)).toMatchObject({ code: 'conflict' });
    await stage.advance(DAY);
    expect(sent(stage)).toBe(1);
    expect(stage.comments(key).join('\n')).toContain('does not ask for approval of this order any more');
    curtain(stage);
  });
});

it('a workflow without the status: the issue stays, and a comment says so', async () => {
  const stage = await setAskingStage(
    {},
    {
      reshape: (site) => ({
        ...site,
        workflows: site.workflows.map((workflow) => ({
          ...workflow,
          transitions: workflow.transitions.filter(({ name }) => name !== 'Waiting for Approval'),
        })),
      }),
    },
  );
  const key = await waiting(stage);
  expect(stage.issue(key).status).toBe('Certificate Pending');
  expect(stage.comments(key).at(-1)).toContain('The workflow has no transition');
  demand(await approve(stage, key));
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

describe('an approval that stands', () => {
  it('lets an unchanged renewal that the app begins pass by itself', async () => {
    const stage = await setAskingStage({}, BRIEF);
    const key = await waiting(stage);
    demand(await approve(stage, key));
    await stage.advance(HOUR);
    await policy(stage, { autoRenew: true, approval: ASKING });
    await stage.advance(32 * DAY);
    expect(stage.scm.calls().renew).toBe(1);
    const said = stage.comments(theOpened(stage, key).key).join('\n');
    expect(said).toMatch(/Covered by the approval of .* on \d{4}-\d{2}-\d{2}: nothing has changed since\./);
    curtain(stage);
  });

  it('does not cover another kind of private trust or an owner who changed: the difference is shown', async () => {
    const stage = await setAskingStage({}, BRIEF);
    const key = await waiting(stage);
    demand(await approve(stage, key));
    await stage.advance(HOUR);
    const reporter = { reporter: { accountId: stage.people.administrator } };
    expect((await stage.admin.call('PUT', `/issue/${key}`, { fields: reporter })).status).toBe(204);
    await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed', approval: ASKING });
    await stage.advance(32 * DAY);
    expect(stage.scm.calls().renew).toBe(0);
    expect((await approvalOf(stage, key)).asked?.differences).toEqual([
      'Owner changed from Rita Requester to Ada Administrator.',
    ]);
    expect(stage.comments(key).join('\n')).toContain('Owner changed from');
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    // The new owner is an approver, and has asked for nothing: still somebody else decides.
    expect(await approve(stage, key, stage.admin)).toMatchObject({ code: 'no-right' });
    demand(await approve(stage, key, stage.operator));
    await stage.advance(HOUR);
    expect(stage.scm.calls().renew).toBe(1);
    curtain(stage);
  });

  it('covers nothing where each order is asked for', async () => {
    const stage = await setAskingStage({ ask: 'every' });
    const key = await waiting(stage);
    demand(await approve(stage, key));
    await stage.advance(HOUR);
    const { acts } = await stage.order(key);
    const press = {
      issueId: stage.issue(key).id,
      act: 'renew',
      shownFor: acts?.shownFor ?? '',
      press: 'press-00000001',
    };
    demand(await stage.requester.onIssue(actCalls.act, press as never));
    await stage.advance(HOUR);
    expect(await stage.order(key)).toMatchObject({ state: 'approving' });
    expect(stage.scm.calls().renew).toBe(0);
    demand(await approve(stage, key));
    await stage.advance(HOUR);
    expect(stage.scm.calls().renew).toBe(1);
    curtain(stage);
  });
});

it('a profile needs a group of this Jira, and the picker finds it', async () => {
  const stage = await setAskingStage();
  const { id, version } = await profileOf(stage);
  const save = (group: string) =>
    stage.admin.onAdminPage(profileCalls.saveProfile, {
      ...draftOf(stage, stage.account),
      ...{ id, version, clientSecret: '', approval: { ...ASKING, group } },
    });
  expect(await save('')).toMatchObject({ code: 'invalid-input', faults: [{ field: 'approval.group' }] });
  expect(await save('gone')).toMatchObject({ code: 'invalid-input', faults: [{ field: 'approval.group' }] });
  expect(demand(await stage.admin.onAdminPage(profileCalls.searchGroups, { query: 'appro' }))).toEqual([
    { id: GROUPS.approvers, name: 'certificate-approvers' },
  ]);
  expect(await stage.requester.onAdminPage(profileCalls.searchGroups, { query: '' })).toMatchObject({
    code: 'no-right',
  });
  curtain(stage);
});
