/** The SSL part of the Admin API: v1 and v2 are equal. Literal paths stand before those with an id. */
import type { AdminRoute } from '../admin-call';
import { approve, decline } from '../ssl/act/decide';
import { enroll, enrollWithKey } from '../ssl/act/enroll';
import { importCertificates, removeImported } from '../ssl/act/import';
import { markRenewed, renewById, renewByRenewId } from '../ssl/act/renew';
import { replaceCertificate } from '../ssl/act/replace';
import { markRevoked, revokeById, revokeBySerial } from '../ssl/act/revoke';
import { update } from '../ssl/act/update';
import { orderDcv, recheckOrderDcv } from '../ssl/dcv';
import { addLocation, changeLocation, listLocations, oneLocation, removeLocation } from '../ssl/locations';
import { sslCustomFields, types } from '../ssl/read/catalogue';
import { collect } from '../ssl/read/collect';
import { details } from '../ssl/read/details';
import { listCertificates } from '../ssl/read/list';

type Row = Omit<AdminRoute, 'versions'>;

const rows: readonly Row[] = [
  { operation: 'ssl-list', method: 'GET', path: '', handler: listCertificates },
  { operation: 'ssl-update', method: 'PUT', path: '', needs: 'sslManage', handler: update },
  { operation: 'ssl-types', method: 'GET', path: '/types', handler: types },
  { operation: 'custom-fields', method: 'GET', path: '/customFields', handler: sslCustomFields },
  { operation: 'ssl-enroll', method: 'POST', path: '/enroll', needs: 'sslRequest', handler: enroll },
  { operation: 'ssl-enroll', method: 'POST', path: '/enroll-keygen', needs: 'sslRequest', handler: enrollWithKey },
  { operation: 'ssl-decide', method: 'POST', path: '/approve/:sslId', needs: 'sslApprove', handler: approve },
  { operation: 'ssl-decide', method: 'POST', path: '/decline/:sslId', needs: 'sslApprove', handler: decline },
  { operation: 'ssl-collect', method: 'GET', path: '/collect/:sslId', handler: collect },
  { operation: 'ssl-collect', method: 'GET', path: '/collect/:sslId/:format', handler: collect },
  { operation: 'ssl-renew', method: 'POST', path: '/renewById/:sslId', needs: 'sslRenew', handler: renewById },
  { operation: 'ssl-renew', method: 'POST', path: '/renew/manual/:sslId', needs: 'sslRenew', handler: markRenewed },
  { operation: 'ssl-renew', method: 'POST', path: '/renew/:renewId', needs: 'sslRenew', handler: renewByRenewId },
  {
    operation: 'ssl-replace',
    method: 'POST',
    path: '/replace/:sslId',
    needs: 'sslReplace',
    handler: replaceCertificate,
  },
  { operation: 'ssl-revoke', method: 'POST', path: '/revoke/manual', needs: 'sslRevoke', handler: markRevoked },
  {
    operation: 'ssl-revoke',
    method: 'POST',
    path: '/revoke/serial/:serial',
    needs: 'sslRevoke',
    handler: revokeBySerial,
  },
  { operation: 'ssl-revoke', method: 'POST', path: '/revoke/:sslId', needs: 'sslRevoke', handler: revokeById },
  { operation: 'ssl-dcv', method: 'GET', path: '/:sslId/dcv', handler: orderDcv },
  { operation: 'ssl-dcv', method: 'POST', path: '/:sslId/dcv/recheck', handler: recheckOrderDcv },
  { operation: 'ssl-update', method: 'GET', path: '/:sslId/location', handler: listLocations },
  { operation: 'ssl-update', method: 'POST', path: '/:sslId/location', needs: 'sslManage', handler: addLocation },
  { operation: 'ssl-update', method: 'GET', path: '/:sslId/location/:locationId', handler: oneLocation },
  {
    operation: 'ssl-update',
    method: 'PUT',
    path: '/:sslId/location/:locationId',
    needs: 'sslManage',
    handler: changeLocation,
  },
  {
    operation: 'ssl-update',
    method: 'DELETE',
    path: '/:sslId/location/:locationId',
    needs: 'sslManage',
    handler: removeLocation,
  },
  { operation: 'ssl-details', method: 'GET', path: '/:sslId', handler: details },
  { operation: 'ssl-update', method: 'DELETE', path: '/:sslId', needs: 'sslManage', handler: removeImported },
];

/** Only v2 takes JSON; a zip archive to v1 is not modelled. */
const importRow: AdminRoute = {
  ...{ operation: 'ssl-update', method: 'POST', path: '/api/ssl/v2/import', needs: 'sslManage' },
  handler: importCertificates,
};

export const sslRoutes: readonly AdminRoute[] = [
  importRow,
  ...rows.map((row) => ({ ...row, path: `/api/ssl/{v}${row.path}`, versions: ['v1', 'v2'] as const })),
];
