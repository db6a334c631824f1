/** The calls that are counted and can meet a fault. The Admin API's many operations are grouped by what they are about. */

const enrollmentOperations = [
  'token',
  'enroll',
  'download',
  'status',
  'dcv-recheck',
  'renew',
  'replace',
  'revoke',
] as const;

export const adminOperations = [
  'ssl-list',
  'ssl-count',
  'ssl-details',
  'ssl-collect',
  'ssl-enroll',
  'ssl-renew',
  'ssl-replace',
  'ssl-revoke',
  'ssl-decide',
  'ssl-update',
  'ssl-dcv',
  'ssl-types',
  'custom-fields',
  'organizations',
  'domains',
  'dcv',
  'acme',
  'notifications',
  'reports',
  'administrators',
  'endpoints',
] as const;

export const operations = [...enrollmentOperations, ...adminOperations] as const;

export type AdminOperation = (typeof adminOperations)[number];
export type Operation = (typeof operations)[number];
