/** Journey 3: renewed by a person, by a renewal issue, and by the app itself; never twice. */
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import {
  DAY,
  doNotRenew,
  enrolled,
  opened,
  policy,
  press,
  theOpened,
  setBriefStage,
} from './stage/life-of-a-certificate';
import { curtain, HOUR, setStage, type Stage } from './stage/stage';
import type { Exchange } from '../../sandbox/world/world';

const NAME = 'www.example.com';

it('renews by transition on the same issue: a new certificate with a new validity, the old one untouched', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const before = stage.issue(key).text['Certificate ID'];
  await stage.advance(10 * DAY);
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  const issue = stage.issue(key);
  expect(issue.status).toBe('Certificate Enrolled');
  expect(issue.attachments).toHaveLength(2);
  expect(issue.text['Certificate ID']).not.toBe(before);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  expect(stage.comments(key).filter((text) => text.startsWith('Certificate renewed'))).toHaveLength(1);
  expect(opened(stage, key)).toEqual([]);
  curtain(stage);
});

it('opens one renewal issue for a person when the window begins, and renews when that person enrolls it', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(29 * DAY);
  expect(opened(stage, key)).toEqual([]);
  await stage.advance(3 * DAY);
  const renewal = theOpened(stage, key);
  expect(renewal).toMatchObject({ status: 'Certificate Request', summary: `Renew certificate:${NAME}` });
  expect(renewal.links).toEqual([{ type: 'Relates', from: key, to: renewal.key }]);
  expect(renewal.text).toMatchObject({ Assignee: stage.people.requester, 'Certificate profile': 'Standard SSL' });
  expect(renewal.text['Certificate CSR text']).toBe(stage.issue(key).text['Certificate CSR text']?.trim());
  expect(stage.scm.calls().renew).toBe(0);
  await press(stage, renewal.key, ['Enroll Certificate']);
  await stage.advance(HOUR);
  expect(stage.issue(renewal.key).status).toBe('Certificate Enrolled');
  expect(stage.issue(renewal.key).attachments).toHaveLength(1);
  expect(stage.issue(key)).toMatchObject({ status: 'Certificate Renewed', summary: `Certificate renewed:${NAME}` });
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  curtain(stage);
});

it.each([
  ['on an issue of its own', 'always', 'Certificate Renewed', 1],
  ['on the same issue where a renewal issue is only wanted when a person is needed', 'when-needed', undefined, 0],
] as const)('renews by itself where the profile says so: %s', async (_where, openRenewalIssue, oldStatus, issues) => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue });
  await stage.advance(32 * DAY);
  expect(opened(stage, key)).toHaveLength(issues);
  const holder = opened(stage, key)[0]?.key ?? key;
  expect(stage.issue(holder)).toMatchObject({
    status: 'Certificate Enrolled',
    summary: `Certificate enrolled:${NAME}`,
  });
  expect(stage.issue(key).status).toBe(oldStatus ?? 'Certificate Enrolled');
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  curtain(stage);
});

it('brings a renewal issue to its end although Jira took no word that its order had left', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  const words = new RegExp(`/issue/${Number(stage.issue(key).id) + 1}/comment$`);
  stage.jira.faults.force({ status: 503 }, { method: 'POST', pathPattern: words, times: 4 });
  await stage.advance(32 * DAY);
  const renewal = theOpened(stage, key);
  expect(stage.comments(renewal.key).filter((text) => text.startsWith('Renewal requested'))).toEqual([]);
  expect(renewal.status).toBe('Certificate Enrolled');
  expect(stage.comments(renewal.key).join()).not.toContain('has no transition');
  expect(stage.issue(key).status).toBe('Certificate Renewed');
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  curtain(stage);
});

it('goes on renewing the renewed one, also when a public certificate lives 100 days', async () => {
  const stage = await setStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed', timing: { by: 'window', days: 60 } });
  // The first of 199 days, issued in November 2026; those after it of 100.
  await stage.advance((140 + 40 + 5) * DAY);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 2 });
  expect(stage.issue(key).attachments).toHaveLength(3);
  const { certificate } = await stage.order(key);
  expect(Math.round((certificate!.notAfter - certificate!.notBefore) / DAY)).toBe(100);
  curtain(stage);
});

it('waits for the requester where the profile asks for a fresh CSR, says so, and takes no CSR with the old key', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, keyOnRenewal: 'fresh' });
  await stage.advance(33 * DAY);
  const { key: renewal, text } = theOpened(stage, key);
  expect(text['Certificate CSR text']).toBeUndefined();
  expect(text['Description']).toMatch(/asks for a new key .* put the CSR into “Certificate CSR text”/);
  expect(stage.comments(key).join()).toMatch(/Renewal opened.*asks for a new key/);
  expect(stage.scm.calls().renew).toBe(0);
  const old = stage.issue(key).text['Certificate CSR text'] ?? '';
  await press(stage, renewal, ['Enroll Certificate', { 'Certificate CSR text': pasted(old) }]);
  await stage.advance(HOUR);
  expect(stage.issue(renewal).status).toBe('Certificate Request');
  expect(stage.comments(renewal).join()).toMatch(/refused.*still has the old one/s);
  const { csrPem } = await createCsr([NAME]);
  await press(stage, renewal, ['Enroll Certificate', { 'Certificate CSR text': pasted(csrPem) }]);
  await stage.advance(HOUR);
  expect(stage.issue(renewal).status).toBe('Certificate Enrolled');
  expect(stage.issue(key).status).toBe('Certificate Renewed');
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  curtain(stage);
});

