/** The fields of a certificate issue, as set-up makes them, and on which screens they stand. */
import { ISSUE_FIELDS, OWNER_FIELD } from '../issue/issue-fields';
import { REVOCATION_REASONS } from '../revocation/reasons';

/** Kinds of custom fields, by the last part of Jira's own key for them. */
export type FieldKind = 'textfield' | 'textarea' | 'datepicker' | 'select' | 'userpicker';

export interface FieldPlan {
  readonly name: string;
  readonly kind: FieldKind;
  readonly description: string;
  /** Known when a certificate is requested, and so asked for on the create screen; the others come later. */
  readonly atCreation: boolean;
}

/** In the order of their screens. */
export const CERTIFICATE_FIELDS: readonly FieldPlan[] = [
  asked(ISSUE_FIELDS.profile, 'select', 'The Sectigo profile that the certificate is ordered with.'),
  asked(ISSUE_FIELDS.csr, 'textarea', 'The certificate signing request (PEM).'),
  field(ISSUE_FIELDS.certId, 'textfield', 'Id of the certificate in Sectigo Certificate Manager.'),
  field(ISSUE_FIELDS.serialNumber, 'textfield', 'Serial number of the certificate.'),
  field(ISSUE_FIELDS.expiry, 'datepicker', 'The last day of the certificate.'),
  field(ISSUE_FIELDS.names, 'textarea', 'The names that the certificate is for.'),
  asked(OWNER_FIELD, 'userpicker', 'Who answers for the certificate; the reporter where nobody is named.'),
  field(ISSUE_FIELDS.revocationReason, 'select', 'Why the certificate is revoked.'),
  field(ISSUE_FIELDS.noRenewalReason, 'textfield', 'Why the certificate is not renewed any more.'),
];

function field(name: string, kind: FieldKind, description: string): FieldPlan {
  return { name, kind, description, atCreation: false };
}

function asked(...[name, kind, description]: Parameters<typeof field>): FieldPlan {
  return { ...field(name, kind, description), atCreation: true };
}

/** What every certificate issue shows besides, by Jira's ids. */
export const SYSTEM_FIELDS = [
  'summary',
  'description',
  'labels',
  'priority',
  'assignee',
  'reporter',
  'duedate',
] as const;

/** In plain words, where a field of that kind is missing. */
export const FIELD_KINDS: Readonly<Record<FieldKind, string>> = {
  textfield: 'Short text',
  textarea: 'Paragraph',
  datepicker: 'Date picker',
  select: 'Select list (single choice)',
  userpicker: 'User picker (single user)',
};

/** The choices of *Certificate revocation reason*: those that a subscriber may give (BR 7.2.2). */
export const REASON_CHOICES: readonly string[] = REVOCATION_REASONS.map(({ words }) => words);
