/** Renewals in a service project that need a person: customer and agents are asked on the request itself, each for what they can do. */
import { CUSTOMERS } from '../../sandbox/jira-server/service-desk/service-project';
import { callDesk } from '../../sandbox/world/desk-call';
import { createCsr } from '../../sandbox/world/keys';
import { pasted } from '../../sandbox/world/person';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import type { ProfileDraft } from '../../src/domain/profile';
import { BRIEF, DAY, policy, press, revokeAs, untilRenewalIsSent } from './stage/life-of-a-certificate';
import { agentsOnly, firstWords, INTERNALS, portal, said } from './stage/portal-view';
import { APP, giveRight, takeRight } from './stage/rights';
import { ask, delivered, send, setDesk, type Desk } from './stage/service-desk';
import { curtain, demand, draftOf, HOUR, PROFILE } from './stage/stage';

const FRESH = { autoRenew: true, keyOnRenewal: 'fresh' } as const;
const DUE = 'This certificate is due for renewal';
/** Of 60 days, 30 before the end. */
const UNTIL_DUE = 31 * DAY;

/** @returns the request's key, on the day when its renewal has begun */
async function due(stage: Desk, changes: Partial<ProfileDraft> = {}): Promise<string> {
  const key = await delivered(stage);
  await policy(stage, changes);
  await stage.advance(UNTIL_DUE);
  return key;
}

async function deliveredWith(stage: Desk, csr: string, profile: string): Promise<string> {
  const key = await ask(stage, csr, profile);
  await send(stage, key);
  await stage.advance(HOUR);
  expect((await portal(stage, key)).files).toHaveLength(1);
  return key;
}

const renew = (stage: Desk, key: string, csr?: string) =>
  press(stage, key, ['Renew Certificate', csr === undefined ? {} : { 'Certificate CSR text': pasted(csr) }]);

const summaries = (stage: Desk) => stage.jira.site.issues().map(({ summary }) => summary);

