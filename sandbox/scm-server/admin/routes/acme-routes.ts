/** ACME: public accounts in two versions, and those of the private CA ("Universal ACME"). */
import type { AdminRoute } from '../admin-call';
import {
  accountDetails,
  createAccount,
  createUniversalAccount,
  deleteAccount,
  listAccounts,
  listServers,
  listUniversalAccounts,
  renameAccount,
  universalDetails,
} from '../acme/accounts';
import {
  addAccountDomains,
  deactivateClient,
  listAccountDomains,
  listClients,
  removeAccountDomains,
} from '../acme/domains-and-clients';

type Row = readonly [method: AdminRoute['method'], path: string, handler: AdminRoute['handler']];

const shared: readonly Row[] = [
  ['PUT', '/:id', renameAccount],
  ['DELETE', '/:id', deleteAccount],
  ['GET', '/:id/client', listClients],
  ['PUT', '/:id/client/:clientId', deactivateClient],
];

const publicRows: readonly Row[] = [
  ['GET', '', listAccounts],
  ['POST', '', createAccount],
  ['GET', '/:id', accountDetails],
  ...shared,
];

const universalRows: readonly Row[] = [
  ['GET', '', listUniversalAccounts],
  ['POST', '', createUniversalAccount],
  ['GET', '/:id', universalDetails],
  ...shared,
];

const domainRows: readonly Row[] = [
  ['GET', '', listAccountDomains],
  ['POST', '', addAccountDomains],
  ['DELETE', '', removeAccountDomains],
];

const under = (base: string, versions: AdminRoute['versions'] & object, rows: readonly Row[]): readonly AdminRoute[] =>
  rows.map(([method, path, handler]) => ({ operation: 'acme', method, path: base + path, versions, handler }));

export const acmeRoutes: readonly AdminRoute[] = [
  { operation: 'acme', method: 'GET', path: '/api/acme/v1/server', handler: listServers },
  ...under('/api/acme/v1/pca/account', ['v1'], universalRows),
  ...under('/api/acme/{v}/account', ['v1', 'v2'], publicRows),
  // The sub-resource was renamed with the second version.
  ...under('/api/acme/{v}/account/:id/domains', ['v1'], domainRows),
  ...under('/api/acme/{v}/account/:id/domain', ['v2'], domainRows),
];
