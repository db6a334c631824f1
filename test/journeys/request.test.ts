/** The dialog *Request certificate*, its calls: who may submit what, when, and what becomes of it. */
import { requestCalls } from '../../src/contract/issue/request-calls';
import { makeRequest } from '../../src/pki/keys/make-request';
import { keyFilePem } from '../../src/pki/keys/key-file';
import { createCsr } from '../../sandbox/world/keys';
import { setBriefStage } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, PROFILE, setStage, type Stage } from './stage/stage';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => curtain(stage));

const idOf = (key: string) => stage.issue(key).id;
const emptyIssue = (profile?: string) =>
  stage.requester.createIssue({ summary: 'shop', ...(profile !== undefined && { profile }) });
const csrFor = async (...names: string[]) => (await makeRequest('p-256', names)).csrPem;
const stored = (key: string) => stage.issue(key).text['Certificate CSR text'];
const view = async (key: string, as = stage.requester) =>
  demand(await as.onIssue(requestCalls.viewRequest, { issueId: idOf(key) }));
const submit = async (
  key: string,
  more: { csr?: string; profile?: string; order?: boolean } = {},
  as = stage.requester,
) =>
  as.onIssue(requestCalls.submitRequest, {
    ...{ issueId: idOf(key), order: false, csr: more.csr ?? (await csrFor('www.example.com')) },
    ...more,
  });

