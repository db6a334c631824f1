/** The fields of each request body with their limits, as the vendor's description of the Enrollment API 25.11 has them. */
import { nameValues, oneOf, text, texts, wholeNumber, type FieldRule } from '../wire/fields';

const csr = { name: 'csr', accepts: text(32_767) };
const requiredCsr = { ...csr, required: true };
const common: readonly FieldRule[] = [
  { name: 'subjAltNames', accepts: texts },
  { name: 'comments', accepts: text(1024) },
];
const requester: FieldRule = { name: 'externalRequester', accepts: text(512) };
const customFields: FieldRule = { name: 'customFields', accepts: nameValues };
const profileId: FieldRule = { name: 'profileId', accepts: wholeNumber };

export const enrollFields: readonly FieldRule[] = [requiredCsr, ...common, requester, customFields];

export const productId: FieldRule = { name: 'productId', required: true, accepts: wholeNumber };

export const renewFields: readonly FieldRule[] = [
  csr,
  ...common,
  requester,
  customFields,
  profileId,
  { name: 'term', accepts: wholeNumber },
  { name: 'email', accepts: text(Infinity) },
  { name: 'dcvMode', accepts: oneOf('EMAIL', 'CNAME', 'HTTP', 'HTTPS') },
  { name: 'dcvEmail', accepts: text(Infinity) },
];

/** The schema's own list of required fields, which its example doesn't keep to. */
export const strictRenewFields: readonly FieldRule[] = [
  ...renewFields,
  { ...customFields, required: true },
  { ...profileId, required: true },
];

export const replaceFields: readonly FieldRule[] = [requiredCsr, ...common];

/** Reason codes of RFC 5280 §5.3.1 that SCM takes; 0 is the default. */
export const revokeFields: readonly FieldRule[] = [
  { name: 'message', required: true, accepts: text(512) },
  { name: 'reasonCode', accepts: oneOf(0, 1, 3, 4, 5, '0', '1', '3', '4', '5') },
];
