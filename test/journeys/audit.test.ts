/** Who did what, when, and how it ended: every act exactly once, refusals and failures included, and never a secret. */
import { actCalls } from '../../src/contract/issue/act-calls';
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { orderCalls } from '../../src/contract/issue/order-calls';
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { webhookCalls } from '../../src/contract/admin/webhook-calls';
import type { AuditEvent } from '../../src/domain/audit/audit-event';
import type { AuditFilter } from '../../src/domain/audit/audit-filter';
import { createCsr } from '../../sandbox/world/keys';
import type { Person } from '../../sandbox/world/person';
import { enrolled, markInstalled, policy, press, profileOf, revokeAs } from './stage/life-of-a-certificate';
import { curtain, demand, draftOf, HOUR, setStage, type Stage } from './stage/stage';

const list = async (stage: Stage, filter: AuditFilter = {}) =>
  demand(await stage.admin.onAdminPage(auditCalls.listAudit, filter));

/** Oldest first: `act outcome code`. */
async function story(stage: Stage, filter: AuditFilter = {}): Promise<string[]> {
  const { events } = await list(stage, filter);
  return events.map(({ act, outcome, code }) => `${act} ${outcome} ${code}`.trim()).reverse();
}

const since = (stage: Stage) => ({ from: stage.clock.now() });

/** As a page would send it that somebody wrote. */
const ask = (person: Person, name: string, payload: unknown) =>
  person.onAdminPage({ name } as typeof auditCalls.listAudit, payload as AuditFilter);

