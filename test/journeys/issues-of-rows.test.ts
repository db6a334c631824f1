/** Journey 5: which certificates of an SCM account get an issue, made once, whatever happens on the way. */
import { issueRuleCalls } from '../../src/contract/admin/issue-rule-calls';
import { issueCalls } from '../../src/contract/certificates/issue-calls';
import { importedCalls } from '../../src/contract/issue/imported-calls';
import { CERTIFICATE_PROPERTY } from '../../src/domain/issue/issue-fields';
import { ALL, expectOneEach, importAll, issuesOf, makeNow, makingOf, resultsOf, setRule } from './stage/issues-of-rows';
import { begin, linkAccount, rowsOf } from './stage/linked-account';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

const DAY = 24 * HOUR;
const WHILE_MAKING = { pathPattern: /\/issue\/bulk$/ } as const;

/** A store that stumbles makes the job throw and be repeated; that it threw is what those journeys are about. */
const curtainAfterCrash = (stage: Stage) => curtain({ ...stage, host: { ...stage.host, failures: [] } });

async function stageOf(count: number, options: Parameters<typeof setStage>[0] = {}) {
  const stage = await setStage({ dialect: { generation: 26 }, ...options });
  for (let place = 0; place < count; place++) {
    const name = place % 3 === 0 ? `shop${place}.example.com` : `host${place}.example.org`;
    // Every tenth ends within a month.
    const days = place % 10 === 0 ? 20 : 35 + (place % 10);
    const notAfter = stage.clock.now() + days * DAY;
    await stage.scm.certificates.addOne({ status: 'Issued', names: [name], notAfter });
  }
  const { id } = await linkAccount(stage);
  await importAll(stage, id);
  return { stage, id, rows: await rowsOf(stage, { account: id }) };
}

const idsOf = (rows: readonly { readonly sslId: string }[]) => rows.map(({ sslId }) => sslId);

it('makes no issue before somebody chooses so, then one for each certificate, filled in and in its status', async () => {
  const { stage, id, rows } = await stageOf(60, { delivery: 'twice' });
  await expectOneEach(stage, id, []);
  await setRule(stage, id, ALL);
  await expectOneEach(stage, id, []);
  await makeNow(stage, id);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', total: 60, made: 60, failed: 0, trouble: '' });
  await expectOneEach(stage, id, idsOf(rows));
  const [row] = rows;
  const [issue] = issuesOf(stage, id).get(row!.sslId)!;
  expect(issue).toMatchObject({
    projectKey: 'CERT',
    issueType: 'Certificate',
    status: 'Certificate Enrolled',
    summary: `Certificate enrolled:${row!.commonName}`,
    text: {
      'Certificate ID': row!.sslId,
      'Certificate serial number': row!.serialNumber,
      'Certificate expiry': new Date(row!.notAfter).toISOString().slice(0, 10),
      'Certificate names': row!.commonName,
    },
  });
  expect(issue!.properties[CERTIFICATE_PROPERTY]).toMatchObject({
    ...{ account: id, sslId: row!.sslId, certId: row!.sslId, names: row!.names, nameCount: 1 },
    notAfter: new Date(row!.notAfter).toISOString(),
  });
  expect((await resultsOf(stage, id)).filter(({ key, reason }) => key !== '' && reason === '')).toHaveLength(60);
  // Nothing was ordered, nothing was asked of SCM, nobody was written to.
  expect(issue!.comments).toEqual([]);
  curtain(stage);
});

it('is found by JQL: what ends within thirty days, by account, organization and name', async () => {
  const { stage, id, rows } = await stageOf(20);
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  const found = async (jql: string) => {
    const query = new URLSearchParams({ jql, maxResults: '100', properties: CERTIFICATE_PROPERTY });
    const answer = await stage.admin.call('GET', `/search/jql?${query.toString()}`);
    const { issues } = (await answer.json()) as { issues: { properties: Record<string, { sslId: string }> }[] };
    return issues.map(({ properties }) => properties[CERTIFICATE_PROPERTY]!.sslId).sort();
  };
  const soon = rows.filter(({ notAfter }) => notAfter <= stage.clock.now() + 30 * DAY);
  expect(soon).toHaveLength(2);
  expect(await found(`certAccount = "${id}" AND certExpiry <= "30d"`)).toEqual(idsOf(soon).sort());
  expect(await found(`certOrganization = "${rows[0]!.orgName}"`)).toEqual(
    idsOf(rows.filter(({ orgName }) => orgName === rows[0]!.orgName)).sort(),
  );
  expect(await found(`certName = "${rows[3]!.commonName}"`)).toEqual([rows[3]!.sslId]);
  curtain(stage);
});

