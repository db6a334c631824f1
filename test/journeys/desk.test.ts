/** A service project: agents read everything, the customer reads what is the customer's, and gets the certificate once. */
import { CUSTOMERS } from '../../sandbox/jira-server/service-desk/service-project';
import { callDesk } from '../../sandbox/world/desk-call';
import { pasted } from '../../sandbox/world/person';
import { orderCalls } from '../../src/contract/issue/order-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { requestCalls } from '../../src/contract/issue/request-calls';
import { DAY, enrolled, policy, press, revokeAs, BRIEF } from './stage/life-of-a-certificate';
import { agentsOnly, firstWords, INTERNALS, portal, said } from './stage/portal-view';
import { giveRight, takeRight } from './stage/rights';
import { ask, delivered, send, setDesk, type Desk } from './stage/service-desk';
import { curtain, HOUR } from './stage/stage';

/** Reads of the issue before there were service projects. */
const GETS = 2;
const OWN_API = /\/servicedeskapi\//;

describe('the certificate', () => {
  it('comes on the request, and agents and customer are told each what is theirs', async () => {
    const stage = await setDesk();
    const key = await delivered(stage);
    const seen = await portal(stage, key);
    expect(seen.files).toEqual([expect.stringMatching(/^www\.example\.com-.*\.pem$/)]);
    expect(firstWords(seen.comments)).toEqual(['Certificate requested', 'Certificate issued']);
    expect(seen.comments.join('\n')).not.toMatch(INTERNALS);
    expect(firstWords(agentsOnly(stage, key))).toEqual(['Certificate requested', 'Certificate enrolled']);
    const [file] = stage.issue(key).attachments;
    expect(new TextDecoder().decode(file?.bytes)).toContain('-----BEGIN CERTIFICATE-----');
    curtain(stage);
  });

  it('comes once when everything is delivered twice', async () => {
    const stage = await setDesk({ delivery: 'twice' });
    const seen = await portal(stage, await delivered(stage));
    expect(seen.files).toHaveLength(1);
    expect(firstWords(seen.comments)).toEqual(['Certificate requested', 'Certificate issued']);
    curtain(stage);
  });

  it.each([
    ['the look at the request', { method: 'GET', pathPattern: /\/servicedeskapi\/request\/\d+$/ }, 'before'],
    ['the upload', { method: 'POST', pathPattern: /\/attachTemporaryFile$/ }, 'before'],
    ['the answer to the upload', { method: 'POST', pathPattern: /\/attachTemporaryFile$/ }, 'after'],
    ['the attaching', { method: 'POST', pathPattern: /\/request\/\d+\/attachment$/ }, 'before'],
    ['the answer to the attaching', { method: 'POST', pathPattern: /\/request\/\d+\/attachment$/ }, 'after'],
  ] as const)('comes once although %s fails twice', async (_what, call, moment) => {
    const stage = await setDesk();
    stage.jira.faults.force({ status: 502, moment }, { ...call, times: 2 });
    const key = await ask(stage);
    await send(stage, key);
    await stage.advance(DAY);
    const seen = await portal(stage, key);
    expect(seen.files).toHaveLength(1);
    expect(stage.issue(key).attachments).toHaveLength(1);
    expect(firstWords(seen.comments)).toEqual(['Certificate requested', 'Certificate issued']);
    expect(stage.jira.faults.journal().length).toBeGreaterThan(0);
    curtain(stage);
  });

  it.each([400, 403])(
    'is attached for the agents, who are told once, and the customer that they hand it over, where the portal answers %i',
    async (status) => {
      const stage = await setDesk();
      stage.jira.faults.force(
        { status },
        { method: 'POST', pathPattern: /\/request\/\d+\/attachment$|Temporary/, times: 100 },
      );
      stage.jira.faults.force({ status: 502, moment: 'after' }, { method: 'POST', pathPattern: /\/attachments$/ });
      const key = await delivered(stage);
      await stage.advance(DAY);
      expect(stage.issue(key).attachments).toHaveLength(1);
      const { files, comments } = await portal(stage, key);
      expect(files).toEqual([]);
      expect(firstWords(comments)).toEqual(['Certificate requested', 'Certificate issued']);
      expect(comments[1]).toContain('The service team has been told, and hands it over to you.');
      expect(comments.join('\n')).not.toMatch(INTERNALS);
      const told = agentsOnly(stage, key).filter((text) =>
        text.startsWith('The certificate is attached for agents only.'),
      );
      expect(told).toEqual([expect.stringContaining('send it to them with a public comment')]);
      curtain(stage);
    },
  );

  it('waits for the right to attach: the agents hear why, the customer that it is issued', async () => {
    const stage = await setDesk();
    takeRight(stage, 'CREATE_ATTACHMENTS', 'HELP');
    const key = await ask(stage);
    await send(stage, key);
    await stage.advance(DAY);
    const said = (await portal(stage, key)).comments;
    expect(firstWords(said)).toEqual(['Certificate requested', 'Certificate issued']);
    expect(said.join('\n')).not.toMatch(INTERNALS);
    expect(agentsOnly(stage, key).join('\n')).toContain('A project admin must mend this');
    giveRight(stage, 'CREATE_ATTACHMENTS', 'HELP');
    await stage.advance(2 * HOUR);
    expect((await portal(stage, key)).files).toHaveLength(1);
    curtain(stage);
  });

  it('comes on an issue that is no request as on any other, and its agents are told that no customer sees it', async () => {
    const stage = await setDesk();
    const key = stage.jira.manage.moveIssue(await stage.request(), 'HELP');
    await send(stage, key);
    await stage.advance(DAY);
    expect(stage.issue(key).status).toBe('Certificate Enrolled');
    expect(stage.issue(key).attachments.map(({ shared }) => shared)).toEqual([undefined]);
    expect(agentsOnly(stage, key).join('\n')).toContain('no request of the portal');
    curtain(stage);
  });
});

