/**
 * The rows of SCM's error table that the stand-in answers with; wording of the vendor's guide "Certificate Manager
 * 25.5 REST API". `{0}` is a parameter and a doubled apostrophe is one apostrophe (Java's MessageFormat).
 */
export const errorMessages = {
  [-2]: 'Internal error. Please contact Support for details.',
  [-7]: '{0} is required but missing.',
  [-9]: 'The CSR is not valid Base-64 data!',
  [-10]: 'Error while decoding CSR.',
  [-11]: 'The CSR uses an unsupported algorithm!',
  [-13]: 'The CSR uses an unsupported key size!',
  [-14]: 'Unknown error.',
  [-25]: 'You are not authorized to execute {0}',
  [-36]: 'The validity period (term) is invalid for this certificate profile.',
  [-62]: 'Missing mandatory custom field!',
  [-78]: 'The public key is invalid or not supported.',
  [-102]: 'Only issued certificates could be revoked.',
  [-103]: 'Certificate has not been collected yet.',
  [-107]:
    'Domain Control Validation is either incomplete or expired for {0}. Please complete it before requesting a certificate.',
  [-109]: 'Certificate is not available now, please try again later.',
  [-110]: 'Certificate has been revoked and cannot be downloaded.',
  [-111]: 'No certificate profile found by id {0}',
  [-130]: "SSL state is not ''ISSUED'': {0}",
  [-138]: 'Invalid CSR.',
  [-141]: 'The public key size in the CSR should be {0} bits minimum.',
  [-159]: 'Your certificate already revoked',
  [-170]: 'Based on the customer configuration, ECC CSRs are not allowed.',
  [-180]: "This SSL Certificate Profile doesn''t allow renew",
  [-732]: 'Invalid domain name.',
  [-737]: 'The domain(s): {0} are not validated! Please perform the DCV process for them before proceed.',
  [-1010]: "Domain ''{0}'' is not allowed.",
  [-1601]: "Field ''{0}'' has invalid value.",
  [-5101]: 'Certificate not found. {0}',
} as const;

export type ErrorCode = keyof typeof errorMessages;

/** @returns the description that goes on the wire */
export function describe(code: ErrorCode, parameter = ''): string {
  return errorMessages[code].replaceAll("''", "'").replaceAll('{0}', parameter).trim();
}
