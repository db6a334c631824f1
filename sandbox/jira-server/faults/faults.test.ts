import { VirtualClock } from '../../clock';
import { certificateSite, PEOPLE } from '../certificate-project';
import { createJiraServer } from '../jira-server';
import { jsonClient } from '../json-client';

const fields = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' }, summary: 's' };

function site(seed = 1) {
  const clock = new VirtualClock(Date.UTC(2026, 9, 1, 10, 30));
  const rules = { enrollPostFunction: 'a', requestValidator: 'b' };
  const server = createJiraServer({ clock, seed, site: certificateSite(rules) });
  return { server, clock, call: jsonClient(server, { kind: 'app', accountId: PEOPLE.app }) };
}

describe('forced troubles', () => {
  it('strike the calls they are meant for, as often as asked', async () => {
    const { server, call } = site();
    server.faults.force(
      { status: 429, reason: 'jira-quota-tenant-based', retryAfterSeconds: 1800 },
      { method: 'POST', pathPattern: /\/issue$/, times: 2 },
    );
    expect((await call('GET', 'serverInfo')).status).toBe(200);
    const limited = await call('POST', 'issue', { fields });
    expect([limited.status, limited.headers.get('retry-after'), limited.headers.get('ratelimit-reason')]).toEqual([
      ...[429, '1800', 'jira-quota-tenant-based'],
    ]);
    expect(limited.headers.get('x-ratelimit-reset')).toBe('2026-10-01T11:00:00.000Z');
    expect([
      (await call('POST', 'issue', { fields })).status,
      (await call('POST', 'issue', { fields })).status,
    ]).toEqual([429, 201]);
    expect(server.site.issues()).toHaveLength(1);
    expect(server.faults.journal()).toHaveLength(2);
  });

  it('of the moment after strike when the work is done', async () => {
    const { server, call } = site();
    server.faults.force({ status: 504, moment: 'after' }, { method: 'POST' });
    const lost = await call('POST', 'issue', { fields });
    expect([lost.status, lost.headers.get('content-type')]).toEqual([504, 'text/html']);
    expect(server.site.issue('CERT-1')?.summary).toBe('s');
    expect(server.faults.journal()).toMatchObject([{ status: 504, moment: 'after', method: 'POST' }]);
  });
});

describe('seeded troubles', () => {
  const statuses = async (seed: number, rate: number) => {
    const { server, call } = site(seed);
    server.faults.setRate(rate);
    const seen: number[] = [];
    for (let at = 0; at < 200; at++) seen.push((await call('POST', 'issue', { fields })).status);
    return { seen, server };
  };

  it('are none at first and none at rate 0', async () => {
    expect(new Set((await statuses(1, 0)).seen)).toEqual(new Set([201]));
  });

  it('meet about the asked share, repeat with their seed, and are half done now and then', async () => {
    const { seen, server } = await statuses(4, 0.3);
    const troubles = seen.filter((status) => status !== 201);
    expect(troubles.length).toBeGreaterThan(40);
    expect(troubles.length).toBeLessThan(80);
    expect(new Set(troubles)).toEqual(new Set([429, 500, 502, 503, 504]));
    expect((await statuses(4, 0.3)).seen).toEqual(seen);
    const halfDone = server.faults.journal().filter((one) => one.moment === 'after').length;
    expect(server.site.issues()).toHaveLength(200 - troubles.length + halfDone);
    expect(halfDone).toBeGreaterThan(0);
  });
});

describe('limits of Jira', () => {
  it('are told in headers of every answer, also of refusals', async () => {
    const { call } = site();
    for (const path of ['serverInfo', 'issue/CERT-1', 'nothing']) {
      const { headers } = await call('GET', path);
      expect([headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remaining')]).toEqual(['100', '99']);
      expect(headers.get('ratelimit-policy')).toContain('q=65000;w=3600');
      expect(headers.get('ratelimit')).toContain('t=1800');
    }
  });

  it('per issue allow 20 writes in two seconds when enforced, and more later', async () => {
    const { server, call, clock } = site();
    server.enforceLimits({ perIssueWrites: true });
    await call('POST', 'issue', { fields });
    const put = () => call('PUT', 'issue/CERT-1/properties/a', 1);
    for (let at = 0; at < 20; at++) expect((await put()).status).toBeLessThan(300);
    const limited = await put();
    expect([limited.status, limited.headers.get('ratelimit-reason')]).toEqual([429, 'jira-per-issue-on-write']);
    await clock.advanceBy(2000);
    expect((await put()).status).toBe(200);
  });

  it('per endpoint allow 50 changes a second when enforced, and warn when few are left', async () => {
    const { server, call, clock } = site();
    server.enforceLimits({ burst: true });
    await call('POST', 'issue', { fields });
    const replies = [];
    for (let at = 0; at < 51; at++) replies.push(await call('PUT', `issue/CERT-1/properties/a`, at));
    expect(replies.map(({ status }) => status).filter((status) => status === 429)).toHaveLength(1);
    expect(replies[49]?.headers.get('x-ratelimit-nearlimit')).toBe('true');
    await clock.advanceBy(1000);
    expect((await call('PUT', 'issue/CERT-1/properties/a', 0)).status).toBe(200);
  });
});
