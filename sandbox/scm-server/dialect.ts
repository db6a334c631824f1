/**
 * What the published descriptions leave open, as switches; each default is the likelier reading. The Enrollment API's are
 * here, the Admin API's beside it.
 */
import { defaultAdminDialect, type AdminDialect } from './admin/admin-dialect';

export interface Dialect extends AdminDialect {
  /** Code of the 404 while a certificate isn't collectable; the vendor names both. */
  readonly pendingCode: -103 | -109;
  /** Spelling of the status word; the vocabulary is published, its case on this surface is not. */
  readonly statusCase: 'Title' | 'UPPER';
  /** Renew asks for `profileId` and `customFields` (the schema says so, its example and description don't). */
  readonly strictRenew: boolean;
  /** Enroll asks for `productId` (the guide page says so, the schema and two clients don't). */
  readonly requiresProductId: boolean;
  /** A replacement goes on under the id of what it replaces, as on the Admin API; this surface is said to give a new one. */
  readonly replaceKeepsId: boolean;
  /** Order of the downloaded bundle; two clients take the first certificate as the leaf. */
  readonly chainOrder: 'leaf-first' | 'root-first';
}

export const defaultDialect: Dialect = {
  pendingCode: -103,
  statusCase: 'Title',
  strictRenew: false,
  requiresProductId: false,
  replaceKeepsId: false,
  chainOrder: 'leaf-first',
  ...defaultAdminDialect,
};