describe('each act is told once', () => {
  it('from the request to the revocation', async () => {
    const stage = await setStage();
    const from = since(stage);
    const key = await enrolled(stage);
    await press(stage, key, ['Renew Certificate']);
    await stage.advance(HOUR);
    await markInstalled(stage, key);
    await press(stage, key, revokeAs('Superseded'));
    await stage.advance(HOUR);
    const acts = await story(stage, { ...from, issue: key });
    expect(acts.filter((act) => !/^order-(applied|requested)/.test(act)).sort()).toEqual([
      'certificate-revoked done',
      'certificate-superseded done',
      'enroll asked',
      'markInstalled done',
      'order-issued done',
      'order-issued done',
      'renew asked',
      'revoke asked',
    ]);
    curtain(stage);
  });

  it('an answer that is lost again after somebody has settled the first, too', async () => {
    const stage = await setStage({ delivery: 'twice' });
    stage.scm.faults.force('drop-before', { operation: 'enroll', times: 2 });
    const key = await stage.enroll();
    await stage.advance(HOUR);
    const { question } = await stage.order(key, stage.operator);
    const answer = { issueId: stage.issue(key).id, sentAt: question?.sentAt ?? 0, certId: null };
    demand(await stage.operator.onIssue(orderCalls.settleOrder, answer));
    await stage.advance(HOUR);
    expect((await stage.order(key)).state).toBe('unknown');
    expect((await story(stage, { issue: key })).sort()).toEqual([
      'enroll asked',
      ...['order-unknown failed scm-no-answer', 'order-unknown failed scm-no-answer'],
      'settleOrder done',
    ]);
    curtain(stage);
  });

  it('from cause to effect, although all of it happens in one instant', async () => {
    const stage = await setStage({ delivery: 'twice' });
    const key = await enrolled(stage);
    await press(stage, key, revokeAs('Key compromise'));
    await stage.app.settle();
    const acts = await story(stage, { issue: key });
    const told = [
      'enroll asked',
      'order-requested done',
      'order-issued done',
      'revoke asked',
      'certificate-revoked done',
    ];
    expect(acts.filter((act) => told.includes(act))).toEqual(told.filter((act) => acts.includes(act)));
    expect(acts).toEqual(expect.arrayContaining(['enroll asked', 'order-issued done', 'revoke asked']));
    curtain(stage);
  });

  it('by the name of the button and of the switch that was pressed', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const payload = { issueId: stage.issue(key).id, act: 'check-status', shownFor: 'x', press: 'press-0001' } as const;
    await stage.requester.onIssue(actCalls.act, payload);
    const { id, version } = await profileOf(stage);
    demand(await stage.admin.onAdminPage(profileCalls.enableProfile, { id, version, enabled: false }));
    expect(await story(stage, { act: 'disableProfile' })).toEqual(['disableProfile done']);
    expect(await story(stage, { act: 'check-status' })).toEqual([
      expect.stringMatching(/^check-status (asked|refused)/),
    ]);
  });

  it('although everything is delivered twice', async () => {
    const stage = await setStage({ delivery: 'twice' });
    const key = await enrolled(stage);
    await press(stage, key, revokeAs('Key compromise'));
    await stage.advance(HOUR);
    const acts = await story(stage, { issue: key });
    expect(acts.filter((act, place) => acts.indexOf(act) !== place)).toEqual([]);
    expect(acts).toEqual(
      expect.arrayContaining(['enroll asked', 'order-issued done', 'revoke asked', 'certificate-revoked done']),
    );
    curtain(stage);
  });

  it('with who did it, on what, and the correlation id that stands in the log', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    const { id } = stage.profile;
    const { events, people, profiles, issues } = await list(stage);
    const of = (act: string) => events.find((event) => event.act === act);
    expect(of('createProfile')).toMatchObject({ actor: stage.people.administrator, profileId: id, outcome: 'done' });
    expect(of('enroll')).toMatchObject({ actor: stage.people.requester, issueId: stage.issue(key).id });
    expect(of('order-issued')).toMatchObject({
      actor: 'app',
      orderId: `issue-${stage.issue(key).id}#1`,
      profileId: id,
    });
    expect(people.map(({ displayName }) => displayName).sort()).toEqual(['Ada Administrator', 'Rita Requester']);
    expect([profiles, issues]).toEqual([[{ id, name: 'Standard SSL' }], [{ id: stage.issue(key).id, name: key }]]);
    const logged = stage.app.logs.map(({ text }) => text);
    const { correlation = '' } = of('order-issued') ?? {};
    expect(correlation).toMatch(/^[\w-]{10,}$/);
    expect(logged.some((line) => line.startsWith('job order=') && line.includes(correlation))).toBe(true);
    curtain(stage);
  });

  it('reading is not told', async () => {
    const stage = await setStage();
    const from = since(stage);
    await stage.advance(1_000);
    demand(await stage.admin.onAdminPage(profileCalls.listProfiles, undefined));
    await list(stage);
    demand(await stage.admin.onAdminPage(auditCalls.viewDiagnostics, {}));
    expect(await story(stage, from)).toEqual(['createProfile done']);
  });
});

it('a profile that is created is told apart from one that is changed, in the list and in its filter', async () => {
  const stage = await setStage();
  await stage.advance(1_000);
  await policy(stage, { timing: { by: 'window', days: 20 } });
  await ask(stage.admin, 'saveProfile', { ...draftOf(stage, stage.account), name: '' });
  expect(await story(stage, { act: 'createProfile' })).toEqual([
    'createProfile done',
    'createProfile refused invalid-input',
  ]);
  expect(await story(stage, { act: 'changeProfile' })).toEqual(['changeProfile done']);
  curtain(stage);
});

