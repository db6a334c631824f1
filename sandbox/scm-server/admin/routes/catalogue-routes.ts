/** Organizations, custom fields, administrators, endpoints, notifications and reports. */
import type { AdminRoute } from '../admin-call';
import {
  administratorDetails,
  identityProviders,
  listAdministrators,
  passwordState,
  privileges,
  roles,
} from '../catalogue/administrators';
import {
  changePassword,
  createAdministrator,
  deleteAdministrator,
  updateAdministrator,
} from '../catalogue/edit-administrators';
import {
  createCustomField,
  deleteCustomField,
  listCustomFields,
  oneCustomField,
  updateCustomField,
} from '../catalogue/custom-fields';
import {
  endpointAccount,
  endpointDetails,
  listDnsConnectors,
  listEndpointAccounts,
  listEndpoints,
  noDnsConnector,
} from '../catalogue/endpoints';
import {
  createNotification,
  deleteNotification,
  listNotifications,
  notificationTypes,
  updateNotification,
} from '../catalogue/notifications';
import {
  createOrganization,
  deleteOrganization,
  listOrganizations,
  organizationDetails,
  organizationsByRole,
  organizationsByType,
  updateOrganization,
} from '../catalogue/organizations';
import { listValidations, oneValidation } from '../catalogue/validations';
import { activityReport, clientCertificateReport, deviceCertificateReport, domainReport } from '../reports/reports';
import { sslReport } from '../reports/ssl-report';

type Row = Omit<AdminRoute, 'operation' | 'versions'>;

const organizations: readonly Row[] = [
  { method: 'GET', path: '/v1', handler: listOrganizations },
  { method: 'POST', path: '/v1', needs: 'addOrganizationAndDepartments', handler: createOrganization },
  { method: 'GET', path: '/v1/report-type/:type', handler: organizationsByType },
  // Described with a hyphen, recorded without.
  { method: 'GET', path: '/v1/managed-by/:role', handler: organizationsByRole },
  { method: 'GET', path: '/v1/managedBy/:role', handler: organizationsByRole },
  { method: 'GET', path: '/v1/:id', handler: organizationDetails },
  { method: 'PUT', path: '/v1/:id', needs: 'editOrganizationAndDepartment', handler: updateOrganization },
  { method: 'DELETE', path: '/v1/:id', needs: 'addOrganizationAndDepartments', handler: deleteOrganization },
  { method: 'GET', path: '/v2/:id/validations', handler: listValidations },
  { method: 'GET', path: '/v2/:id/validations/:validationId', handler: oneValidation },
  { method: 'POST', path: '/v2/:id/validations/:validationId/sync', handler: oneValidation },
];

const notifications: readonly Row[] = [
  { method: 'GET', path: '', handler: listNotifications },
  { method: 'POST', path: '', handler: createNotification },
  { method: 'GET', path: '/types', handler: notificationTypes },
  { method: 'PUT', path: '/:id', handler: updateNotification },
  { method: 'DELETE', path: '/:id', handler: deleteNotification },
];

const administrators: readonly Row[] = [
  { method: 'GET', path: '', handler: listAdministrators },
  { method: 'GET', path: '/roles', handler: roles },
  { method: 'GET', path: '/privileges', handler: privileges },
  { method: 'GET', path: '/password', handler: passwordState },
  { method: 'GET', path: '/idp', handler: identityProviders },
  { method: 'POST', path: '', needs: 'allowCreate', handler: createAdministrator },
  { method: 'POST', path: '/changepassword', handler: changePassword },
  { method: 'GET', path: '/:id', handler: administratorDetails },
  { method: 'PUT', path: '/:id', needs: 'allowEdit', handler: updateAdministrator },
  { method: 'DELETE', path: '/:id', needs: 'allowDelete', handler: deleteAdministrator },
];

const reports: readonly Row[] = [
  { method: 'POST', path: '/ssl-certificates', handler: sslReport },
  { method: 'POST', path: '/domains', handler: domainReport },
  { method: 'POST', path: '/activity', handler: activityReport },
  { method: 'POST', path: '/client-certificates', handler: clientCertificateReport },
  { method: 'POST', path: '/device-certificates', handler: deviceCertificateReport },
];

const endpoints: readonly Row[] = [
  { method: 'GET', path: '/endpoint/v1', handler: listEndpoints },
  { method: 'GET', path: '/endpoint/v1/:id', handler: endpointDetails },
  { method: 'GET', path: '/endpoint/v1/:eeId/account', handler: listEndpointAccounts },
  { method: 'GET', path: '/endpoint/v1/:eeId/account/:id', handler: endpointAccount },
  { method: 'GET', path: '/connector/v1/dns', handler: listDnsConnectors },
  { method: 'GET', path: '/connector/v1/dns/:uuid', handler: noDnsConnector },
  { method: 'GET', path: '/connector/v1/dns/:uuid/provider', handler: noDnsConnector },
];

const customFields: readonly Row[] = [
  { method: 'GET', path: '', handler: listCustomFields },
  { method: 'POST', path: '', handler: createCustomField },
  { method: 'PUT', path: '', handler: updateCustomField },
  { method: 'GET', path: '/:id', handler: oneCustomField },
  { method: 'DELETE', path: '/:id', handler: deleteCustomField },
];

const under = (base: string, operation: AdminRoute['operation'], rows: readonly Row[]): readonly AdminRoute[] =>
  rows.map((row) => ({ ...row, operation, path: base + row.path }));

export const catalogueRoutes: readonly AdminRoute[] = [
  ...under('/api/organization', 'organizations', organizations),
  ...under('/api/notification/v1', 'notifications', notifications),
  ...under('/api/admin/v1', 'administrators', administrators),
  ...under('/api/report/v1', 'reports', reports),
  ...under('/api', 'endpoints', endpoints),
  { operation: 'custom-fields', method: 'GET', path: '/api/customField/v1/ssl', handler: listCustomFields },
  ...under('/api/customField/{v}', 'custom-fields', customFields).map((row) => ({
    ...row,
    versions: ['v1', 'v2'] as const,
  })),
];
