/** What the panel says where a certificate, or another CSR, can be requested. */

export const REQUEST_BUTTON = {
  request: 'Request certificate',
  requestAnother: 'Request another certificate',
  what: 'dialog',
  notOpened: 'Jira did not open the dialog',
  notOpenedSo: 'Open “Request certificate” from the menu of this issue (•••) instead.',
} as const;

export const NOTHING_YET = {
  what: 'request',
  title: 'No certificate was requested yet.',
  how: 'Make a key in your browser or bring a CSR. Nothing is ordered before you say so.',
  mayNotEdit:
    'You may not edit this issue, so you cannot request one. A project admin can give you the permission “Edit issues”.',
  hasCsr: 'The CSR is on this issue; nothing was ordered yet.',
  orderBy: (transition: string) =>
    `Next: run “${transition}” on this issue. That orders the certificate, which Sectigo bills.`,
  orderByOthers: 'Next: someone who may do so makes the transition of this issue that orders the certificate.',
  renewalOf: (name: string | undefined) => `This issue is there to renew ${name ?? 'a certificate'}`,
} as const;