it.each([
  ['those that end within thirty days', { which: 'ending', withinDays: 30 }, 2],
  ['those of a name', { which: 'all', names: ['*.example.com'] }, 7],
  ['those of either name', { which: 'all', names: ['SHOP3.example.com', 'host1*'] }, 9],
  ['none of another organization', { which: 'all', organizations: ['4711'] }, 0],
] as const)('makes issues of %s, as many as the preview said', async (_what, change, count) => {
  const { stage, id } = await stageOf(20);
  const rule = { ...ALL, ...change };
  const asked = { account: id, rule, cursor: '' };
  const preview = demand(await stage.admin.onAdminPage(issueRuleCalls.previewIssues, asked));
  expect(preview).toMatchObject({ looked: expect.any(Number) as number, fits: count });
  await setRule(stage, id, rule);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', made: count });
  expect(issuesOf(stage, id).size).toBe(count);
  curtain(stage);
});

it('follows each sync, and gives what is over its own status where somebody wants that', async () => {
  const { stage, id, rows } = await stageOf(4);
  await setRule(stage, id, { ...ALL, ended: true });
  stage.scm.orders.revoke(rows[0]!.sslId);
  await stage.scm.certificates.addOne({ status: 'Issued', names: ['late.example.com'] });
  await begin(stage, id);
  await stage.advance(HOUR);
  const after = await rowsOf(stage, { account: id });
  await expectOneEach(stage, id, idsOf(after));
  expect(issuesOf(stage, id).get(rows[0]!.sslId)![0]).toMatchObject({ status: 'Certificate Revoked' });
  curtain(stage);
});

it.each([
  [429, 'before'],
  [503, 'before'],
  [500, 'before'],
  [502, 'after'],
  [504, 'after'],
] as const)('makes none twice and loses none when Jira answers %s %s the work', async (status, moment) => {
  const { stage, id, rows } = await stageOf(60);
  stage.jira.faults.force({ status, moment }, { ...WHILE_MAKING, times: 2 });
  stage.jira.faults.force({ status, moment }, { pathPattern: /\/transitions$/, method: 'POST', times: 3 });
  stage.jira.faults.force({ status, moment }, { method: 'PUT', times: 3 });
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(6 * HOUR);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', made: 60, failed: 0, trouble: '' });
  await expectOneEach(stage, id, idsOf(rows));
  const issues = issuesOf(stage, id);
  // Some are only ordered in SCM yet.
  const statuses = rows.map(({ status }) => `Certificate ${status === 'issued' ? 'Enrolled' : 'Pending'}`);
  expect(rows.map(({ sslId }) => issues.get(sslId)![0]!.status)).toEqual(statuses);
  curtain(stage);
});

it('makes none twice although a fifth of all calls fail, the search lags behind and every job comes twice', async () => {
  const { stage, id, rows } = await stageOf(60, { delivery: 'twice' });
  stage.jira.manage.setIndexLag(30_000);
  stage.jira.faults.setRate(0.2);
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(3 * DAY);
  stage.jira.faults.setRate(0);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', trouble: '' });
  await expectOneEach(stage, id, idsOf(rows));
  curtain(stage);
});

it('tells which Jira refuses and why, makes the others, and makes the rest once that is mended', async () => {
  const { stage, id, rows } = await stageOf(60);
  const refused = rows.filter(({ commonName }) => /^(shop|host)[1-4]\./.test(commonName));
  stage.jira.manage.refuseSummaries(
    'CERT',
    refused.map(({ commonName }) => commonName),
  );
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', total: 60, made: 56, failed: 4 });
  const failed = (await resultsOf(stage, id)).filter(({ key }) => key === '');
  expect(failed.map(({ name }) => name).sort()).toEqual(refused.map(({ commonName }) => commonName).sort());
  expect(failed[0]?.reason).toBe('Jira refused it: “Another app refuses this summary.”');
  const left = new Set(idsOf(refused));
  await expectOneEach(
    stage,
    id,
    idsOf(rows).filter((sslId) => !left.has(sslId)),
  );
  stage.jira.manage.refuseSummaries('CERT', []);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', made: 4, failed: 0 });
  await expectOneEach(stage, id, idsOf(rows));
  curtain(stage);
});

it('says who must act where the app may not create issues, and goes on from there', async () => {
  const { stage, id, rows } = await stageOf(12);
  const grant = (granted: boolean) =>
    stage.jira.manage.setPermission('CERT', { to: { app: true }, permission: 'CREATE_ISSUES', granted });
  grant(false);
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  expect(await makingOf(stage, id)).toMatchObject({
    state: 'failed',
    trouble: expect.stringContaining('A Jira admin must give the app that right') as string,
  });
  grant(true);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', made: 12, failed: 0, trouble: '' });
  await expectOneEach(stage, id, idsOf(rows));
  curtain(stage);
});

