/** The fields, statuses and property of a certificate issue, by the names that Sectigo's Jira connector and design.md give. */

export const ISSUE_FIELDS = {
  profile: 'Certificate profile',
  csr: 'Certificate CSR text',
  certId: 'Certificate ID',
  serialNumber: 'Certificate serial number',
  expiry: 'Certificate expiry',
  names: 'Certificate names',
  revocationReason: 'Certificate revocation reason',
  noRenewalReason: 'Certificate not renewed because',
} as const;

/** Who answers for the certificate: a field of its own kind, by the name that set-up gives it. */
export const OWNER_FIELD = 'Owner';

export type IssueField = keyof typeof ISSUE_FIELDS;

/** Statuses between which the app itself moves an issue; an admin's own workflow names others in the rule. */
export const STATUSES = {
  request: 'Certificate Request',
  approval: 'Waiting for Approval',
  pending: 'Certificate Pending',
  enrolled: 'Certificate Enrolled',
  renewed: 'Certificate Renewed',
  expired: 'Certificate Expired',
  revoked: 'Certificate Revoked',
  cancelled: 'Certificate Cancelled',
} as const;

/** Jira takes so many characters of a summary; a name alone may have 253. */
export const LONGEST_SUMMARY = 255;

/** Issue property that the manifest's `jira:entityProperty` indexes for JQL. */
export const CERTIFICATE_PROPERTY = 'scm-certificate';

/** A property value has at most 32,768 characters (Jira REST, issue properties); fifty names always fit. */
export const PROPERTY_NAME_LIMIT = 50;
