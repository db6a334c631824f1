/** What people do by mistake or on purpose to issues and profiles while certificates live: nothing is lost, nobody gets what is not theirs. */
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import {
  atScm,
  certIdOf,
  DAY,
  doNotRenew,
  enrolled,
  markInstalled,
  policy,
  press,
  revokeAs,
  theOpened,
  untilRenewalIsSent,
  setBriefStage,
} from './stage/life-of-a-certificate';
import { APP } from './stage/rights';
import { HOUR, type Stage } from './stage/stage';

const grant = (stage: Stage, permission: 'BROWSE_PROJECTS' | 'ADD_COMMENTS', granted: boolean) =>
  stage.jira.manage.setPermission('CERT', { to: APP, permission, granted });
const offered = async (stage: Stage, key: string) =>
  (
    (await (await stage.requester.call('GET', `/issue/${key}/transitions`)).json()) as {
      transitions: { name: string }[];
    }
  ).transitions.map(({ name }) => name);
const all = (stage: Stage) =>
  stage.jira.site.issues().flatMap(({ comments, status }) => comments.map(({ text }) => `[${status}] ${text}`));
const END = Date.parse('2027-01-01T07:03:00Z');
const busy = (stage: Stage) => stage.scm.faults.force('503', { operation: 'renew', times: 100000 });