/** What people may break between the transition and its job. */
async function editCsr(stage: Desk, key: string, csr: string): Promise<void> {
  const field = stage.jira.site.fieldId('Certificate CSR text');
  await stage.requester.call('PUT', `/issue/${key}`, { fields: { [field]: pasted(csr) } });
}

/** The profile is changed by a Jira admin. */
const disable = async (stage: Desk) =>
  stage.admin.onAdminPage(profileCalls.enableProfile, { ...stage.profile, enabled: false });

/** Somebody resets it in SCM. */
const spoilSecret = (stage: Desk) => Promise.resolve(stage.scm.accounts.resetSecret(stage.account.clientId));

describe('the customer', () => {
  it.each([
    ['what has to change in the request', (stage: Desk, key: string) => editCsr(stage, key, 'broken'), /CSR/],
    ['nothing of the set-up', disable, /^Certificate not requested\. Nothing was ordered\. The service team/],
    ['nothing of what SCM says', spoilSecret, /^Certificate not requested/],
  ] as const)('reads %s when the request is refused', async (_what, spoil, words) => {
    const stage = await setDesk();
    const key = await ask(stage);
    await send(stage, key);
    await spoil(stage, key);
    await stage.advance(HOUR);
    const told = await said(stage, key);
    expect(told).toEqual([expect.stringMatching(words)]);
    expect(told.join('\n')).not.toMatch(INTERNALS);
    expect(agentsOnly(stage, key)).toEqual([expect.stringMatching(/^Certificate refused\. Nothing was ordered\./)]);
    curtain(stage);
  });

  it('reads of a lost answer no more than that it takes longer', async () => {
    const stage = await setDesk();
    stage.scm.faults.force('drop-after', { operation: 'enroll' });
    const key = await ask(stage);
    await send(stage, key);
    await stage.advance(HOUR);
    const told = await said(stage, key);
    expect(firstWords(told)).toEqual(['Still in progress']);
    expect(told.join('\n')).not.toMatch(INTERNALS);
    expect(agentsOnly(stage, key).join('\n')).toMatch(/mark in its comments/);
    curtain(stage);
  });

  it('reads that the certificate runs out, was renewed, expired or was revoked, free of internals', async () => {
    const stage = await setDesk(BRIEF);
    const key = await delivered(stage);
    const revoked = await delivered(stage);
    await press(stage, revoked, revokeAs('Cessation of operation'));
    await stage.advance(61 * DAY);
    const told = await said(stage, key);
    expect(firstWords(told)).toEqual(
      expect.arrayContaining(['This certificate is due for renewal', 'Certificate expired']),
    );
    const ofRevoked = await said(stage, revoked);
    expect(firstWords(ofRevoked)).toContain('Certificate revoked');
    expect([...told, ...ofRevoked].join('\n')).not.toMatch(INTERNALS);
    curtain(stage);
  });

  it('gets the renewed certificate on the same request', async () => {
    const stage = await setDesk(BRIEF);
    const key = await delivered(stage);
    await policy(stage, { autoRenew: true });
    await stage.advance(35 * DAY);
    const seen = await portal(stage, key);
    expect(seen.files).toHaveLength(2);
    expect(firstWords(seen.comments)).toContain('Certificate renewed');
    expect(seen.comments.join('\n')).not.toMatch(INTERNALS);
    expect(stage.jira.site.issues().map((issue) => issue.key)).toEqual([key]);
    curtain(stage);
  });

  it('sees no request of somebody else, and no issue', async () => {
    const stage = await setDesk();
    const key = await delivered(stage);
    const look = { method: 'GET', path: `/request/${key}/comment` } as const;
    expect((await callDesk(stage, CUSTOMERS.otherCustomer, look)).status).toBe(403);
    expect((await stage.customer.call('GET', `/issue/${key}`)).status).toBe(404);
    curtain(stage);
  });

  it.each([
    ['viewOrder', (stage: Desk, issueId: string) => stage.customer.onIssue(orderCalls.viewOrder, { issueId })],
    ['markInstalled', (stage: Desk, issueId: string) => stage.customer.onIssue(orderCalls.markInstalled, { issueId })],
    [
      'settleOrder',
      (stage: Desk, issueId: string) =>
        stage.customer.onIssue(orderCalls.settleOrder, { issueId, sentAt: stage.clock.now(), certId: null }),
    ],
    ['viewChain', (stage: Desk, issueId: string) => stage.customer.onIssue(requestCalls.viewChain, { issueId })],
    ['viewRequest', (stage: Desk, issueId: string) => stage.customer.onIssue(requestCalls.viewRequest, { issueId })],
    [
      'submitRequest',
      (stage: Desk, issueId: string) =>
        stage.customer.onIssue(requestCalls.submitRequest, { issueId, csr: 'x', order: true }),
    ],
    ['listProfiles', (stage: Desk) => stage.customer.onAdminPage(profileCalls.listProfiles, undefined)],
  ] as const)('is refused by %s, and nothing changes', async (_name, call) => {
    const stage = await setDesk();
    const key = await delivered(stage);
    const before = JSON.stringify(stage.issue(key));
    const answer = await call(stage, stage.issue(key).id);
    expect(answer).toMatchObject({ ok: false, code: expect.stringMatching(/^(not-found|no-right)$/) as string });
    await stage.advance(HOUR);
    expect(JSON.stringify(stage.issue(key))).toBe(before);
    curtain(stage);
  });
});

