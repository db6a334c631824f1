/** Workflow rules and their configuration: what nobody configured does nothing but say so, and what is configured is honoured. */
import { ruleCalls } from '../../src/contract/admin/rule-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { createCsr } from '../../sandbox/world/keys';
import { atScm, certIdOf, doNotRenew, enrolled, press, revokeAs } from './stage/life-of-a-certificate';
import { giveRight, takeRight } from './stage/rights';
import { configure, withStatusNames } from './stage/rules';
import { curtain, demand, draftOf, HOUR, PROFILE, setStage, type Stage } from './stage/stage';

const MINUTE = 60_000;
const FULL = { v: 1 } as const;
const invoke = (stage: Stage, moduleKey: string, functionKey: string, accountId: string) =>
  stage.app.invokeResolver(moduleKey, { functionKey, payload: {} }, { accountId }) as Promise<{
    ok: boolean;
    code?: string;
  }>;

describe('a rule that nobody configured', () => {
  it.each([
    ['was never configured', undefined],
    ['has a configuration that the app cannot read', '{"v":1,"comments":"shout"}'],
    ['has a configuration that the app cannot read', '{"v":2}'],
  ])('orders nothing, returns the issue and says so once: it %s', async (how, config) => {
    const stage = await setStage({ delivery: 'twice' });
    await configure(stage, 'enroll', config);
    const key = await stage.enroll();
    await stage.advance(HOUR);
    expect(stage.scm.calls().enroll).toBe(0);
    expect(stage.comments(key)).toEqual([
      `Nothing was done. The rule “Enroll certificate” of this transition ${how}.\nA Jira admin must open it in the workflow editor and save it; then run the transition again.`,
    ]);
    expect(stage.issue(key).status).toBe('Certificate Request');
    await configure(stage, 'enroll', FULL);
    await press(stage, key, ['Enroll Certificate']);
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(stage.scm.calls().enroll).toBe(1);
    curtain(stage);
  });

  it.each([
    ['renew', ['Renew Certificate']],
    ['revoke', revokeAs('Superseded')],
    ['do-not-renew', doNotRenew('Closing.')],
    ['check-status', ['Check Status']],
  ] as const)('does nothing to a certificate either: %s', async (moduleKey, pressed) => {
    const stage = await setStage({ delivery: 'twice' });
    const key = await enrolled(stage);
    await configure(stage, moduleKey, undefined);
    const before = stage.comments(key).length;
    await press(stage, key, pressed);
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(stage.comments(key).slice(before)).toEqual([expect.stringMatching(/^Nothing was done\. The rule “/)]);
    expect(stage.scm.calls()).toMatchObject({ renew: 0, revoke: 0 });
    expect(atScm(stage, certIdOf(stage, key))).toBe('Issued');
    curtain(stage);
  });

  it('takes back no request, and the order goes on', async () => {
    const stage = await setStage();
    await configure(stage, 'cancel-request', undefined);
    const key = await stage.enroll();
    await stage.advance(MINUTE);
    await press(stage, key, ['Cancel Request']);
    await stage.advance(HOUR);
    expect(stage.scm.calls().enroll).toBe(1);
    expect(stage.comments(key).join('\n')).not.toMatch(/Too late|cancelled/);
    expect(stage.comments(key).join('\n')).toMatch(
      /The rule “Cancel certificate request” of this transition was never/,
    );
    curtain(stage);
  });

  it('is not told in vain: an issue out of sight hears of it when the app sees it again', async () => {
    const stage = await setStage();
    await configure(stage, 'enroll', undefined);
    takeRight(stage, 'ADD_COMMENTS');
    const key = await stage.enroll();
    await stage.advance(MINUTE);
    expect(stage.issue(key).status).toBe('Certificate Request');
    expect(stage.scm.calls().enroll).toBe(0);
    giveRight(stage, 'ADD_COMMENTS');
    curtain(stage);
  });

  it('still validates by the issue’s field, because that harms nobody', async () => {
    const stage = await setStage();
    await configure(stage, 'certificate-request-is-valid', undefined);
    const bad = await stage.request(['www.example.com'], 'no CSR');
    expect((await stage.requester.transition(bad, 'Enroll Certificate')).status).toBe(400);
    const key = await stage.enroll();
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    curtain(stage);
  });
});