it('refuses a renewal with other names, back on the certificate’s issue', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const { csrPem } = await createCsr(['other.example.com']);
  await press(stage, key, ['Renew Certificate', { 'Certificate CSR text': pasted(csrPem) }]);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.comments(key).at(-1)).toMatch(/A renewal keeps the names.*run “Renew Certificate” again/s);
  expect(stage.scm.calls().renew).toBe(0);
  curtain(stage);
});

it('does not renew what a person decided not to renew, reminds nobody, and tells when it has expired', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await press(stage, key, doNotRenew(''));
  await stage.advance(60_000);
  expect(stage.comments(key).at(-1)).toMatch(/Nothing changed. Give a reason/);
  await press(stage, key, doNotRenew('The shop closes in May.'));
  await stage.advance(60_000);
  expect(stage.comments(key).at(-1)).toMatch(/will not be renewed. Reason: The shop closes in May\./);
  await stage.advance(62 * DAY);
  expect(opened(stage, key)).toEqual([]);
  expect(stage.scm.calls().renew).toBe(0);
  expect(stage.issue(key).status).toBe('Certificate Expired');
  expect(stage.comments(key).filter((text) => text.startsWith('Certificate expired'))).toHaveLength(1);
  curtain(stage);
});

it('reminds at a quarter and a tenth of its life, at 3 days and the last one where nobody acts, and says when the certificate has expired', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  await stage.advance(63 * DAY);
  const reminders = stage.comments(theOpened(stage, key).key).map((text) => /Expires [^.]*/.exec(text)?.[0]);
  expect(reminders).toEqual([
    'Expires in 15 days at the latest',
    'Expires in 6 days at the latest',
    'Expires in 3 days at the latest',
    'Expires tomorrow at the latest',
  ]);
  expect(stage.issue(key).status).toBe('Certificate Expired');
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.issue(theOpened(stage, key).key).status).toBe('Certificate Cancelled');
  curtain(stage);
});

it.each([
  ['as the scan asks SCM about it', /\/status$/],
  ['as the scan opens the renewal issue', /POST .*\/rest\/api\/3\/issue$/],
  ['as the scan links it', /\/issueLink$/],
  ['as the renewal is announced', /POST .*\/comment$/],
])('orders once when a person renews %s', async (_moment, call) => {
  const seen: { stage?: Stage } = {};
  let armed = false;
  const observe = async ({ request }: Exchange) => {
    if (!armed || !seen.stage || !call.test(`${request.method} ${new URL(request.url).pathname}`)) return;
    armed = false;
    await press(seen.stage, 'CERT-1', ['Renew Certificate']);
  };
  const stage = await setBriefStage({ delivery: 'twice', observe });
  seen.stage = stage;
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true });
  await stage.advance(26 * DAY);
  armed = true;
  await stage.advance(10 * DAY);
  expect(armed).toBe(false);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  const holders = stage.jira.site.issues().filter(({ status }) => status === 'Certificate Enrolled');
  expect(holders).toHaveLength(1);
  expect(stage.issue(key).status).toMatch(/^Certificate (Enrolled|Renewed)$/);
  expect(stage.jira.site.issues().filter(({ status }) => /Request|Pending/.test(status))).toEqual([]);
  curtain(stage);
});

it('orders once where a person’s transition arrives when the app has just renewed on the same issue', async () => {
  const stage = await setBriefStage({ delivery: 'twice' });
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, openRenewalIssue: 'when-needed' });
  await stage.advance(25 * DAY);
  while (stage.issue(key).attachments.length < 2) await stage.advance(HOUR / 12);
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  expect(stage.issue(key)).toMatchObject({ status: 'Certificate Enrolled' });
  // Later it is a wish for another one.
  await press(stage, key, ['Renew Certificate']);
  await stage.advance(HOUR);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 2 });
  curtain(stage);
});

it.each(['before', 'after'] as const)(
  'opens one renewal issue where Jira’s answer was lost %s it did, and says so once',
  async (moment) => {
    const stage = await setBriefStage({ delivery: 'twice' });
    const key = await enrolled(stage);
    stage.jira.faults.force({ status: 504, moment }, { pathPattern: /\/issue$/, method: 'POST' });
    await stage.advance(32 * DAY);
    const renewal = theOpened(stage, key);
    expect(renewal.status).toBe('Certificate Request');
    expect(stage.comments(key).filter((text) => text.includes(renewal.key))).toHaveLength(1);
    curtain(stage);
  },
);

it('calls off a renewal issue whose opening Jira never confirmed, when a person renewed meanwhile', async () => {
  const seen: { stage?: Stage } = {};
  let pressed = false;
  const observe = async ({ request, response }: Exchange) => {
    const lost = request.method === 'POST' && request.url.endsWith('/rest/api/3/issue') && response.status === 504;
    if (!lost || !seen.stage || pressed) return;
    pressed = true;
    await press(seen.stage, 'CERT-1', ['Renew Certificate']);
  };
  const stage = await setBriefStage({ observe });
  seen.stage = stage;
  const key = await enrolled(stage);
  stage.jira.faults.force({ status: 504, moment: 'after' }, { pathPattern: /\/issue$/, method: 'POST' });
  await stage.advance(33 * DAY);
  expect(pressed).toBe(true);
  expect(theOpened(stage, key).status).toBe('Certificate Cancelled');
  expect(stage.comments(theOpened(stage, key).key).join()).toMatch(/was renewed on CERT-1/);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1, renew: 1 });
  curtain(stage);
});
