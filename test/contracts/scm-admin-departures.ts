/** Where the recorded Admin API departs from the vendor's description: what is answered (and sent) all the same. */

/** Paths that are recorded but not described, and the described one that they are like; the empty string: like none. */
export const recordedPaths: readonly (readonly [recorded: RegExp, described: string])[] = [
  [/^\/api\/dcv\/v1\//, '/api/dcv/v2/'],
  [/^\/api\/acme\/v1\/account\/([^/]+)\/domains$/, '/api/acme/v2/account/$1/domain'],
  [/^\/api\/acme\/v1\/account/, '/api/acme/v2/account'],
  [/^(\/api\/ssl\/v[12]\/collect\/[^/]+)\/[^/]+$/, '$1'],
  [/^\/api\/organization\/v1\/managedBy\//, '/api/organization/v1/managed-by/'],
  [/^\/api\/customField\/v1.*$/, ''],
  [/^\/api\/domain\/v1\/count$/, ''],
];

interface Departure {
  /** Against `method path status: fault`. */
  readonly pattern: RegExp;
  readonly because: string;
}

const details = 'get /api/ssl/v[12]/\\{sslId\\} 200|put /api/ssl/v[12] 200';
const isoDates = 'approved|declined|expires|issued|requested|renewedDate|revoked|replaced';
const orderDcv = '(get|post) /api/ssl/v[12]/\\{sslId\\}/dcv(/recheck)? 20[02]';
const dcv = '(get|post) /api/dcv/v2/validation\\S* 200';
const enumeration = 'must be equal to one of the allowed values';

export const DEPARTURES: readonly Departure[] = [
  {
    pattern: new RegExp(`^(${details}): /(${isoDates}) must match format "date-time"`),
    because: 'dates of certificates are recorded as 05/21/2025',
  },
  {
    pattern: new RegExp(`reasonCode (must be string|${enumeration})`),
    because: 'reason codes are numbers on the wire',
  },
  {
    pattern: new RegExp(`^post /api/report/\\S+ 200: request /certificate\\w+ (must be string|${enumeration})`),
    because: 'codes of reports are numbers on the wire, and 1 is recorded as a date attribute',
  },
  { pattern: new RegExp(`^${orderDcv}: / must be array`), because: 'recorded as an object' },
  {
    pattern: new RegExp(`^${orderDcv}: \\S*/(lastCheck|nextCheck|dcvDate) must match format`),
    because: 'dates of the DCV log are recorded as 2025-05-21 12:24:26',
  },
  {
    pattern: new RegExp(`^${orderDcv}: \\S*/(description|dcvDate) must be string`),
    because: 'null is recorded where there is no error and no date',
  },
  {
    pattern: new RegExp(`^${dcv}: (/[0-9]+)?/(dcvStatus|dcvOrderStatus|status|orderStatus) ${enumeration}`),
    because: 'recorded as VALIDATED, described as Validated',
  },
  {
    pattern: new RegExp(`^${dcv}: (/[0-9]+)?/(expirationDate|validationDate|submittedDate) must match`),
    because: 'dates of DCV are recorded without a time',
  },
  {
    pattern: new RegExp(
      `^get /api/domain/v1/\\{id\\} 200: /(validationStatus ${enumeration}|dcv\\w+ must match pattern)`,
    ),
    because: 'recorded as VALIDATED; the pattern of the dates is a Java pattern and no regular expression',
  },
  { pattern: /^post \/api\/domain\/v1 201: request \/active must be string/, because: 'a boolean on the wire' },
  {
    pattern: new RegExp(`^(get|post) /api/notification/v1\\S* 20[01]: (request )?(/[0-9]+)?(/type)? ${enumeration}`),
    because: 'types are recorded by short names, described by display names',
  },
  {
    pattern: /^\w+ \/api\/customField\/v2\S* 20[01]: (request )?(\/[0-9]+)?\/input must match exactly one schema/,
    because: 'the two schemas of input overlap',
  },
  {
    pattern: new RegExp(`^\\w+ /api/customField/v2\\S* 200: (/[0-9]+)?/certType ${enumeration}`),
    because: 'recorded as ssl, described as SSL',
  },
  {
    pattern: /^get \/api\/(acme\/v1\/server|organization\/v1\/report-type\/\S+) 200: \/ must be object/,
    because: 'recorded as an array',
  },
  { pattern: /^post \/api\/report\/v1\/domains 200: \/ must match exactly one/, because: 'the two schemas overlap' },
  { pattern: /^delete \/api\/organization\/v1\/\{id\} 204: the status is not described/, because: '204 is recorded' },
];
