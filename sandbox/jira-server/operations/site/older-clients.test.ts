/** What clients that were written by others ask of a Jira site beyond the certificate project's own needs. */
import { VirtualClock } from '../../../clock';
import { certificateSite, PEOPLE } from '../../certificate-project';
import { createJiraServer } from '../../jira-server';
import { jsonClient } from '../../json-client';

async function site() {
  const clock = new VirtualClock(Date.UTC(2026, 9, 1));
  const rules = { enrollPostFunction: 'ari:enroll', requestValidator: 'ari:validate' };
  const server = createJiraServer({ clock, seed: 7, site: certificateSite(rules) });
  const as = (who: keyof typeof PEOPLE) => jsonClient(server, { kind: 'user', accountId: PEOPLE[who] });
  const fields = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' }, summary: 'www.example.com' };
  await as('administrator')('POST', 'issue', { fields: { ...fields, labels: ['tls'] } });
  return { server, as };
}

describe('older clients', () => {
  it('read all projects in one list, without those they may not see', async () => {
    const { as } = await site();
    expect((await as('requester')('GET', '/rest/api/2/project')).body).toMatchObject([{ key: 'CERT' }]);
    expect((await as('stranger')('GET', '/rest/api/2/project')).body).toEqual([]);
  });

  it('read create metadata in one piece, with fields by their ids', async () => {
    const { as } = await site();
    const path =
      '/rest/api/2/issue/createmeta?projectKeys=CERT&issuetypeNames=Certificate&expand=projects.issuetypes.fields';
    expect((await as('requester')('GET', path)).body).toMatchObject({
      projects: [{ key: 'CERT', issuetypes: [{ name: 'Certificate', fields: { summary: { required: true } } }] }],
    });
    expect((await as('stranger')('GET', '/rest/api/2/issue/createmeta')).body).toMatchObject({ projects: [] });
  });

  it('read the statuses of a project by issue type', async () => {
    const { as } = await site();
    const { body } = await as('requester')('GET', 'project/CERT/statuses');
    const [type] = body as { name: string; statuses: { name: string }[] }[];
    expect(type?.statuses.map(({ name }) => name)).toEqual(expect.arrayContaining(['Certificate Request']));
  });

  it('assign issues by their own call, to those who may be assigned', async () => {
    const { as, server } = await site();
    const assign = async (accountId: string | null) =>
      (await as('administrator')('PUT', '/rest/api/latest/issue/CERT-1/assignee', { accountId })).status;
    expect(await assign(PEOPLE.requester)).toBe(204);
    expect(server.site.issue('CERT-1')?.fields['Assignee']).toBe(PEOPLE.requester);
    expect(await assign(PEOPLE.stranger)).toBe(400);
    expect(await assign(null)).toBe(204);
    expect(server.site.issue('CERT-1')?.fields).not.toHaveProperty('Assignee');
  });

  it('find permissions, permitted projects and labels', async () => {
    const { as } = await site();
    const permitted = { permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'] };
    expect((await as('administrator')('POST', 'permissions/project', permitted)).body).toMatchObject({
      projects: [{ key: 'CERT' }],
    });
    expect((await as('requester')('POST', 'permissions/project', permitted)).body).toEqual({ projects: [] });
    expect((await as('requester')('GET', 'label')).body).toMatchObject({ values: ['tls'] });
    expect((await as('stranger')('GET', 'label')).body).toMatchObject({ values: [] });
  });

  it('are told what the person can do with an issue', async () => {
    const { as } = await site();
    const labels = async (who: keyof typeof PEOPLE) => {
      const { body } = await as(who)('GET', 'issue/CERT-1?fields=summary&expand=operations');
      const { operations } = body as { operations: { linkGroups: { groups: { links: { label: string }[] }[] }[] } };
      return operations.linkGroups[0]?.groups.flatMap(({ links }) => links.map(({ label }) => label));
    };
    expect(await labels('requester')).toEqual(['Edit', 'Comment', 'Enroll Certificate', 'Cancel Request']);
    expect(await labels('operator')).toEqual(['Comment', 'Enroll Certificate', 'Cancel Request']);
  });

  it('find the address of a page of statuses in it', async () => {
    const { as } = await site();
    const { body } = await as('administrator')('GET', 'statuses/search?searchString=To');
    expect(body).toMatchObject({ self: 'https://example.atlassian.net/rest/api/3/statuses/search?searchString=To' });
  });
});