describe('a fixed profile', () => {
  it('orders with it, whatever the issue names', async () => {
    const stage = await setStage();
    const fixed = demand(
      await stage.admin.onAdminPage(
        profileCalls.saveProfile,
        draftOf(stage, stage.scm.accounts.create(), { name: 'Fixed' }),
      ),
    );
    for (const rule of ['enroll', 'certificate-request-is-valid'])
      await configure(stage, rule, { ...FULL, profileId: fixed.id });
    const { csrPem } = await createCsr(['www.example.com']);
    const key = await stage.requester.createIssue({ summary: 'No profile', csr: csrPem });
    expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(204);
    await stage.advance(HOUR);
    expect((await stage.order(key)).profile).toBe('Fixed');
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    curtain(stage);
  });

  it('that was removed is said to be an admin’s to mend', async () => {
    const stage = await setStage();
    await configure(stage, 'enroll', { ...FULL, profileId: 'gone' });
    const key = await stage.enroll();
    await stage.advance(HOUR);
    expect(stage.comments(key).join('\n')).toMatch(/is not set up in this Jira.*A Jira admin must mend this/s);
    expect(stage.scm.calls().enroll).toBe(0);
    curtain(stage);
  });
});

describe('verbosity', () => {
  it.each([
    ['all', ['Certificate requested', 'Certificate enrolled']],
    ['results', ['Certificate enrolled']],
    ['problems', []],
  ])('%s: tells of an enrolment %j, and attaches the certificate all the same', async (comments, said) => {
    const stage = await setStage();
    await configure(stage, 'enroll', { ...FULL, comments });
    const key = await enrolled(stage);
    expect(stage.comments(key).map((text) => text.split(/ from |\./)[0])).toEqual(said);
    expect(stage.issue(key).attachments).toHaveLength(1);
    curtain(stage);
  });

  it('never silences a refusal or a question', async () => {
    const stage = await setStage();
    await configure(stage, 'enroll', { ...FULL, comments: 'problems' });
    stage.scm.faults.force('drop-after', { operation: 'enroll' });
    const lost = await stage.enroll();
    await stage.advance(HOUR);
    expect(stage.comments(lost).join('\n')).toMatch(/The answer to this order was lost/);
    const declined = await stage.enroll(['b.example.com']);
    await stage.advance(5_000);
    stage.scm.orders.decline(stage.scm.orders.list().at(-1)?.certId ?? '', 'no');
    await stage.advance(HOUR);
    expect(stage.comments(declined).join('\n')).toMatch(/declined the order/);
    curtain(stage);
  });

  it('of the rule that asked counts: a revocation is told as its own rule says', async () => {
    const stage = await setStage();
    await configure(stage, 'enroll', { ...FULL, comments: 'problems' });
    const key = await enrolled(stage);
    await press(stage, key, revokeAs('Unspecified'));
    await stage.advance(HOUR);
    expect(stage.comments(key)).toEqual([expect.stringMatching(/^Certificate revoked\./)]);
    const quiet = await enrolled(stage, ['b.example.com']);
    await configure(stage, 'revoke', { ...FULL, comments: 'problems' });
    await press(stage, quiet, revokeAs('Unspecified'));
    await stage.advance(HOUR);
    expect(stage.comments(quiet)).toEqual([]);
    expect(stage.issue(quiet).status).toBe('Certificate Revoked');
    curtain(stage);
  });
});

