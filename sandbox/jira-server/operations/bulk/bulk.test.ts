import { VirtualClock } from '../../../clock';
import { certificateSite, PEOPLE } from '../../certificate-project';
import { createJiraServer } from '../../jira-server';
import { jsonClient } from '../../json-client';

const place = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };

function site() {
  const clock = new VirtualClock(Date.UTC(2026, 9, 1));
  const rules = { enrollPostFunction: 'ari:enroll', requestValidator: 'ari:validate' };
  const server = createJiraServer({ clock, seed: 7, site: certificateSite(rules) });
  return { clock, server, call: jsonClient(server, { kind: 'app', accountId: PEOPLE.app }) };
}

const good = (summary: string) => ({ fields: { ...place, summary } });
const bad = { fields: place };

describe('creating issues in bulk', () => {
  it('creates what it can and tells the places of the rest', async () => {
    const { call } = site();
    const { status, body } = await call('POST', 'issue/bulk', { issueUpdates: [bad, good('a'), bad, good('b')] });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      issues: [{ key: 'CERT-1' }, { key: 'CERT-2' }],
      errors: [
        { status: 400, failedElementNumber: 0, elementErrors: { errors: { summary: expect.any(String) as string } } },
        { status: 400, failedElementNumber: 2 },
      ],
    });
  });

  it.each([
    ['all fail', [bad]],
    ['there are none', []],
    ['there are more than 50', Array.from({ length: 51 }, () => good('x'))],
  ])('answers 400 when %s', async (_, issueUpdates) => {
    const { call, server } = site();
    expect((await call('POST', 'issue/bulk', { issueUpdates })).status).toBe(400);
    expect(server.site.issues()).toEqual([]);
  });
});

describe('reading issues in bulk', () => {
  it('gives them by ascending id, each once, and leaves out what is not there', async () => {
    const { call } = site();
    await call('POST', 'issue/bulk', { issueUpdates: [good('a'), good('b')] });
    const issueIdsOrKeys = ['CERT-2', 'CERT-1', '10001', 'CERT-77'];
    const { body } = await call('POST', 'issue/bulkfetch', { issueIdsOrKeys, fields: ['summary'] });
    expect(body).toMatchObject({ issues: [{ key: 'CERT-1' }, { key: 'CERT-2' }], issueErrors: [] });
    const tooMany = Array.from({ length: 101 }, (_, at) => `CERT-${at}`);
    expect((await call('POST', 'issue/bulkfetch', { issueIdsOrKeys: tooMany })).status).toBe(400);
  });
});

describe('setting properties in bulk', () => {
  it('does it when the task is done', async () => {
    const { call, clock, server } = site();
    await call('POST', 'issue/bulk', { issueUpdates: [good('a'), good('b')] });
    const body = { entitiesIds: [10_001, 10_002], properties: { scm: { v: 1 } } };
    const submitted = await call('POST', 'issue/properties', body);
    expect(submitted.status).toBe(303);
    expect(server.site.issue('CERT-1')?.properties).toEqual({});
    await clock.advanceBy(1000);
    const { body: task } = await call('GET', submitted.headers.get('location') ?? '');
    expect(task).toMatchObject({ status: 'COMPLETE', result: { updatedIssues: [10_001, 10_002] } });
    expect(server.site.issue('CERT-2')?.properties).toEqual({ scm: { v: 1 } });
  });

  it('refuses all of them when one cannot be edited, or leaves that one out', async () => {
    const { call, clock, server } = site();
    await call('POST', 'issue', good('a'));
    const properties = { scm: { v: 1 } };
    expect((await call('POST', 'issue/properties', { entitiesIds: [10_001, 77], properties })).status).toBe(400);
    const issues = [10_001, 77].map((issueID) => ({ issueID, properties }));
    const { headers } = await call('POST', 'issue/properties/multi', { issues });
    await clock.advanceBy(1000);
    expect((await call('GET', headers.get('location') ?? '')).body).toMatchObject({
      result: { updatedIssues: [10_001] },
    });
    expect(server.site.issue('CERT-1')?.properties).toEqual(properties);
  });
});

describe('an issue that is created with more than its fields', () => {
  it('gets comments, links and a transition at once', async () => {
    const { call, server } = site();
    await call('POST', 'issue', good('old'));
    const { body } = await call('POST', '/rest/api/2/issue', {
      ...good('new'),
      transition: { id: '61' },
      update: {
        comment: [{ add: { body: 'Opened by the scan' } }],
        issuelinks: [{ add: { type: { name: 'Relates' }, outwardIssue: { key: 'CERT-1' } } }],
      },
    });
    expect(body).toMatchObject({ key: 'CERT-2', transition: { status: 200 } });
    const issue = server.site.issue('CERT-2');
    expect(issue).toMatchObject({ status: 'Certificate Cancelled', comments: [{ text: 'Opened by the scan' }] });
    expect(issue?.links).toEqual([{ type: 'Relates', from: 'CERT-2', to: 'CERT-1' }]);
  });

  it('stays when the transition cannot be made', async () => {
    const { call, server } = site();
    const { status, body } = await call('POST', 'issue', { ...good('new'), transition: { id: '71' } });
    expect([status, body]).toMatchObject([201, { transition: { status: 400 } }]);
    expect(server.site.issue('CERT-1')?.status).toBe('Certificate Request');
  });
});

describe('changing comments', () => {
  it('keeps author and time and tells who changed it when', async () => {
    const { call, clock, server } = site();
    await call('POST', 'issue', good('a'));
    await call('POST', '/rest/api/2/issue/CERT-1/comment', { body: 'one' });
    await clock.advanceBy(5000);
    const administrator = jsonClient(server, { kind: 'user', accountId: PEOPLE.administrator });
    const { body } = await administrator('PUT', '/rest/api/2/issue/CERT-1/comment/10001', { body: 'two' });
    expect(body).toMatchObject({
      ...{ body: 'two', created: '2026-10-01T00:00:00.000+0000', updated: '2026-10-01T00:00:05.000+0000' },
      ...{ author: { accountId: PEOPLE.app }, updateAuthor: { accountId: PEOPLE.administrator } },
    });
    const requester = jsonClient(server, { kind: 'user', accountId: PEOPLE.requester });
    expect((await requester('DELETE', 'issue/CERT-1/comment/10001')).status).toBe(400);
    expect((await administrator('DELETE', 'issue/CERT-1/comment/10001')).status).toBe(204);
    expect(server.site.issue('CERT-1')?.comments).toEqual([]);
  });
});