describe('a renewal that needs a new key', () => {
  it.each(['once', 'twice'] as const)(
    'is asked for in the portal, answered there, and sent by an agent (events come %s)',
    async (delivery) => {
      const stage = await setDesk({ ...BRIEF, delivery });
      const key = await due(stage, FRESH);
      const asked = (await said(stage, key)).filter((text) => text.startsWith(DUE));
      expect(asked).toEqual([
        [
          'This certificate is due for renewal. It needs a new key.',
          'Please have a new key and a CSR made for the same names: www.example.com. Whoever runs the server can do that.',
          'Answer here with the CSR, as text (from BEGIN CERTIFICATE REQUEST to END CERTIFICATE REQUEST) or as a file. Never put the key itself here.',
          'The service team then sends it, and the new certificate is attached here.',
        ].join('\n'),
      ]);
      expect(agentsOnly(stage, key).at(-1)).toMatch(
        /new CSR\. When it is here, put it into “Certificate CSR text” and run “Renew Certificate” on this issue/,
      );
      const { csrPem } = await createCsr(['www.example.com']);
      const answer = { method: 'POST', path: `/request/${key}/comment`, body: { body: csrPem, public: true } } as const;
      expect((await callDesk(stage, CUSTOMERS.customer, answer)).status).toBe(201);
      await renew(stage, key, csrPem);
      await stage.advance(DAY);
      const seen = await portal(stage, key);
      expect(seen.files).toHaveLength(2);
      expect(firstWords(seen.comments)).toContain('Certificate renewed');
      expect(seen.comments.join('\n')).not.toMatch(INTERNALS);
      expect(stage.scm.calls().renew).toBe(1);
      expect(stage.scm.orders.list()).toHaveLength(2);
      expect(stage.jira.site.issues().map((issue) => issue.key)).toEqual([key]);
      curtain(stage);
    },
  );

  it('says to the customer that the CSR has the old key, and orders nothing', async () => {
    const stage = await setDesk(BRIEF);
    const key = await due(stage, FRESH);
    await renew(stage, key);
    await stage.advance(HOUR);
    const last = (await said(stage, key)).at(-1);
    expect(last).toMatch(/^Please change your request\. Nothing was ordered\.\nThe renewal needs a new key/);
    expect(last).not.toMatch(INTERNALS);
    expect(agentsOnly(stage, key).at(-1)).toContain('This profile asks for a new key on renewal');
    expect(stage.scm.calls().renew).toBe(0);
    curtain(stage);
  });

  it('is asked for again before the certificate expires, until the answer is on its way', async () => {
    const stage = await setDesk(BRIEF);
    const key = await due(stage, FRESH);
    await stage.advance(18 * DAY);
    const reminders = async () => (await said(stage, key)).filter((text) => text.startsWith('Expires in'));
    expect(await reminders()).toEqual([expect.stringMatching(/^Expires in 15 days.*\nPlease have a new key/)]);
    expect(agentsOnly(stage, key).at(-1)).toMatch(/^ ?Expires in 15 days.*\nThe customer was asked/);
    stage.scm.faults.force('503', { operation: 'renew', times: 1_000 });
    await renew(stage, key, (await createCsr(['www.example.com'])).csrPem);
    await stage.advance(8 * DAY);
    expect((await reminders()).at(-1)).toMatch(/^Expires in 3 days[^\n]*The service team has been told\.$/);
    expect((await said(stage, key)).join('\n')).not.toMatch(INTERNALS);
    curtain(stage);
  });

  it('is asked for where another certificate with the key was reported as compromised', async () => {
    const stage = await setDesk(BRIEF);
    await policy(stage, { autoRenew: true });
    const { csrPem } = await createCsr(['www.example.com']);
    const reported = await deliveredWith(stage, csrPem, PROFILE);
    const draft = draftOf(stage, stage.scm.accounts.create(BRIEF), { name: 'Wildcard SSL', autoRenew: true });
    demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
    const key = await deliveredWith(stage, csrPem, draft.name);
    await press(stage, reported, revokeAs('Key compromise'));
    await stage.advance(HOUR);
    expect((await said(stage, key)).at(-1)).toMatch(
      /^Key reported as compromised\. .*The service team has been told\.\nPlease have a new key and a CSR made for the same names\./,
    );
    await stage.advance(UNTIL_DUE);
    expect((await said(stage, key)).at(-1)).toMatch(/^This certificate is due for renewal\. It needs a new key\./);
    expect(stage.scm.calls()).toMatchObject({ enroll: 2, renew: 0 });
    for (const one of [reported, key]) expect((await said(stage, one)).join('\n')).not.toMatch(INTERNALS);
    curtain(stage);
  });

  it('is asked for where a renewal came with a key that was reported meanwhile, and the file is kept back', async () => {
    const stage = await setDesk({ ...BRIEF, approvalSeconds: 3_600 });
    const key = await ask(stage);
    await send(stage, key);
    await untilRenewalIsSent(stage);
    await press(stage, key, revokeAs('Key compromise'));
    await stage.advance(DAY);
    const seen = await portal(stage, key);
    expect(seen.files).toHaveLength(1);
    expect(firstWords(seen.comments)).toContain('Not delivered');
    expect(seen.comments.join('\n')).not.toMatch(INTERNALS);
    expect(agentsOnly(stage, key).join('\n')).toMatch(/Certificate issued with a compromised key/);
    curtain(stage);
  });
});

