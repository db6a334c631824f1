/** SCM's Admin API, as far as the app uses it (25.5 REST guide; OpenAPI "Admin Operations" 25.9.2). Without another method it only reads. */

/** `{v}` is the version that the instance documents, `{id}` one path segment. */
export const ADMIN_ENDPOINTS = {
  certificates: '/api/ssl/{v}',
  certificate: '/api/ssl/{v}/{id}',
  revoke: '/api/ssl/{v}/revoke/{id}',
  revokeSerial: '/api/ssl/{v}/revoke/serial/{id}',
  approve: '/api/ssl/{v}/approve/{id}',
  decline: '/api/ssl/{v}/decline/{id}',
  enroll: '/api/ssl/{v}/enroll',
  renew: '/api/ssl/{v}/renewById/{id}',
  replace: '/api/ssl/{v}/replace/{id}',
  collect: '/api/ssl/{v}/collect/{id}',
  certificateProfiles: '/api/ssl/{v}/types',
  organizations: '/api/organization/v1',
  domains: '/api/domain/v1',
  domain: '/api/domain/v1/{id}',
  domainStates: '/api/dcv/{v}/validation',
  /** In full; every role can read those of `plainCustomFields`, which say less. */
  customFields: '/api/customField/v2',
  plainCustomFields: '/api/ssl/{v}/customFields',
  /** Certificates by a date of theirs, without pages. */
  sslReport: '/api/report/v1/ssl-certificates',
  administrators: '/api/admin/v1',
  administrator: '/api/admin/v1/{id}',
} as const;

export type AdminEndpoint = keyof typeof ADMIN_ENDPOINTS;

/** Largest page (SCM Admin API, paging). */
export const LARGEST_PAGE = 200;

export interface AdminRequest {
  readonly endpoint: AdminEndpoint;
  /** SCM's ids are digits; what is something else stays one segment. */
  readonly id?: string;
  readonly query?: Readonly<Record<string, string | number>>;
  /** `GET` without. */
  readonly method?: 'POST' | 'PUT';
  /** Sent as JSON. */
  readonly body?: object;
}

/** @param version `v2` is the one that newer descriptions have, `v1` the one that classic addresses always had (doubt D10) */
export function adminUrl(base: string, version: 'v1' | 'v2', { endpoint, id = '', query = {} }: AdminRequest): string {
  const path = ADMIN_ENDPOINTS[endpoint].replace('{v}', version).replace('{id}', encodeURIComponent(id));
  const parameters = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return base + path + (parameters.size > 0 ? `?${parameters.toString()}` : '');
}