describe('refusals and failures are told', () => {
  it('of whoever is no admin and calls an admin’s resolver: one line a minute for the same thing', async () => {
    const stage = await setStage();
    for (let turn = 0; turn < 50; turn++) {
      await ask(stage.requester, 'saveProfile', draftOf(stage, stage.account));
      await ask(stage.requester, 'listProfiles', {});
      await ask(stage.requester, 'removeProfile', { id: stage.profile.id, version: 1 });
    }
    await stage.advance(60_000);
    await ask(stage.requester, 'listProfiles', {});
    const acts = await story(stage, { actor: stage.people.requester, outcome: 'refused' });
    expect(acts.sort()).toEqual([
      'createProfile refused no-right',
      ...['listProfiles refused no-right', 'listProfiles refused no-right'],
      'removeProfile refused no-right',
    ]);
    expect((await profileOf(stage)).version).toBe(stage.profile.version);
    curtain(stage);
  });

  it('of input that cannot be used, of a conflict, and of credentials that SCM refuses', async () => {
    const stage = await setStage();
    const { id, version } = stage.profile;
    await ask(stage.admin, 'saveProfile', { ...draftOf(stage, stage.account), name: '', id, version });
    await ask(stage.admin, 'saveProfile', { ...draftOf(stage, stage.account), id, version: version + 7 });
    await policy(stage, { clientSecret: 'not the one' });
    await ask(stage.admin, 'testConnection', { id });
    expect((await story(stage, { profileId: id })).sort()).toEqual([
      ...['changeProfile done', 'changeProfile refused conflict', 'changeProfile refused invalid-input'],
      'createProfile done',
      'testConnection refused scm-credentials',
    ]);
  });

  it('of the validator, with who pressed what where', async () => {
    const stage = await setStage();
    const key = await stage.request(['www.example.com'], 'no csr at all');
    expect((await stage.requester.transition(key, 'Enroll Certificate')).status).toBe(400);
    const [event] = (await list(stage, { act: 'validate' })).events;
    expect(event).toMatchObject({ outcome: 'refused', code: 'invalid-input', issueId: stage.issue(key).id });
  });

  it('of an order that SCM refuses, and of a stranger who settles', async () => {
    const stage = await setStage();
    const { csrPem } = await createCsr(['other.example.net']);
    const key = await stage.request(['other.example.net'], csrPem);
    stage.scm.faults.force('drop-after', { operation: 'enroll', times: 1 });
    await stage.requester.transition(key, 'Enroll Certificate');
    await stage.advance(HOUR);
    const payload = { issueId: stage.issue(key).id, sentAt: 1, certId: '1' };
    await stage.stranger.onIssue(orderCalls.settleOrder, payload);
    const { events } = await list(stage, { actor: stage.people.stranger });
    expect(events).toMatchObject([{ act: 'settleOrder', outcome: 'refused', issueId: stage.issue(key).id }]);
  });

  it('of a revocation as superseded where nothing took its place', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    await press(stage, key, revokeAs('Superseded'));
    await stage.advance(HOUR);
    expect((await story(stage, { issue: key })).slice(-2).sort()).toEqual([
      'certificate-revoke-refused refused',
      'revoke asked',
    ]);
  });

  it('of a duty that fails, and the page Diagnostics says so', async () => {
    const stage = await setStage();
    // The watchdog looks at the same before.
    stage.app.kvs.faults.force({ path: '/entity/query', moment: 'before', holding: '"order"', skip: 1 });
    await stage.app.runScheduled('hourly');
    expect(await story(stage, { outcome: 'failed' })).toEqual(['sweep-orders failed unexpected']);
    const { duties } = demand(await stage.admin.onAdminPage(auditCalls.viewDiagnostics, {}));
    expect(duties.find(({ name }) => name === 'sweep-orders')).toMatchObject({ problem: expect.any(String) as string });
    await stage.advance(HOUR);
    const later = demand(await stage.admin.onAdminPage(auditCalls.viewDiagnostics, {})).duties;
    const sweep = later.find(({ name }) => name === 'sweep-orders');
    expect(sweep?.lastSuccess).toBeGreaterThan(sweep?.lastFailure ?? 0);
  });
});

it('an audit list that cannot be written fails no act', async () => {
  const stage = await setStage();
  for (let turn = 0; turn < 100; turn++) {
    stage.app.kvs.faults.force({ path: '/entity/set', moment: 'before', holding: '"kind":"event"' });
  }
  const key = await enrolled(stage);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  expect(stage.app.logs.some(({ text }) => text.startsWith('audit-failed'))).toBe(true);
  expect(stage.scm.calls()).toMatchObject({ enroll: 1 });
});