it('auto renewal, its issue deleted while SCM is busy: somebody hears before expiry', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await stage.advance(26 * DAY);
  busy(stage);
  await stage.advance(7 * DAY);
  stage.jira.manage.removeIssue(theOpened(stage, key).key);
  stage.scm.faults.unforce();
  await stage.advance(END - HOUR - stage.clock.now());
  expect(all(stage).filter((t) => /Expires/.test(t)).length).toBeGreaterThan(0);
});
it.each(['deleted', 'cancelled'])(
  'refused on the renewal issue, then %s: reminded where somebody looks',
  async (how) => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    await stage.advance(33 * DAY);
    const r = theOpened(stage, key).key;
    await press(stage, r, [
      'Enroll Certificate',
      { 'Certificate CSR text': pasted((await createCsr(['other.example.com'])).csrPem) },
    ]);
    await stage.advance(HOUR);
    if (how === 'deleted') stage.jira.manage.removeIssue(r);
    else await press(stage, r, ['Cancel Request']);
    await stage.advance(29 * DAY);
    expect(stage.comments(key).filter((t) => /Expires/.test(t)).length).toBeGreaterThan(0);
  },
);
it('old issue and renewal issue deleted: an issue for the renewal is there again before expiry', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(33 * DAY);
  stage.jira.manage.removeIssue(theOpened(stage, key).key);
  stage.jira.manage.removeIssue(key);
  await stage.advance(18 * DAY);
  const [again, ...more] = stage.jira.site.issues();
  expect([again?.summary, more]).toEqual(['Renew certificate:www.example.com', []]);
  await press(stage, again?.key ?? '', ['Enroll Certificate']);
  await stage.advance(HOUR);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  await stage.advance(20 * DAY);
  expect(stage.jira.site.issues()).toHaveLength(1);
});
it('old issue deleted, auto “when-needed”: reminded on the issue that was opened', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await stage.advance(21 * DAY);
  stage.jira.manage.removeIssue(key);
  await stage.advance(45 * DAY);
  expect(all(stage).filter((t) => /xpire/.test(t)).length).toBeGreaterThan(0);
});
it.each(['BROWSE_PROJECTS', 'ADD_COMMENTS'] as const)(
  'app has no %s for three hours around expiry: told afterwards',
  async (right) => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    await stage.advance(END - HOUR - stage.clock.now());
    grant(stage, right, false);
    await stage.advance(3 * HOUR);
    grant(stage, right, true);
    await stage.advance(5 * DAY);
    expect(stage.comments(key).filter((t) => /^Certificate expired/.test(t))).toHaveLength(1);
    expect(stage.issue(key).status).toBe('Certificate Expired');
  },
);
it('expiry does not cancel the renewal that a person asked for', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(59 * DAY);
  busy(stage);
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(3 * DAY);
  stage.scm.faults.unforce();
  await stage.advance(5 * DAY);
  expect(stage.comments(key).join('\n')).not.toMatch(/nothing was ordered/);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
});
it('renewed in place by the app after expiry: the issue is not left Expired', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await stage.advance(26 * DAY);
  busy(stage);
  await stage.advance(37 * DAY);
  stage.scm.faults.unforce();
  await stage.advance(5 * DAY);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
});
it('foreign property “renewalOf” does not hijack a renewal', async () => {
  const stage = await setBriefStage();
  const evil = await stage.requester.createIssue({
    summary: 'evil',
    profile: 'Standard SSL',
    csr: (await createCsr(['www.example.com'])).csrPem,
  });
  const key = await enrolled(stage);
  const { profileId, certId } = stage.issue(key).properties['scm-certificate'] as { profileId: string; certId: string };
  await stage.requester.call('PUT', `/issue/${evil}/properties/scm-certificate`, {
    renewalOf: `${profileId}:${certId}`,
  });
  await stage.advance(29 * DAY);
  stage.jira.faults.force({ status: 503 }, { method: 'POST', pathPattern: /\/issue$/ });
  await stage.advance(3 * DAY);
  expect(stage.comments(key).at(-1)).not.toContain(`Renewal opened: ${evil}`);
});
it('foreign property on somebody’s enrolled issue does not take its certificate out of reach', async () => {
  const stage = await setBriefStage();
  const v2 = await enrolled(stage, ['shop.example.com']);
  const key = await enrolled(stage);
  const { profileId, certId } = stage.issue(key).properties['scm-certificate'] as { profileId: string; certId: string };
  await stage.requester.call('PUT', `/issue/${v2}/properties/scm-certificate`, { renewalOf: `${profileId}:${certId}` });
  await stage.advance(29 * DAY + 22 * HOUR);
  stage.jira.faults.force({ status: 503 }, { method: 'POST', pathPattern: /\/issue$/ });
  await stage.advance(6 * HOUR);
  const live = certIdOf(stage, v2);
  await press(stage, v2, revokeAs('Key compromise'));
  await stage.advance(HOUR);
  expect([atScm(stage, live), stage.comments(v2).at(-1)]).toEqual([
    'Revoked',
    expect.stringContaining('Certificate revoked'),
  ]);
});
it.each(['in place', 'in flight'])(
  'key compromise: no certificate with that key stays live untold (%s)',
  async (how) => {
    const stage = await setBriefStage(how === 'in place' ? {} : { approvalSeconds: 3600 });
    const key = await stage.enroll();
    await stage.advance(DAY);
    await press(stage, key, ['Renew Certificate']);
    await stage.advance(how === 'in place' ? DAY : 60_000);
    if (how === 'in flight') {
      // the person revokes on the old issue of an auto renewal: same, with “always”
      await stage.advance(DAY);
    }
    await press(stage, key, revokeAs('Key compromise'));
    await stage.advance(DAY);
    const live = stage.scm.orders.list().filter(({ status }) => status === 'Issued').length;
    expect([live, /same key/.test(stage.comments(key).join())]).not.toEqual([1, false]);
  },
);
it('key compromise while the app’s renewal awaits approval: its issue is told, the old stays Revoked', async () => {
  const stage = await setBriefStage({ approvalSeconds: 3600 });
  const key = await stage.enroll();
  await untilRenewalIsSent(stage);
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(DAY);
  expect(stage.issue(key).status).toBe('Certificate Revoked');
  expect(stage.comments(theOpened(stage, key).key).join()).toMatch(/revoked/);
});
it('revoked by transition: the open renewal issue is called off', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(33 * DAY);
  await press(stage, key, revokeAs('Cessation of operation'));
  await stage.advance(DAY);
  expect(theOpened(stage, key).status).toBe('Certificate Cancelled');
});
it('a live certificate’s issue can be revoked after Renew + Cancel Request', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await press(stage, key, ['Renew Certificate']);
  await press(stage, key, ['Cancel Request']);
  await stage.advance(DAY);
  expect(await offered(stage, key)).toContain('Revoke Certificate');
});
it('what was cancelled by a person is not renewed by the app', async () => {
  const stage = await setBriefStage();
  await policy(stage, { autoRenew: true });
  const key = await stage.enroll();
  await stage.advance(60_000);
  await press(stage, key, ['Cancel Request']);
  await stage.advance(34 * DAY);
  expect(stage.scm.calls().renew).toBe(0);
});
it('Renew while the app renews in place: the issue is not left Pending', async () => {
  const stage = await setBriefStage({ approvalSeconds: 3600 });
  const key = await stage.enroll();
  await untilRenewalIsSent(stage, { openRenewalIssue: 'when-needed' });
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(3 * DAY);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
});
it('Key compromise pressed while the app cannot see the issue: revoked within two hours of its return', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await press(stage, key, revokeAs('Key compromise'));
  grant(stage, 'BROWSE_PROJECTS', false);
  await stage.advance(2 * HOUR);
  grant(stage, 'BROWSE_PROJECTS', true);
  await stage.advance(2 * HOUR);
  expect(atScm(stage, certIdOf(stage, key))).toBe('Revoked');
});
it('the reason counts as it stood when Revoke was pressed', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  await markInstalled(stage, key);
  await stage.advance(HOUR);
  const current = certIdOf(stage, key);
  stage.scm.faults.force('503', { operation: 'revoke', times: 2 });
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(5_000);
  await stage.admin.call('PUT', `/issue/${key}`, {
    fields: { [stage.jira.site.fieldId('Certificate revocation reason')]: { value: 'Unspecified' } },
  });
  await stage.advance(HOUR);
  expect(atScm(stage, current)).toBe('Issued');
});
it('after twenty refused renewals Revoke still works', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const { csrPem } = await createCsr(['other.example.com']);
  for (let i = 0; i < 20; i++) {
    await press(stage, key, ['Renew Certificate', { 'Certificate CSR text': pasted(csrPem) }]);
    await stage.advance(HOUR);
  }
  await press(stage, key, revokeAs('Key compromise'));
  await stage.advance(HOUR);
  expect([stage.issue(key).status, atScm(stage, certIdOf(stage, key))]).toEqual(['Certificate Revoked', 'Revoked']);
});
it('a late refusal of Do Not Renew does not cancel the Renew pressed meanwhile', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  stage.jira.faults.force({ status: 503 }, { method: 'GET', pathPattern: /\/issue\/\d+$/, times: 1 });
  await press(stage, key, doNotRenew(''));
  await stage.advance(2_000);
  stage.scm.faults.force('503', { operation: 'renew', times: 6 });
  await press(stage, key, ['Renew Certificate']);
  // What a person waits for is tried again after a minute, ten minutes, then every hour.
  await stage.advance(8 * HOUR);
  expect(stage.scm.orders.list()).toHaveLength(2);
});
it('a renewal with another key says so', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(33 * DAY);
  const r = theOpened(stage, key).key;
  await stage.admin.call('PUT', `/issue/${r}`, {
    fields: {
      [stage.jira.site.fieldId('Certificate CSR text')]: pasted((await createCsr(['www.example.com'])).csrPem),
    },
  });
  await press(stage, r, ['Enroll Certificate']);
  await stage.advance(HOUR);
  expect(stage.comments(r).join()).toMatch(/new key|another key/);
});
it('the second generation’s reminder mentions a person, not the app', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(33 * DAY);
  await press(stage, theOpened(stage, key).key, ['Enroll Certificate']);
  await stage.advance(52 * DAY);
  const reminder = stage.jira.site
    .issues()
    .at(-1)
    ?.comments.find(({ text }) => /Expires/.test(text));
  expect(JSON.stringify(reminder?.body)).not.toContain(stage.people.app);
});
it('words after the renewal issue was cancelled', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(33 * DAY);
  const r = theOpened(stage, key).key;
  await press(stage, r, ['Cancel Request']);
  await stage.advance(15 * DAY);
  expect((await stage.order(key)).certificate?.outlook).not.toMatch(/under way/);
  expect(stage.comments(key).at(-1)).toMatch(/Renew Certificate/);
});
it('a profile that was wrong for a day: the app renews again by itself', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await stage.advance(21 * DAY);
  await policy(stage, { autoRenew: true, clientId: 'mistyped-client' });
  await stage.advance(10 * DAY);
  await policy(stage, { autoRenew: true, clientId: stage.account.clientId });
  await stage.advance(20 * DAY);
  expect(stage.issue(key).status).toBe('Certificate Renewed');
});
it('A > B > C: the middle one need not be marked for A to be revocable', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, timing: { by: 'window', days: 40 } });
  await stage.advance(45 * DAY);
  const last =
    stage.jira.site
      .issues()
      .filter(({ status }) => status === 'Certificate Enrolled')
      .at(-1)?.key ?? '';
  await markInstalled(stage, last);
  await stage.advance(HOUR);
  await press(stage, key, revokeAs('Superseded'));
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Revoked');
});
it('takes back what it has not sent yet when a person decides not to renew', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await stage.advance(26 * DAY);
  busy(stage);
  await stage.advance(7 * DAY);
  await press(stage, key, doNotRenew('not needed'));
  await stage.advance(HOUR);
  expect(stage.comments(key).join()).toMatch(/will not be renewed/);
  stage.scm.faults.setRate(0);
  await stage.advance(40 * DAY);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1 });
  expect(stage.scm.orders.list()).toHaveLength(1);
});