describe('a workflow of an admin’s own', () => {
  const OWN = {
    'Certificate Request': 'Open',
    'Certificate Pending': 'Ordering',
    'Certificate Enrolled': 'Live',
    'Certificate Revoked': 'Withdrawn',
    'Certificate Cancelled': 'Dropped',
  };
  const ownStage = async () => {
    const stage = await setStage({ reshape: withStatusNames(OWN) });
    await configure(stage, 'enroll', { ...FULL, onSuccess: 'Live', onRefusal: 'Open' });
    await configure(stage, 'revoke', { ...FULL, onSuccess: 'Withdrawn' });
    return stage;
  };
  const live = async (stage: Stage) => {
    const key = await stage.enroll();
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Live');
    return key;
  };

  it('is gone through from request to revocation by its own names', async () => {
    const stage = await ownStage();
    const key = await live(stage);
    await press(stage, key, ['Renew Certificate']);
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Live');
    expect(stage.scm.calls().renew).toBe(1);
    await press(stage, key, revokeAs('Unspecified'));
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Withdrawn');
    expect(stage.comments(key).join('\n')).not.toMatch(/has no transition/);
    curtain(stage);
  });

  it('returns refusals to where the rule says, or to where the certificate stood', async () => {
    const stage = await ownStage();
    const refused = await stage.enroll(['a.example.com']);
    await stage.advance(5_000);
    stage.scm.orders.decline(stage.scm.orders.list()[0]?.certId ?? '', 'no');
    await stage.advance(HOUR);
    expect(stage.issue(refused).status).toBe('Open');
    const key = await live(stage);
    await press(stage, key, revokeAs('Superseded'));
    await stage.advance(HOUR);
    expect(stage.comments(key).at(-1)).toMatch(/^Not revoked\./);
    expect(stage.issue(key).status).toBe('Live');
    curtain(stage);
  });

  it('goes back to the certificate when only its renewal was cancelled', async () => {
    const stage = await ownStage();
    const key = await live(stage);
    await press(stage, key, ['Renew Certificate']);
    await press(stage, key, ['Cancel Request']);
    await stage.advance(HOUR);
    expect(stage.scm.calls().renew).toBe(0);
    expect(stage.issue(key).status).toBe('Live');
    curtain(stage);
  });

  it('that lacks the transition is told so: which one, and who must add it', async () => {
    const stage = await ownStage();
    const key = await live(stage);
    await configure(stage, 'revoke', { ...FULL, onSuccess: 'Archive' });
    await press(stage, key, revokeAs('Unspecified'));
    await stage.advance(HOUR);
    expect(stage.comments(key).at(-1)).toBe(
      'The workflow has no transition from “Withdrawn” to “Archive” that the app may take; a Jira admin must add it.',
    );
    expect(atScm(stage, certIdOf(stage, key))).toBe('Revoked');
    await configure(stage, 'enroll', { ...FULL, onRefusal: 'Nowhere' });
    const refused = await stage.enroll(['a.example.com']);
    await stage.advance(5_000);
    stage.scm.orders.decline(stage.scm.orders.list().at(-1)?.certId ?? '', 'no');
    await stage.advance(HOUR);
    expect(stage.comments(refused).at(-1)).toMatch(/no transition from “Ordering” to “Nowhere”/);
    curtain(stage);
  });

  it('that moves on after *Do Not Renew* and *Cancel Request* is followed', async () => {
    const stage = await setStage();
    await configure(stage, 'do-not-renew', { ...FULL, onSuccess: 'Certificate Expired' });
    const key = await enrolled(stage);
    await press(stage, key, doNotRenew('Closing.'));
    await stage.advance(HOUR);
    expect(stage.issue(key).status).toBe('Certificate Expired');
    await configure(stage, 'cancel-request', { ...FULL, onSuccess: 'Certificate Enrolled', comments: 'problems' });
    const dropped = await stage.enroll(['b.example.com']);
    await press(stage, dropped, ['Cancel Request']);
    await stage.advance(HOUR);
    expect([stage.issue(dropped).status, stage.comments(dropped)]).toEqual(['Certificate Enrolled', []]);
    curtain(stage);
  });
});

