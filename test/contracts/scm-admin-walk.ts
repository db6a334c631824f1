/** Calls every modelled operation of the Admin API once in success and often in refusal, for the contract check. */
import type { AdminFixture } from '../../sandbox/scm-server/testing/admin-fixture';
import { bareBase64, sampleCsr } from '../../sandbox/scm-server/testing/sample-csr';

type Step = readonly [status: number, method: string, path: string, body?: object | string];

/** @returns the steps that were answered with another status than they should */
export async function walkAdminApi(scm: AdminFixture): Promise<string[]> {
  const { orgId, department } = scm;
  const csr = bareBase64(await sampleCsr({ commonName: 'www.example.com' }));
  const wrong: string[] = [];
  const step = async ([status, method, path, body]: Step): Promise<string> => {
    const answer = await scm.ask(method, path, body === undefined ? {} : { body });
    if (answer.status !== status) wrong.push(`${method} ${path} ${answer.status} instead of ${status}: ${answer.text}`);
    return answer.headers.get('location')?.split('/').at(-1) ?? '';
  };
  const walk = async (steps: readonly Step[]) => {
    for (const one of steps) await step(one);
  };

  for (const v of ['v1', 'v2']) {
    const ssl = `/api/ssl/${v}`;
    const [id, other, pending] = [
      await scm.order({
        csr,
        subjAltNames: 'a.example.com,b.example.com',
        customFields: [{ name: 'Cost center', value: '42' }],
      }),
      await scm.order({ csr }),
      await scm.order({ csr, dcvMode: 'CNAME' }),
    ];
    await walk([
      [200, 'GET', `${ssl}/types?organizationId=${orgId}`],
      [200, 'GET', `${ssl}/customFields`],
      [400, 'GET', `${ssl}/collect/${id}?format=x509`],
      [200, 'GET', `${ssl}/${id}`],
      [204, 'POST', `${ssl}/approve/${id}`, { message: 'yes' }],
      [400, 'POST', `${ssl}/approve/${id}`, { message: 'yes' }],
      [204, 'POST', `${ssl}/approve/${other}`, {}],
      [204, 'POST', `${ssl}/decline/${pending}`, { message: 'no' }],
      [200, 'GET', `${ssl}/${pending}`],
      [200, 'GET', `${ssl}/${id}/dcv`],
      [202, 'POST', `${ssl}/${id}/dcv/recheck`],
    ]);
    await scm.clock.advanceBy(180_000);
    const { serialNumber } = await scm.read<{ serialNumber: string }>(`${ssl}/${other}`);
    const location = await step([201, 'POST', `${ssl}/${id}/location`, { details: { rack: '7' } }]);
    await walk([
      [200, 'GET', `${ssl}/${id}`],
      [200, 'GET', `${ssl}?size=3&position=1&status=Issued`],
      [200, 'HEAD', ssl],
      [400, 'GET', `${ssl}?size=201`],
      [200, 'GET', `${ssl}/collect/${id}`],
      [200, 'GET', `${ssl}/collect/${id}/bin`],
      [400, 'GET', `${ssl}/collect/${id}?format=jks`],
      [404, 'GET', `${ssl}/7`],
      [
        200,
        'PUT',
        ssl,
        { sslId: id, comments: 'new', autoRenewDetails: { state: 'Scheduled', daysBeforeExpiration: 14 } },
      ],
      [400, 'PUT', ssl, { sslId: id, term: 90, commonName: 'other.example.com' }],
      [200, 'GET', `${ssl}/${id}/location`],
      [200, 'GET', `${ssl}/${id}/location/${location}`],
      [200, 'PUT', `${ssl}/${id}/location/${location}`, { details: { rack: '8' } }],
      [204, 'DELETE', `${ssl}/${id}/location/${location}`],
      [404, 'GET', `${ssl}/${id}/location/${location}`],
      [200, 'POST', `${ssl}/renewById/${id}`, '""'],
      [200, 'POST', `${ssl}/renewById/${id}`, { csr }],
      [400, 'POST', `${ssl}/renewById/7`, {}],
      [204, 'POST', `${ssl}/renew/manual/${other}`, {}],
      [400, 'POST', `${ssl}/renew/unknown`, {}],
      [204, 'POST', `${ssl}/replace/${id}`, { csr, reason: 'moved' }],
      [400, 'POST', `${ssl}/replace/${id}`, { csr, reason: 'moved' }],
      [204, 'POST', `${ssl}/revoke/serial/${serialNumber}`, { reasonCode: 4, reason: 'superseded' }],
      [400, 'POST', `${ssl}/revoke/${other}`, { reasonCode: '4', reason: 'again' }],
      [200, 'GET', `${ssl}/${other}`],
      [
        200,
        'POST',
        `${ssl}/enroll-keygen`,
        { orgId, certType: 1018, term: 199, commonName: 'k.example.com', algorithm: 'RSA', keyParam: '2048' },
      ],
      [400, 'DELETE', `${ssl}/${id}`],
    ]);
    await scm.clock.advanceBy(180_000);
    await walk([[204, 'POST', `${ssl}/revoke/manual`, { certId: id, reasonCode: 1 }]]);
  }

  const organization = await step([
    201,
    'POST',
    '/api/organization/v1',
    {
      name: 'Second',
      country: 'GB',
      stateProvince: 'Kent',
      clientCertificate: { allowKeyRecoveryByMasterAdmins: false },
    },
  ]);
  await walk([
    [200, 'GET', '/api/organization/v1'],
    [200, 'GET', `/api/organization/v1/${orgId}`],
    [200, 'GET', `/api/organization/v1/${department}`],
    [404, 'GET', '/api/organization/v1/7'],
    [
      200,
      'PUT',
      `/api/organization/v1/${organization}`,
      { contactWebhook: 'https://hooks.example.com/x', city: 'Dover' },
    ],
    [200, 'GET', '/api/organization/v1/report-type/SSL'],
    [200, 'GET', '/api/organization/v1/managed-by/RAO_SSL'],
    [200, 'GET', '/api/organization/v1/managedBy/DRAO_SSL'],
    [200, 'GET', `/api/organization/v2/${organization}/validations`],
    [204, 'DELETE', `/api/organization/v1/${organization}`],
    [400, 'DELETE', `/api/organization/v1/${orgId}`],
  ]);
  const { id: validation } = (await scm.read<{ id: number }[]>(`/api/organization/v2/${orgId}/validations`))[0]!;
  await walk([
    [200, 'GET', `/api/organization/v2/${orgId}/validations/${validation}`],
    [200, 'POST', `/api/organization/v2/${orgId}/validations/${validation}/sync`],
  ]);

  const delegation = { orgId, certTypes: ['SSL'], domainCertificateRequestPrivileges: ['DOMAIN', 'SUBDOMAIN'] };
  const toDepartment = { orgId: department, certTypes: ['SSL'] };
  const domain = await step([
    201,
    'POST',
    '/api/domain/v1',
    { name: 'example.org', active: true, delegations: [delegation] },
  ]);
  await walk([
    [400, 'POST', '/api/domain/v1', { name: 'example.org', delegations: [delegation] }],
    [200, 'GET', '/api/domain/v1?size=10&state=active&status=approved&name=example'],
    [200, 'GET', '/api/domain/v1/count'],
    [200, 'GET', `/api/domain/v1/${domain}`],
    [404, 'GET', '/api/domain/v1/7'],
    [200, 'PUT', `/api/domain/v1/${domain}/suspend`],
    [200, 'PUT', `/api/domain/v1/${domain}/activate`],
    [200, 'PUT', `/api/domain/v1/${domain}/monitoring`, { enabled: true, includeSubdomains: true }],
    [200, 'POST', `/api/domain/v1/${domain}/delegation`, toDepartment],
    [400, 'POST', `/api/domain/v1/${domain}/delegation/approve`, { orgId: department }],
    [200, 'DELETE', `/api/domain/v1/${domain}/delegation`, toDepartment],
    [200, 'POST', '/api/domain/v1/delegation', { ...toDepartment, domainIds: [Number(domain)] }],
  ]);
  for (const v of ['v1', 'v2']) {
    const dcv = `/api/dcv/${v}/validation`;
    const body = { domain: 'example.org' };
    await walk([
      [200, 'GET', `${dcv}?domain=&org=${orgId}&dcvStatus=&size=10`],
      [200, 'POST', `${dcv}/status`, body],
      ...['cname', 'http', 'https'].flatMap((mode): Step[] => [
        [400, 'POST', `${dcv}/submit/domain/${mode}`, body],
        [200, 'POST', `${dcv}/start/domain/${mode}`, body],
        [200, 'POST', `${dcv}/submit/domain/${mode}`, body],
        [200, 'POST', `${dcv}/status`, body],
      ]),
      [200, 'POST', `${dcv}/start/domain/email`, body],
      [400, 'POST', `${dcv}/submit/domain/email`, { ...body, email: 'me@example.org' }],
      [200, 'POST', `${dcv}/submit/domain/email`, { ...body, email: 'admin@example.org' }],
      [200, 'POST', `${dcv}/submit-bulk/domain/email`, { domains: ['example.org'], email: 'admin@example.org' }],
      [200, 'POST', `${dcv}/sync?force=true`, body],
      [200, 'POST', `${dcv}/clear`, body],
      [200, 'POST', `${dcv}/delete`, body],
      [400, 'POST', `${dcv}/status`, { domain: 'unknown.org' }],
    ]);
  }
  await walk([
    [200, 'POST', '/api/dcv/v2/validation/start/domain/txt', { domain: 'example.org' }],
    [200, 'POST', '/api/dcv/v2/validation/submit/domain/txt', { domain: 'example.org' }],
    [204, 'DELETE', `/api/domain/v1/${domain}`],
    [400, 'DELETE', '/api/domain/v1/400'],
  ]);

  for (const v of ['v1', 'v2']) {
    const acme = `/api/acme/${v}/account`;
    const domains = v === 'v1' ? 'domains' : 'domain';
    const account = await step([
      201,
      'POST',
      acme,
      { name: 'Kubernetes', acmeServer: 'OV ACME Server', organizationId: orgId },
    ]);
    await walk([
      [200, 'GET', `${acme}?organizationId=${orgId}%2C-2&name=kube`],
      [200, 'GET', `${acme}/${account}`],
      [200, 'PUT', `${acme}/${account}`, { name: 'K8s' }],
      [200, 'POST', `${acme}/${account}/${domains}`, { domains: [{ name: 'a.example.com' }, { name: 'example.net' }] }],
      [200, 'GET', `${acme}/${account}/${domains}?name=.*example`],
      [200, 'DELETE', `${acme}/${account}/${domains}`, { domains: [{ name: 'a.example.com' }] }],
      [200, 'GET', `${acme}/${account}/client`],
      [404, 'PUT', `${acme}/${account}/client/7`],
      [204, 'DELETE', `${acme}/${account}`],
      [404, 'GET', `${acme}/${account}`],
    ]);
  }
  const pca = '/api/acme/v1/pca/account';
  const universal = await step([
    201,
    'POST',
    pca,
    { name: 'Inner', acmeServer: 'PCA', organizationId: orgId, profileName: 'Private Server' },
  ]);
  await walk([
    [200, 'GET', '/api/acme/v1/server'],
    [200, 'GET', pca],
    [200, 'GET', `${pca}/${universal}`],
    [200, 'GET', `${pca}/${universal}/client`],
    [200, 'PUT', `${pca}/${universal}`, { name: 'Inner two' }],
    [204, 'DELETE', `${pca}/${universal}`],
  ]);

  const webhook = { notifyRoles: ['MRAO'], recipients: [{ type: 'WEBHOOK', value: 'https://hooks.example.com/y' }] };
  const settings = {
    ...{ description: 'Before it ends', active: true, recipientData: webhook },
    ...{
      orgData: { selectedOrgType: 'SELECTED', orgDelegations: [orgId] },
      additionalData: { days: 30, freq: 'ONCE' },
    },
  };
  const notification = await step([201, 'POST', '/api/notification/v1', { ...settings, type: 'SSLExpiration' }]);
  await walk([
    [400, 'POST', '/api/notification/v1', { ...settings, type: 'Sunset' }],
    [200, 'GET', '/api/notification/v1/types'],
    [200, 'GET', `/api/notification/v1?id=${notification}&type=SSLExpiration`],
    [200, 'PUT', `/api/notification/v1/${notification}`, { ...settings, description: 'Changed' }],
    [200, 'DELETE', `/api/notification/v1/${notification}`],
    [400, 'DELETE', `/api/notification/v1/${notification}`],
    [200, 'POST', '/api/report/v1/ssl-certificates', {}],
    [
      200,
      'POST',
      '/api/report/v1/ssl-certificates?output_type=direct',
      { certificateStatus: 2, certificateDateAttribute: 5, from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' },
    ],
    [400, 'POST', '/api/report/v1/ssl-certificates', { certificateStatus: 9 }],
    [200, 'POST', '/api/report/v1/domains'],
    [200, 'POST', '/api/report/v1/activity', { from: '2026-03-01T00:00:00.000Z' }],
    [200, 'POST', '/api/report/v1/client-certificates', {}],
    [200, 'POST', '/api/report/v1/device-certificates', {}],
    [200, 'GET', '/api/admin/v1?role=MRAO'],
    [200, 'GET', `/api/admin/v1/${scm.admin.id}`],
    [404, 'GET', '/api/admin/v1/7'],
    [200, 'GET', '/api/admin/v1/roles'],
    [200, 'GET', '/api/admin/v1/privileges?role=MRAO&role=RAO_SSL'],
    [400, 'GET', '/api/admin/v1/privileges'],
    [200, 'GET', '/api/admin/v1/password'],
    [200, 'GET', '/api/admin/v1/idp'],
    [200, 'GET', '/api/endpoint/v1?endpointTypes[]=SSL_REST_API'],
    [200, 'GET', '/api/endpoint/v1/71'],
    [200, 'GET', '/api/endpoint/v1/71/account'],
    [200, 'GET', '/api/endpoint/v1/71/account/500'],
    [404, 'GET', '/api/endpoint/v1/72'],
    [200, 'GET', '/api/connector/v1/dns'],
    [404, 'GET', '/api/connector/v1/dns/11111111-2222-4333-8444-555555555555'],
  ]);

  const field = {
    name: 'Team',
    certType: 'SSL',
    state: 'ACTIVE',
    input: { type: 'TEXT_OPTION', options: ['web', 'mail'] },
    mandatories: ['WEB_FORM'],
  };
  const fieldId = await step([201, 'POST', '/api/customField/v2', field]);
  await walk([
    [400, 'POST', '/api/customField/v2', field],
    [200, 'GET', '/api/customField/v2?certType=SSL'],
    [200, 'GET', '/api/customField/v1/ssl'],
    [200, 'GET', `/api/customField/v2/${fieldId}`],
    [200, 'PUT', '/api/customField/v2', { ...field, id: Number(fieldId), state: 'INACTIVE' }],
    [204, 'DELETE', `/api/customField/v2/${fieldId}`],
    [404, 'GET', `/api/customField/v2/${fieldId}`],
  ]);
  return wrong;
}