describe('the list is narrowed', () => {
  it.each<[string, (stage: Stage, key: string) => AuditFilter, (event: AuditEvent, stage: Stage) => boolean]>([
    [
      'to a person',
      ({ people }) => ({ actor: people.requester }),
      ({ actor }, { people }) => actor === people.requester,
    ],
    ['to an act', () => ({ act: 'enroll' }), ({ act }) => act === 'enroll'],
    ['to an outcome', () => ({ outcome: 'refused' }), ({ outcome }) => outcome === 'refused'],
    [
      'to a profile',
      ({ profile }) => ({ profileId: profile.id }),
      ({ profileId }, { profile }) => profileId === profile.id,
    ],
    ['to an issue', (_, issue) => ({ issue }), ({ issueId }) => issueId === '10001'],
    ['to a time', ({ clock }) => ({ until: clock.now() - 1 }), ({ at }, { clock }) => at < clock.now()],
    [
      'to several at once',
      ({ people }, issue) => ({ issue, actor: people.requester, act: 'enroll', outcome: 'asked' }),
      ({ act, issueId }) => act === 'enroll' && issueId === '10001',
    ],
  ])('%s', async (_, filterOf, fits) => {
    const stage = await setStage();
    const key = await enrolled(stage);
    await enrolled(stage, ['other.example.com']);
    await ask(stage.requester, 'listProfiles', {});
    const all = (await list(stage)).events;
    const { events } = await list(stage, filterOf(stage, key));
    expect(events.length).toBeGreaterThan(0);
    expect(events.length).toBeLessThan(all.length);
    expect(events.map(({ id }) => id)).toEqual(all.filter((event) => fits(event, stage)).map(({ id }) => id));
    curtain(stage);
  });

  it('to what was asked for and to what was done, which are two things', async () => {
    const stage = await setStage();
    const key = await enrolled(stage);
    await press(stage, key, revokeAs('Key compromise'));
    await stage.advance(HOUR);
    expect(await story(stage, { outcome: 'asked', issue: key })).toEqual(['enroll asked', 'revoke asked']);
    expect(await story(stage, { outcome: 'done', act: 'certificate-revoked' })).toEqual(['certificate-revoked done']);
    curtain(stage);
  });

  it('page by page, each event once', async () => {
    const stage = await setStage();
    for (let turn = 0; turn < 120; turn++) await ask(stage.admin, 'setLogLevel', { level: 'info' });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(stage, { act: 'setLogLevel', outcome: 'done', ...(cursor !== undefined && { cursor }) });
      ids.push(...page.events.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect([ids.length, new Set(ids).size]).toEqual([120, 120]);
  });

  it('an issue that there is not is said so', async () => {
    const stage = await setStage();
    expect(await stage.admin.onAdminPage(auditCalls.listAudit, { issue: 'CERT-999' })).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('nothing secret', () => {
  const PLANTED = 'Planted-Secret-9f8e7d6c5b4a';

  it('is in the list, the log or the export, wherever it was planted', async () => {
    const stage = await setStage();
    const { id, version } = stage.profile;
    const planted = { ...draftOf(stage, stage.account), name: PLANTED, comments: PLANTED, clientSecret: PLANTED };
    demand(await stage.admin.onAdminPage(profileCalls.saveProfile, { ...planted, clientId: PLANTED, id, version }));
    for (const name of ['saveProfile', 'removeProfile', 'testConnection', 'setLogLevel']) {
      for (const field of ['id', 'profileId', 'issueId', 'certificateId', 'level', 'name', 'scmUrl', 'reason']) {
        await ask(stage.admin, name, { [field]: PLANTED }).catch(() => undefined);
        await ask(stage.requester, name, { [field]: PLANTED }).catch(() => undefined);
      }
    }
    const key = await stage.requester.createIssue({ summary: PLANTED, csr: PLANTED });
    await stage.requester.transition(key, 'Enroll Certificate');
    await stage.app.callWebTrigger('expiry-webhook', {
      method: 'POST',
      body: PLANTED,
      queryParameters: { secret: [PLANTED] },
    });
    await stage.advance(HOUR);
    const kept = stage.app.storage
      .dump()
      .filter(({ entityName, key: name }) => entityName === 'audit' || name.startsWith('duties:'));
    const support = demand(await stage.admin.onAdminPage(auditCalls.exportSupport, {}));
    const { events } = await list(stage);
    expect(events.length).toBeGreaterThan(5);
    for (const text of [kept, stage.app.logs.map((line) => line.text), support, events]) {
      expect(JSON.stringify(text)).not.toContain(PLANTED);
    }
  });

  it('and no person is in the export for support, which is an act itself', async () => {
    const stage = await setStage();
    await enrolled(stage);
    const support = JSON.stringify(demand(await stage.admin.onAdminPage(auditCalls.exportSupport, {})));
    for (const person of Object.values(stage.people).filter((id) => id !== stage.people.app))
      expect(support).not.toContain(person);
    for (const name of [stage.account.clientId, 'www.example.com', 'Standard SSL', 'web team', 'BEGIN']) {
      expect(support).not.toContain(name);
    }
    expect(support).toContain('example.enroll.enterprise.sectigo.com');
    expect(await story(stage, { act: 'exportSupport' })).toEqual(['exportSupport done']);
    curtain(stage);
  });
});

describe('the log', () => {
  it('tells each call to SCM once an admin asks for detail, without its query or body', async () => {
    const stage = await setStage();
    await enrolled(stage);
    expect(stage.app.logs.filter(({ text }) => /^(scm|call|transition) /.test(text))).toEqual([]);
    demand(await stage.admin.onAdminPage(auditCalls.setLogLevel, { level: 'detailed' }));
    await enrolled(stage, ['other.example.com']);
    const lines = stage.app.logs.map(({ text }) => text).filter((text) => text.startsWith('scm '));
    expect(lines.length).toBeGreaterThan(2);
    expect(lines[0]).toMatch(
      /^scm method=(GET|POST) host=[\w.]+ path=\/[\w/.-]+ status=200 ms=\d+ correlation=[\w-]+$/,
    );
    expect(demand(await stage.admin.onAdminPage(auditCalls.viewDiagnostics, {})).level).toBe('detailed');
    curtain(stage);
  });
});

it('the pages are for Jira admins only', async () => {
  const stage = await setStage();
  for (const { name } of [...Object.values(auditCalls), ...Object.values(webhookCalls)]) {
    expect(await ask(stage.requester, name, {})).toMatchObject({ ok: false, code: 'no-right' });
  }
});

it('Diagnostics show each profile’s last events and what SCM said to its credentials', async () => {
  const stage = await setStage();
  const before = demand(await stage.admin.onAdminPage(auditCalls.viewDiagnostics, {})).profiles[0];
  expect(before).toMatchObject({ name: 'Standard SSL', credentials: { state: 'unknown' } });
  await enrolled(stage);
  const view = demand(await stage.admin.onAdminPage(auditCalls.viewDiagnostics, {}));
  expect(view.profiles[0]?.credentials.state).toBe('accepted');
  expect(view.profiles[0]?.events[0]).toMatchObject({ act: 'order-issued', outcome: 'done' });
  expect(view.orders).toEqual({ count: 0, more: false });
  await policy(stage, { clientId: 'someone-else' });
  await ask(stage.admin, 'testConnection', { id: stage.profile.id });
  const after = demand(await stage.admin.onAdminPage(auditCalls.viewDiagnostics, {}));
  expect(after.profiles[0]?.credentials.state).toBe('refused');
});