describe('Check Status', () => {
  it('asks SCM now for an order that waits, and says who acts next', async () => {
    const stage = await setStage({ delivery: 'twice', approvalSeconds: 7_200 });
    const key = await stage.enroll();
    await stage.advance(20 * MINUTE);
    const asked = stage.scm.calls().status;
    await press(stage, key, ['Check Status']);
    await stage.advance(5_000);
    expect(stage.scm.calls().status).toBeGreaterThan(asked);
    const said = stage.comments(key).filter((text) => text.startsWith('Status:'));
    expect(said).toEqual([
      expect.stringMatching(
        /^Status: Waiting for SCM approver, since 2026-11-02 08:00:\d\d UTC\.\nNext: An approver in SCM approves or declines the order\.\nSCM was asked just now\.$/,
      ),
    ]);
    expect(stage.issue(key).status).toBe('Certificate Pending');
    await stage.advance(4 * HOUR);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(stage.scm.calls().enroll).toBe(1);
    curtain(stage);
  });

  it('says so when SCM does not answer, and the order goes on', async () => {
    const stage = await setStage({ approvalSeconds: 7_200 });
    const key = await stage.enroll();
    await stage.advance(20 * MINUTE);
    stage.scm.faults.force('503', { operation: 'status', times: 1 });
    await press(stage, key, ['Check Status']);
    await stage.advance(5_000);
    expect(stage.comments(key).at(-1)).toMatch(/^Status: Waiting for SCM approver.*SCM was asked and did not answer/s);
    await stage.advance(4 * HOUR);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    curtain(stage);
  });

  it('tells of a certificate, and finds what was revoked outside Jira', async () => {
    const stage = await setStage({ delivery: 'twice' });
    const key = await enrolled(stage);
    await press(stage, key, ['Check Status']);
    await stage.advance(MINUTE);
    const said = () => stage.comments(key).filter((text) => text.startsWith('Status:'));
    expect(said()).toEqual([
      expect.stringMatching(
        /^Status: Issued, since .*\nValid until .*\nNext: Renewal begins on .*\nSCM was asked just now\.$/,
      ),
    ]);
    stage.scm.orders.revoke(certIdOf(stage, key), 4);
    await press(stage, key, ['Check Status']);
    await stage.advance(MINUTE);
    expect(said()[1]).toMatch(/^Status: Revoked/);
    expect(stage.comments(key).join('\n')).toMatch(/Certificate revoked outside Jira/);
    expect(stage.issue(key).status).toBe('Certificate Revoked');
    curtain(stage);
  });

  it('finds the certificate that is there by now', async () => {
    const stage = await setStage({ approvalSeconds: 30, issuanceSeconds: 30 });
    const key = await stage.enroll();
    await stage.advance(40_000);
    await stage.advance(25_000);
    await press(stage, key, ['Check Status']);
    await stage.advance(2_000);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(stage.comments(key).some((text) => text.startsWith('Status: Issued'))).toBe(true);
    curtain(stage);
  });
});

describe('many transitions at once', () => {
  it('in bulk, by REST and by automation: each issue gets one order, repeated or not', async () => {
    const stage = await setStage({ delivery: 'twice' });
    const keys: string[] = [];
    for (let n = 0; n < 12; n++) keys.push(await stage.request([`h${n}.example.com`]));
    const who = [stage.requester, stage.admin];
    const answers = await Promise.all(
      keys.map((key, n) => (who[n % 2] ?? stage.admin).transition(key, 'Enroll Certificate')),
    );
    expect(answers.map(({ status }) => status)).toEqual(keys.map(() => 204));
    await stage.advance(6 * HOUR);
    expect(stage.scm.calls().enroll).toBe(12);
    expect(keys.map((key) => stage.issue(key).status)).toEqual(keys.map(() => 'Certificate Enrolled'));
    for (const key of keys)
      expect(stage.comments(key).filter((text) => /^Certificate enrolled/.test(text))).toHaveLength(1);
    curtain(stage);
  });

  it('of an unconfigured rule: each issue is told once, and nothing is ordered', async () => {
    const stage = await setStage({ delivery: 'twice' });
    await configure(stage, 'enroll', undefined);
    const keys: string[] = [];
    for (let n = 0; n < 12; n++) keys.push(await stage.enroll([`h${n}.example.com`]));
    await stage.advance(HOUR);
    expect(stage.scm.calls().enroll).toBe(0);
    for (const key of keys)
      expect([stage.issue(key).status, stage.comments(key).length]).toEqual(['Certificate Request', 1]);
    curtain(stage);
  });
});

describe('rights', () => {
  it('let Jira admins alone see the profiles in a rule’s dialog', async () => {
    const stage = await setStage();
    const { administrator, requester, operator, stranger } = stage.people;
    const { name } = ruleCalls.listRuleProfiles;
    expect(await invoke(stage, 'enroll', name, administrator)).toEqual({
      ok: true,
      data: [{ id: stage.profile.id, name: PROFILE }],
    });
    for (const person of [requester, operator, stranger]) {
      expect(await invoke(stage, 'enroll', name, person)).toMatchObject({ ok: false, code: 'no-right' });
    }
    curtain(stage);
  });
});
