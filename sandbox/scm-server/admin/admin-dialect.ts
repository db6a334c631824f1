/** What instances of SCM and the descriptions of the Admin API differ in, as switches; each default is the recorded form. */
import type { DateStyle } from './wire/dates';

export interface AdminDialect {
  /**
   * 25: rows of the certificate list carry id, name, names and serial number only, so that everything else takes a call
   * for each. 26: rows carry 45 fields, and the list can be narrowed by days.
   */
  readonly generation: 25 | 26;
  /** Dates of certificates where the caller asks for none; `usual` is US on 25 and ISO_HMS on 26. */
  readonly dates: DateStyle | 'usual';
  /** Words of DCV, domains, notifications and custom fields: as recorded, or as the vendor's description prints them. */
  readonly enums: 'wire' | 'display';
  /** DCV of one order: recorded as an object, described as an array of it. */
  readonly orderDcv: 'object' | 'array';
  /** Answer to a caller without the right; no description has 403. */
  readonly deniedStatus: 400 | 403;
  /** Both spellings are published. */
  readonly saApproved: 'SA Approved' | 'SAApproved';
  /** Order of the collect formats `x509` and `pem`; the recorded example begins with the root. */
  readonly collectOrder: 'root-first' | 'leaf-first';
}

export const defaultAdminDialect: AdminDialect = {
  generation: 25,
  dates: 'usual',
  enums: 'wire',
  orderDcv: 'object',
  deniedStatus: 400,
  saApproved: 'SA Approved',
  collectOrder: 'root-first',
};
