/** /api/endpoint/v1 and /api/connector/v1/dns: the enrollment endpoint with its REST accounts; there is no DNS connector. */
import type { ScmState } from '../../scm-state';
import { prefixes } from '../../surfaces';
import { Refusal } from '../../wire/refusal';
import { jsonReply } from '../../wire/reply';
import type { AdminCall, AdminHandler } from '../admin-call';
import { listReply, pagedReply } from '../wire/paging';
import { idIn } from '../wire/rules';
import { wordAmong } from '../wire/spellings';

const rest = {
  id: 71,
  name: 'SSL Certificates REST API',
  type: 'SSL_REST_API',
  delegationMode: 'GLOBAL_FOR_CUSTOMER',
} as const;
const uriExtension = 'example';

export const listEndpoints: AdminHandler = (call) => {
  const types = [...call.queries('endpointTypes'), ...call.queries('endpointTypes[]')].flatMap((value) =>
    value.split(','),
  );
  const asked = types.length === 0 || wordAmong(rest.type, types) !== undefined;
  const named = rest.name.toLowerCase().includes((call.query('name') ?? '').toLowerCase());
  const extension = uriExtension.includes(call.query('uriExtension') ?? '');
  return pagedReply(call, asked && named && extension ? [rest] : [], (row) => row);
};

export const endpointDetails: AdminHandler = (call, { directory }) => {
  requireEndpoint(call, 'id');
  const organizations = directory.organizations.list().map(({ id, name }) => ({ id, name }));
  return jsonReply(200, { ...rest, url: enrollmentUrl(call), uriExtension, organizations });
};

/** None of them shows a client secret. */
export const listEndpointAccounts: AdminHandler = (call, scm) => {
  requireEndpoint(call, 'eeId');
  return pagedReply(call, accounts(scm), (account) => account);
};

export const endpointAccount: AdminHandler = (call, scm) => {
  requireEndpoint(call, 'eeId');
  const found = accounts(scm).find(({ id }) => String(id) === call.param('id'));
  if (!found) throw new Refusal(-1601, 'id', 404);
  return jsonReply(200, found);
};

export const listDnsConnectors: AdminHandler = () => listReply([], 0);

export const noDnsConnector: AdminHandler = () => {
  throw new Refusal(-1601, 'uuid', 404);
};

function requireEndpoint({ param }: AdminCall, name: string): void {
  if (idIn(param(name)) !== rest.id) throw new Refusal(-1601, name, 404);
}

function accounts({ accounts: registry, directory }: ScmState) {
  return registry.list().map(({ name, clientId, organization }, index) => {
    const { id, name: organizationName } = directory.organizations.named(organization);
    return { id: 500 + index, name, type: rest.type, idToken: clientId, organization: { id, name: organizationName } };
  });
}

function enrollmentUrl({ href }: AdminCall): string {
  const { origin, hostname } = new URL(href);
  const instance = /^admin\.([^.]+)\.sectigo\.com$/.exec(hostname)?.[1];
  return instance ? `https://${uriExtension}.enroll.${instance}.sectigo.com` : `${origin}${prefixes.enrollment}`;
}