describe('an issue that is moved', () => {
  it('to a service project on its way keeps what was said to itself, and its certificate comes', async () => {
    const stage = await setDesk();
    const key = await stage.enroll();
    await stage.advance(1_000);
    const moved = stage.jira.manage.moveIssue(key, 'HELP');
    await stage.advance(DAY);
    expect(stage.issue(moved).attachments).toHaveLength(1);
    const open = stage.issue(moved).comments.filter(({ text }) => !agentsOnly(stage, moved).includes(text));
    expect(open.map(({ text }) => text).join('\n')).not.toMatch(INTERNALS);
    expect(stage.scm.orders.list()).toHaveLength(1);
    curtain(stage);
  });

  it.each([
    ['to a service project has words for its customers from then on', 'HELP', 1],
    ['out of a service project has none any more', 'CERT', 0],
  ] as const)('%s, whatever it was when its certificate was ordered', async (_what, to, expected) => {
    const stage = await setDesk();
    const key = to === 'HELP' ? await enrolled(stage) : await delivered(stage);
    const certId = stage.issue(key).text['Certificate ID'] ?? '';
    const moved = stage.jira.manage.moveIssue(key, to);
    const before = stage.issue(moved).comments.length;
    stage.scm.orders.revoke(certId);
    await stage.advance(5 * DAY);
    const said = stage.issue(moved).comments.slice(before);
    const forAgents = said.filter(({ text }) => agentsOnly(stage, moved).includes(text));
    const open = said.filter((comment) => !forAgents.includes(comment)).map(({ text }) => text);
    expect([forAgents.length, open.length]).toEqual([1, expected]);
    expect(open.join('\n')).not.toMatch(INTERNALS);
    curtain(stage);
  });

  it('out of a service project on its way gets its certificate as any other', async () => {
    const stage = await setDesk();
    const key = await ask(stage);
    await send(stage, key);
    await stage.advance(1_000);
    const moved = stage.jira.manage.moveIssue(key, 'CERT');
    await stage.advance(DAY);
    expect(stage.issue(moved).attachments).toHaveLength(1);
    expect(stage.scm.orders.list()).toHaveLength(1);
    curtain(stage);
  });
});

it('asks nothing more of Jira for an issue of an ordinary project, and says everything there once', async () => {
  const asked: string[] = [];
  const observe = ({ side, request }: { side: string; request: Request }) => {
    if (side === 'jira') asked.push(`${request.method} ${new URL(request.url).pathname}`);
    return Promise.resolve();
  };
  const stage = await setDesk({ observe });
  const key = await enrolled(stage);
  expect(asked.filter((call) => OWN_API.test(call))).toEqual([]);
  expect(asked.filter((call) => call.endsWith('/comment'))).toHaveLength(2);
  expect(asked.filter((call) => /^GET .*\/issue\/\d+$/.test(call))).toHaveLength(GETS);
  expect(firstWords(stage.comments(key))).toEqual(['Certificate requested', 'Certificate enrolled']);
});
