import { adminFixture } from '../testing/admin-fixture';
import { sampleCsr } from '../testing/sample-csr';

const csrOnce = sampleCsr({ commonName: 'www.example.com' });

/** One certificate of the organization, one of its department, one of another organization. */
async function three(options = {}) {
  const scm = await adminFixture(options);
  const { administrators, organizations, domains } = scm.server.directory;
  const other = organizations.add({ name: 'Other Org' });
  const delegations = [{ orgId: other.id, certTypes: ['SSL'], status: 'ACTIVE' as const }];
  domains.add({ name: 'example.org', delegations, validated: 'CNAME' });
  const [csr, foreign] = [await csrOnce, await sampleCsr({ commonName: 'www.example.org' })];
  const ids = [
    await scm.order({ csr }),
    await scm.order({ csr, orgId: scm.department }),
    await scm.order({ csr: foreign, orgId: other.id }),
  ] as const;
  return { ...scm, ids, other, administrators };
}

describe('a role', () => {
  it.each([
    ['MRAO', undefined, [0, 1, 2]],
    ['RAO_SSL', 'organization', [0, 1]],
    ['DRAO_SSL', 'department', [1]],
    ['RAO_SMIME', 'organization', []],
  ] as const)('%s sees what is in its reach and nothing else', async (role, where, visible) => {
    const scm = await three();
    const orgId = where === 'department' ? scm.department : scm.orgId;
    const as = scm.administrators.create({ credentials: [{ role, ...(where && { orgId }) }] });
    const listed = JSON.parse((await scm.ask('GET', '/api/ssl/v1', { as })).text) as { sslId: number }[];
    expect(listed.map(({ sslId }) => sslId)).toEqual(visible.map((index) => scm.ids[index]));
    expect((await scm.ask('HEAD', '/api/ssl/v1', { as })).headers.get('x-total-count')).toBe(String(visible.length));
    const statuses = await Promise.all(
      scm.ids.map(async (id) => (await scm.ask('GET', `/api/ssl/v1/${id}`, { as })).status),
    );
    expect(statuses).toEqual(scm.ids.map((_id, index) => ((visible as readonly number[]).includes(index) ? 200 : 404)));
  });

  it('of one organization can neither order for another nor see its domains', async () => {
    const scm = await three();
    const as = scm.administrators.create({ credentials: [{ role: 'RAO_SSL', orgId: scm.orgId }] });
    const body = { orgId: scm.other.id, certType: 1018, term: 199, csr: await csrOnce };
    expect((await scm.ask('POST', '/api/ssl/v1/enroll', { as, body })).json['code']).toBe(-1023);
    expect(JSON.parse((await scm.ask('GET', '/api/domain/v1', { as })).text)).toEqual([
      { id: 400, name: 'example.com' },
    ]);
    expect((await scm.ask('DELETE', '/api/domain/v1/400', { as })).json['code']).toBe(-3);
  });
});

describe('a privilege that is missing', () => {
  it.each([
    ['sslRequest', 'POST', '/api/ssl/v2/enroll'],
    ['sslRenew', 'POST', '/api/ssl/v2/renewById/{id}'],
    ['sslReplace', 'POST', '/api/ssl/v2/replace/{id}'],
    ['sslRevoke', 'POST', '/api/ssl/v2/revoke/{id}'],
    ['sslApprove', 'POST', '/api/ssl/v2/approve/{id}'],
    ['sslManage', 'PUT', '/api/ssl/v2'],
    ['allowDCV', 'POST', '/api/dcv/v2/validation/start/domain/cname'],
    ['allowManageDomains', 'POST', '/api/domain/v1'],
    ['approveDomainDelegation', 'POST', '/api/domain/v1/400/delegation/approve'],
  ])('%s is named, and reading goes on', async (privilege, method, path) => {
    const scm = await three();
    const as = scm.administrators.change(scm.admin.id, {
      privileges: scm.admin.privileges.filter((name) => name !== privilege),
    });
    const denied = await scm.ask(method, path.replace('{id}', String(scm.ids[0])), { as, body: {} });
    expect([denied.status, denied.json]).toEqual([
      400,
      { code: -3, description: `You are not authorized to perform ${privilege}.` },
    ]);
    expect((await scm.ask('GET', `/api/ssl/v2/${scm.ids[0]}`, { as })).status).toBe(200);
  });

  it('is 403 where the instance is set so', async () => {
    const scm = await three({ dialect: { deniedStatus: 403 } });
    const as = scm.administrators.change(scm.admin.id, { privileges: [] });
    expect((await scm.ask('POST', `/api/ssl/v1/approve/${scm.ids[0]}`, { as, body: {} })).status).toBe(403);
  });

  it('is given and taken by an administrator who may, within the own reach', async () => {
    const scm = await three();
    const body = {
      login: 'new.admin',
      email: 'n@example.com',
      password: 'correct horse',
      credentials: [{ role: 'RAO_SSL', orgId: scm.orgId }],
      privileges: ['sslApprove'],
    };
    const made = await scm.ask('POST', '/api/admin/v1', { body });
    const id = Number(made.headers.get('location')?.split('/').at(-1));
    const as = scm.administrators.find(id)!;
    expect((await scm.ask('POST', `/api/ssl/v1/approve/${scm.ids[0]}`, { as, body: {} })).status).toBe(204);
    expect((await scm.ask('PUT', `/api/admin/v1/${id}`, { body: { privileges: [] } })).status).toBe(200);
    expect((await scm.ask('POST', `/api/ssl/v1/approve/${scm.ids[1]}`, { as, body: {} })).json['code']).toBe(-3);
    expect((await scm.ask('POST', '/api/admin/v1', { body })).json['code']).toBe(-1601);
    const upward = { ...body, login: 'upward', credentials: [{ role: 'MRAO' }] };
    const rao = scm.administrators.create({ credentials: [{ role: 'RAO_SSL', orgId: scm.orgId }] });
    expect((await scm.ask('POST', '/api/admin/v1', { as: rao, body: upward })).json['code']).toBe(-3);
    expect(
      (await scm.ask('POST', '/api/admin/v1/changepassword', { as, body: { newPassword: 'battery staple' } })).status,
    ).toBe(204);
    expect((await scm.ask('GET', '/api/ssl/v1', { as })).status).toBe(401);
    expect((await scm.ask('DELETE', `/api/admin/v1/${id}`)).status).toBe(204);
    expect((await scm.ask('DELETE', `/api/admin/v1/${scm.admin.id}`)).json['code']).toBe(-1021);
    expect(scm.departures).toEqual([]);
  });

  it('can be read from the administrator’s own record', async () => {
    const scm = await three();
    const as = scm.administrators.create({
      login: 'least',
      credentials: [{ role: 'RAO_SSL', orgId: scm.orgId }],
      privileges: ['sslRequest'],
    });
    const rows = JSON.parse((await scm.ask('GET', '/api/admin/v1?login=least', { as })).text) as { id: number }[];
    expect(rows).toMatchObject([{ id: as.id, login: 'least', type: 'STANDARD' }]);
    const record = (await scm.ask('GET', `/api/admin/v1/${as.id}`, { as })).json;
    expect(record).toMatchObject({ credentials: [{ role: 'RAO_SSL', orgId: scm.orgId }], privileges: ['sslRequest'] });
    expect(JSON.stringify(record)).not.toContain(as.password);
    expect((await scm.ask('GET', `/api/admin/v1/${scm.admin.id}`, { as })).status).toBe(404);
  });
});