describe('what the dialog shows', () => {
  it('offers the profiles of Jira’s field that the app knows, by name alone, and the transition that orders', async () => {
    const key = await emptyIssue();
    expect(await view(key)).toEqual({
      ...{ mayEdit: true, profiles: [{ name: PROFILE, publicTrust: true }], purpose: 'first', names: [] },
      ...{ hasCsr: false, hasCertificate: false, orderBy: 'Enroll Certificate' },
    });
  });

  it('offers nothing to whoever may not edit the issue, and nothing at all to whoever may not see it', async () => {
    const key = await emptyIssue(PROFILE);
    expect(await view(key, stage.operator)).toMatchObject({ mayEdit: false, profiles: [] });
    const hidden = await stage.stranger.onIssue(requestCalls.viewRequest, { issueId: idOf(key) });
    expect(hidden).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('is closed while an order is under way, and open for the next CSR when the certificate is there', async () => {
    const key = await stage.enroll(['www.example.com']);
    expect((await view(key)).closed).toMatch(/ordered for this issue|under way/);
    await stage.advance(HOUR);
    const open = await view(key);
    expect(open).toMatchObject({ purpose: 'next', names: ['www.example.com'], hasCertificate: true, hasCsr: true });
    expect([open.closed, open.orderBy]).toEqual([undefined, undefined]);
  });
});

describe('submitting', () => {
  it('puts CSR and profile on the issue in the person’s own name, and says what to press next', async () => {
    const key = await emptyIssue();
    const csr = await csrFor('www.example.com', '*.bücher.example.com');
    const answer = demand(await submit(key, { csr, profile: PROFILE }));
    expect(answer).toEqual({ ordered: false, next: expect.stringContaining('“Enroll Certificate”') as string });
    expect(stored(key)?.replace(/\s+$/, '')).toBe(csr.trim());
    expect(stage.issue(key).text['Certificate profile']).toBe(PROFILE);
    const log = await stage.requester.call('GET', `/issue/${key}?expand=changelog`);
    const { changelog } = (await log.json()) as { changelog: { histories: { author: { accountId: string } }[] } };
    expect(changelog.histories.map(({ author }) => author.accountId)).toEqual([stage.people.requester]);
  });

  it('orders at once where the person says so, and the certificate has that key', async () => {
    const key = await emptyIssue(PROFILE);
    expect(demand(await submit(key, { order: true }))).toMatchObject({ ordered: true });
    await stage.advance(HOUR);
    expect([stage.issue(key).status, stage.scm.orders.list()]).toEqual([
      'Certificate Enrolled',
      [expect.objectContaining({ status: 'Issued', names: ['www.example.com'] })],
    ]);
    const chain = demand(await stage.requester.onIssue(requestCalls.viewChain, { issueId: idOf(key) }));
    expect(chain?.pem.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(1);
    expect(await stage.stranger.onIssue(requestCalls.viewChain, { issueId: idOf(key) })).toMatchObject({
      code: 'not-found',
    });
  });

  it('twice at once makes one order', async () => {
    const key = await emptyIssue(PROFILE);
    const csr = await csrFor('www.example.com');
    const answers = await Promise.all([submit(key, { csr, order: true }), submit(key, { csr, order: true })]);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    await stage.advance(HOUR);
    expect(stage.scm.orders.list()).toHaveLength(1);
  });

  it.each([
    ['after', 1],
    ['before', 0],
  ] as const)(
    'says that it is not certain whether it was ordered where Jira stumbles %s the transition',
    async (moment, orders) => {
      const key = await emptyIssue(PROFILE);
      stage.jira.faults.force({ status: 502, moment }, { method: 'POST', pathPattern: /\/transitions$/, times: 1 });
      const answer = demand(await submit(key, { order: true }));
      expect(answer).toMatchObject({ ordered: false, next: expect.stringMatching(/not certain/) as string });
      await stage.advance(HOUR);
      expect(stage.scm.orders.list()).toHaveLength(orders);
    },
  );

  it('says that the CSR is there where Jira does not say which transitions there are', async () => {
    const key = await emptyIssue(PROFILE);
    stage.jira.faults.force({ status: 503 }, { method: 'GET', pathPattern: /\/transitions$/, times: 1 });
    const answer = demand(await submit(key, { order: true }));
    expect(answer).toMatchObject({
      ordered: false,
      next: expect.stringMatching(/^Next: run “Enroll Certificate”/) as string,
    });
    expect(stored(key)).toContain('CERTIFICATE REQUEST');
  });

  it('says that nothing was ordered when Jira refuses the transition; the CSR is on the issue', async () => {
    const key = await emptyIssue();
    const answer = demand(await submit(key, { order: true }));
    expect(answer).toMatchObject({
      ordered: false,
      next: expect.stringMatching(/nothing was ordered.*Choose a/) as string,
    });
    expect([stored(key)?.includes('BEGIN'), stage.issue(key).status]).toEqual([true, 'Certificate Request']);
  });

  it('renewal: another CSR is taken while the certificate stands, and used by Renew', async () => {
    const key = await stage.enroll(['www.example.com']);
    await stage.advance(HOUR);
    const csr = await csrFor('www.example.com');
    expect(demand(await submit(key, { csr, order: true }))).toMatchObject({
      ordered: false,
      next: expect.stringContaining('Renew') as string,
    });
    expect(stage.scm.orders.list()).toHaveLength(1);
    await stage.requester.transition(key, 'Renew Certificate');
    await stage.advance(HOUR);
    expect(stage.scm.orders.list().filter(({ status }) => status === 'Issued')).toHaveLength(2);
  });
});

describe('refused, with nothing changed', () => {
  it('for whoever may not edit, or not see, the issue', async () => {
    const key = await emptyIssue(PROFILE);
    expect(await submit(key, {}, stage.operator)).toMatchObject({ ok: false, code: 'no-right' });
    expect(await submit(key, { order: true }, stage.stranger)).toMatchObject({ ok: false, code: 'not-found' });
    expect([stored(key) ?? '', stage.issue(key).status]).toEqual(['', 'Certificate Request']);
  });

  it.each(['999999', 'CERT-999', '../../project/CERT', '1?x=1', ''])(
    'for an issue that is none: “%s”',
    async (issueId) => {
      const csr = await csrFor('www.example.com');
      const answer = await stage.requester.onIssue(requestCalls.submitRequest, { issueId, csr, order: true });
      expect(answer).toMatchObject({ ok: false, code: expect.stringMatching(/not-found|invalid-input/) as string });
    },
  );

  it('while an order is under way, and once the issue has moved on', async () => {
    const key = await stage.enroll();
    const before = stored(key);
    expect(await submit(key)).toMatchObject({ ok: false, code: 'conflict' });
    await stage.advance(2_000);
    expect(await submit(key, { order: true })).toMatchObject({ ok: false, code: 'conflict' });
    expect(stored(key)).toBe(before);
    const cancelled = await emptyIssue(PROFILE);
    await stage.requester.transition(cancelled, 'Cancel Request');
    expect(await submit(cancelled)).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/cancelled/) as string,
    });
  });

  it('a private key, which shows up nowhere', async () => {
    const key = await emptyIssue(PROFILE);
    const pem = await keyFilePem((await makeRequest('p-256', ['www.example.com'])).key);
    for (const csr of [pem, `${await csrFor('www.example.com')}\n${pem}`]) {
      const checked = await stage.requester.onIssue(requestCalls.checkRequest, { issueId: idOf(key), csr });
      const submitted = await submit(key, { csr });
      for (const answer of [checked, submitted]) {
        expect(answer).toMatchObject({
          ok: false,
          message: expect.stringMatching(/treat this key as compromised/) as string,
        });
        expect(JSON.stringify(answer)).not.toContain(pem.split('\n')[1]);
      }
    }
    const seen = JSON.stringify([stage.app.logs, stage.jira.site.issues()]);
    expect(seen).not.toContain(pem.split('\n')[1]);
  });

  it.each([
    ['too much', 'x'.repeat(70_000)],
    ['nothing', ''],
    ['noise', '\u0000\u202e{{7*7}} <script>'],
    ['half a CSR', '-----BEGIN CERTIFICATE REQUEST-----\nMIIB'],
  ])('%s', async (_, csr) => {
    const key = await emptyIssue(PROFILE);
    expect(await submit(key, { csr, order: true })).toMatchObject({ ok: false, code: 'invalid-input' });
    expect([stored(key) ?? '', stage.issue(key).status]).toEqual(['', 'Certificate Request']);
  });

  it('a CSR whose every fault is told at once', async () => {
    const key = await emptyIssue(PROFILE);
    const { csrPem } = await createCsr(['*.co.uk', 'server', 'foo_bar.example.com']);
    const checked = demand(
      await stage.requester.onIssue(requestCalls.checkRequest, { issueId: idOf(key), csr: csrPem }),
    );
    const codes = checked.findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['wildcard-public-suffix', 'name-internal', 'name-underscore']));
    const answer = await submit(key, { csr: csrPem });
    expect(answer).toMatchObject({
      ok: false,
      message: expect.stringMatching(/registry[\s\S]*underscore|underscore[\s\S]*registry/) as string,
    });
  });

  it('a profile that is not offered here', async () => {
    const key = await emptyIssue();
    for (const profile of ['Wildcard SSL', 'No such', '__proto__']) {
      expect(await submit(key, { profile })).toMatchObject({ ok: false, code: 'invalid-input' });
    }
    expect(stored(key) ?? '').toBe('');
  });

  it('when Jira does not take the field: told in Jira’s words', async () => {
    const key = await emptyIssue(PROFILE);
    stage.jira.faults.force({ status: 503 }, { method: 'PUT', pathPattern: /\/issue\/\d+$/, times: 1 });
    expect(await submit(key)).toMatchObject({ ok: false, code: 'jira-busy' });
    expect(demand(await submit(key))).toMatchObject({ ordered: false });
  });
});

it('on a renewal issue other names are refused, the same are taken', async () => {
  stage = await setBriefStage();
  const key = await stage.enroll(['www.example.com']);
  await stage.advance(32 * 24 * HOUR);
  const renewal = stage.jira.site.issues().find((issue) => issue.key !== key)!.key;
  expect(await view(renewal)).toMatchObject({ purpose: 'renewal', names: ['www.example.com'] });
  const others = await submit(renewal, { csr: await csrFor('other.example.com') });
  expect(others).toMatchObject({
    ok: false,
    message: expect.stringMatching(/keeps its names: www\.example\.com/) as string,
  });
  expect(demand(await submit(renewal, { order: true }))).toMatchObject({ ordered: true });
  await stage.advance(24 * HOUR);
  expect((await view(key)).closed).toMatch(/renewed on another issue/);
});