describe('a renewal that needs an agent', () => {
  it('is said to the customer, and the new certificate comes on the same request', async () => {
    const stage = await setDesk(BRIEF);
    const key = await due(stage, { autoRenew: false });
    expect((await said(stage, key)).at(-1)).toBe(
      `${DUE}. The service team has been told.\nIf it is not needed any more, say so here.`,
    );
    expect(agentsOnly(stage, key).at(-1)).toBe(
      `${DUE}. The profile leaves renewals to people.\nRun “Renew Certificate” on this issue.`,
    );
    await renew(stage, key);
    await stage.advance(DAY);
    expect((await portal(stage, key)).files).toHaveLength(2);
    expect(stage.jira.site.issues().map((issue) => issue.key)).toEqual([key]);
    expect(stage.scm.orders.list()).toHaveLength(2);
    curtain(stage);
  });

  it('is said once although the comment’s answer is lost', async () => {
    const stage = await setDesk(BRIEF);
    const key = await delivered(stage);
    stage.jira.faults.force(
      { status: 502, moment: 'after' },
      { method: 'POST', pathPattern: /\/issue\/\d+\/comment$/, times: 2 },
    );
    await stage.advance(UNTIL_DUE);
    expect((await said(stage, key)).filter((text) => text.startsWith(DUE))).toHaveLength(1);
    expect(agentsOnly(stage, key).filter((text) => text.startsWith(DUE))).toHaveLength(1);
    curtain(stage);
  });

  it('is asked for on an issue of its own where the request is gone or cancelled', async () => {
    const stage = await setDesk(BRIEF);
    const key = await delivered(stage);
    stage.jira.manage.removeIssue(key);
    await stage.advance(UNTIL_DUE);
    const [opened, ...more] = stage.jira.site.issues();
    expect(more).toEqual([]);
    expect(opened).toMatchObject({ summary: 'Renew certificate:www.example.com', projectKey: 'HELP' });
    expect(stage.scm.calls().renew).toBe(0);
  });

  it('is asked for on an issue of its own where the request goes after it was asked for there', async () => {
    const stage = await setDesk(BRIEF);
    const key = await due(stage, { autoRenew: false });
    expect(agentsOnly(stage, key).at(-1)).toContain(DUE);
    stage.jira.manage.removeIssue(key);
    await stage.advance(18 * DAY);
    expect(summaries(stage)).toEqual(['Renew certificate:www.example.com']);
    await stage.advance(20 * DAY);
    expect(summaries(stage)).toEqual(['Renew certificate:www.example.com']);
    const words = stage.jira.site.issues().flatMap(({ comments }) => comments.map(({ text }) => text));
    expect(words.join('\n')).toMatch(/Expires in 3 days/);
    curtain(stage);
  });

  it('is asked for on an issue of its own where the request takes no words', async () => {
    const stage = await setDesk(BRIEF);
    const key = await delivered(stage);
    takeRight(stage, 'ADD_COMMENTS', 'HELP');
    await stage.advance(UNTIL_DUE + 2 * DAY);
    expect(summaries(stage)).toEqual([stage.issue(key).summary, 'Renew certificate:www.example.com']);
    giveRight(stage, 'ADD_COMMENTS', 'HELP');
    await stage.advance(20 * DAY);
    expect(summaries(stage)).toHaveLength(2);
    curtain(stage);
  });

  it('is asked for once, and said again when words are taken, where no issue can be opened either', async () => {
    const stage = await setDesk(BRIEF);
    const key = await delivered(stage);
    const grant = (granted: boolean) => {
      for (const permission of ['ADD_COMMENTS', 'CREATE_ISSUES'] as const)
        stage.jira.manage.setPermission('HELP', { to: APP, permission, granted });
    };
    grant(false);
    await stage.advance(UNTIL_DUE + 2 * DAY);
    grant(true);
    await stage.advance(2 * DAY);
    expect(summaries(stage)).toEqual([stage.issue(key).summary]);
    expect(agentsOnly(stage, key).filter((text) => text.startsWith(DUE))).toHaveLength(2);
    curtain(stage);
  });

  it('reminds those who can look into SCM while the request is nobody’s, and the customer in other words', async () => {
    const stage = await setDesk(BRIEF);
    const key = await due(stage, { autoRenew: false });
    await stage.advance(18 * DAY);
    const reminder = stage
      .issue(key)
      .comments.findLast(({ text }) => text.includes('Expires in 15 days') && /Renew/.test(text));
    expect(JSON.stringify(reminder?.body)).toContain(stage.people.operator);
    expect((await said(stage, key)).at(-1)).toMatch(/^Expires in 15 days/);
    curtain(stage);
  });

  it('is asked for after the app’s own attempt was declined in SCM', async () => {
    const stage = await setDesk({ ...BRIEF, approvalSeconds: 3_600 });
    const key = await ask(stage);
    await send(stage, key);
    await stage.advance(3 * HOUR);
    await policy(stage, { autoRenew: true });
    await stage.advance(29 * DAY);
    for (let hour = 0; hour < 96 && stage.scm.calls().renew === 0; hour++) await stage.advance(HOUR / 2);
    const running = stage.scm.orders.list().find(({ status }) => status === 'Requested');
    stage.scm.orders.decline(running?.certId ?? '', 'No.');
    await stage.advance(2 * DAY);
    expect(firstWords(await said(stage, key))).toEqual(expect.arrayContaining(['Request declined', DUE]));
    expect(agentsOnly(stage, key).at(-1)).toMatch(/came to nothing\.\nRun “Renew Certificate” on this issue\.$/);
    expect(stage.scm.calls().renew).toBe(1);
    expect(stage.jira.site.issues()).toHaveLength(1);
    curtain(stage);
  });
});
