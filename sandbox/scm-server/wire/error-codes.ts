/**
 * The rows of SCM's error table that the stand-in answers with; wording of the vendor's guide "Certificate Manager
 * 25.5 REST API". `{0}` is a parameter and a doubled apostrophe is one apostrophe (Java's MessageFormat).
 */
export const errorMessages = {
  [-2]: 'Internal error. Please contact Support for details.',
  [-3]: 'You are not authorized to perform {0}.',
  [-7]: '{0} is required but missing.',
  [-9]: 'The CSR is not valid Base-64 data!',
  [-10]: 'Error while decoding CSR.',
  [-11]: 'The CSR uses an unsupported algorithm!',
  [-13]: 'The CSR uses an unsupported key size!',
  [-14]: 'Unknown error.',
  [-16]: 'Unknown user',
  [-25]: 'You are not authorized to execute {0}',
  [-36]: 'The validity period (term) is invalid for this certificate profile.',
  [-39]: 'The certificate profile id is invalid!',
  [-62]: 'Missing mandatory custom field!',
  [-78]: 'The public key is invalid or not supported.',
  [-102]: 'Only issued certificates could be revoked.',
  [-103]: 'Certificate has not been collected yet.',
  [-105]: 'Error was occurred while renewing cert. Status = {0}',
  [-107]:
    'Domain Control Validation is either incomplete or expired for {0}. Please complete it before requesting a certificate.',
  [-109]: 'Certificate is not available now, please try again later.',
  [-110]: 'Certificate has been revoked and cannot be downloaded.',
  [-111]: 'No certificate profile found by id {0}',
  [-123]: 'SSL Certificate to renew is invalid (null)',
  [-126]: 'Unknown SSL certificate file format requested: {0}',
  [-130]: "SSL state is not ''ISSUED'': {0}",
  [-134]: 'Custom field has to have unique name.',
  [-135]: 'Custom field cannot be found.',
  [-138]: 'Invalid CSR.',
  [-141]: 'The public key size in the CSR should be {0} bits minimum.',
  [-159]: 'Your certificate already revoked',
  [-170]: 'Based on the customer configuration, ECC CSRs are not allowed.',
  [-180]: "This SSL Certificate Profile doesn''t allow renew",
  [-700]: 'Such domain already exists',
  [-705]: 'This operation cannot be performed as the delegation status is other than ‘‘Requested’’.',
  [-709]: 'Please delegate domain to at least one organization or department.',
  [-715]: "The domain ''{0}'' is inactive.",
  [-723]: '{0} is not a high-level domain. Only high-level domains can be validated.',
  [-727]: "The domain ''{0}'' does not exist.",
  [-732]: 'Invalid domain name.',
  [-737]: 'The domain(s): {0} are not validated! Please perform the DCV process for them before proceed.',
  [-740]: 'This operation cannot be performed due to SSL certificates enrolled for this domain or its subdomains.',
  [-843]:
    'SSL certificate of this type cannot be requested due to ‘{0}’ validation status of the selected organization.',
  [-1010]: "Domain ''{0}'' is not allowed.",
  [-1021]: "This operation cannot be performed for Organization ''{0}''.",
  [-1023]: "Organization ''{0}'' not found.",
  [-1112]: "Certificate can''t be approved cause it has state = {0}",
  [-1140]:
    "Since you are a requester of this certificate you can''t approve it. For EV certificates the requester and the approver must not be the same person.",
  [-1450]: 'Unsupported certificate format specified: {0}',
  [-1601]: "Field ''{0}'' has invalid value.",
  [-5101]: 'Certificate not found. {0}',
  /** Not in the vendor's table; seen on the wire while an order isn't collectable. */
  [0]: 'Being processed by Sectigo',
} as const;

export type ErrorCode = keyof typeof errorMessages;

/** @returns the description that goes on the wire */
export function describe(code: ErrorCode, parameter = ''): string {
  return errorMessages[code].replaceAll("''", "'").replaceAll('{0}', parameter).trim();
}