it('says that a certificate has no issue any more once that was deleted, and makes another only for a person', async () => {
  const { stage, id, rows } = await stageOf(5);
  await setRule(stage, id, ALL);
  await makeNow(stage, id);
  await stage.advance(HOUR);
  const gone = issuesOf(stage, id).get(rows[2]!.sslId)![0]!;
  stage.jira.manage.removeIssue(gone.key);
  await begin(stage, id);
  await stage.advance(HOUR);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', unlinked: 1, made: 0 });
  await expectOneEach(
    stage,
    id,
    idsOf(rows).filter((sslId) => sslId !== rows[2]!.sslId),
  );
  const [, second] = await Promise.all(
    [1, 2].map(() => stage.requester.onCertificatesPage(issueCalls.makeIssue, { account: id, sslId: rows[2]!.sslId })),
  );
  expect(second).toMatchObject({ ok: expect.any(Boolean) as boolean });
  await expectOneEach(stage, id, idsOf(rows));
  curtain(stage);
});

it('makes the issue of one row for whoever may act there, once, and shows the certificate on it', async () => {
  const { stage, id, rows } = await stageOf(3);
  const asked = { account: id, sslId: rows[1]!.sslId };
  expect(await stage.stranger.onCertificatesPage(issueCalls.makeIssue, asked)).toMatchObject({ code: 'not-found' });
  const made = demand(await stage.requester.onCertificatesPage(issueCalls.makeIssue, asked));
  expect(made).toMatchObject({ made: true, note: '' });
  const again = demand(await stage.requester.onCertificatesPage(issueCalls.makeIssue, asked));
  expect(again).toMatchObject({ id: made.id, key: made.key, made: false });
  await expectOneEach(stage, id, [rows[1]!.sslId]);
  stage.jira.manage.removeIssue(made.key);
  const anew = demand(await stage.requester.onCertificatesPage(issueCalls.makeIssue, asked));
  expect(anew).toMatchObject({ made: true });
  await expectOneEach(stage, id, [rows[1]!.sslId]);
  const shown = demand(await stage.requester.onIssue(importedCalls.viewImported, { issueId: anew.id }));
  expect(shown).toMatchObject({
    ...{ accountName: 'Sectigo', sslId: rows[1]!.sslId, commonName: rows[1]!.commonName, status: 'issued' },
    ...{ notAfter: rows[1]!.notAfter, names: rows[1]!.names },
  });
  expect(await stage.stranger.onIssue(importedCalls.viewImported, { issueId: anew.id })).toMatchObject({
    code: 'not-found',
  });
  const other = stage.issue(await stage.request());
  expect(demand(await stage.requester.onIssue(importedCalls.viewImported, { issueId: other.id }))).toBeNull();
  curtain(stage);
});

it('is stopped by a person and begun again where it stood; only Jira admins choose', async () => {
  const { stage, id, rows } = await stageOf(60);
  await setRule(stage, id, ALL);
  stage.jira.faults.force({ status: 429, moment: 'before', retryAfterSeconds: 600 }, { ...WHILE_MAKING, times: 1 });
  await makeNow(stage, id);
  await stage.advance(1_000);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'running', total: 60 });
  demand(await stage.admin.onAdminPage(issueRuleCalls.stopIssues, { account: id }));
  expect(await stage.admin.onAdminPage(issueRuleCalls.stopIssues, { account: id })).toMatchObject({ code: 'conflict' });
  await stage.advance(DAY);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'stopped', made: 0 });
  await makeNow(stage, id);
  await stage.advance(HOUR);
  await expectOneEach(stage, id, idsOf(rows));
  for (const name of ['setIssueRule', 'makeIssues', 'stopIssues', 'previewIssues', 'viewIssues'] as const) {
    const payload = { account: id, rule: ALL, cursor: '' };
    const call = issueRuleCalls[name] as typeof issueRuleCalls.previewIssues;
    expect(await stage.requester.onAdminPage(call, payload)).toMatchObject({ ok: false, code: 'no-right' });
  }
  curtain(stage);
});

it.each([
  ['the claims', '/entity/set', 'after', [0, 30]],
  ['the claims', '/entity/set', 'before', [0, 30]],
  ['what came of them', '/transaction', 'after', [3, 20, 60]],
  ['what came of them', '/transaction', 'before', [3, 20, 60]],
  ['to which row an issue belongs', '/batch/set', 'before', [0]],
] as const)('makes none twice when the store stumbles over %s (%s, %s)', async (_what, path, moment, skips) => {
  const { stage, id, rows } = await stageOf(55);
  await setRule(stage, id, ALL);
  for (const skip of skips) stage.app.kvs.faults.force({ path, moment, skip });
  await makeNow(stage, id);
  await stage.advance(6 * HOUR);
  expect(await makingOf(stage, id)).toMatchObject({ state: 'done', trouble: '' });
  await expectOneEach(stage, id, idsOf(rows));
  curtainAfterCrash(stage);
});
