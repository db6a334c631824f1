/** The acts that are kept in the audit list, in words. */

export const ACTS = {
  createProfile: 'Create profile',
  changeProfile: 'Change profile',
  removeProfile: 'Remove profile',
  testConnection: 'Test connection',
  forceRenewal: 'Begin forced renewal',
  stopForce: 'Stop forced renewal',
  makeWebhookSecret: 'Make webhook address',
  endWebhookSecret: 'End webhook address',
  setLogLevel: 'Set log level',
  exportAudit: 'Export audit list',
  exportSupport: 'Export for support',
  settleOrder: 'Settle order without answer',
  markInstalled: 'Mark as installed',
  validate: 'Check certificate request',
  enroll: 'Enroll certificate',
  renew: 'Renew certificate',
  replace: 'Replace certificate',
  revoke: 'Revoke certificate',
  'cancel-request': 'Cancel certificate request',
  'check-status': 'Check status',
  act: 'Button of the panel',
  lookAtScm: 'Check status by button',
  submitRequest: 'Submit certificate request',
  enableProfile: 'Enable profile',
  disableProfile: 'Disable profile',
  saveAccount: 'Save SCM account',
  removeAccount: 'Remove SCM account',
  testAccount: 'Test connection of SCM account',
  beginSetUp: 'Begin set-up',
  runStep: 'Step of the set-up',
  removeSetUp: 'Remove what set-up made',
  'do-not-renew': 'Do not renew',
  'order-requested': 'Order sent to SCM',
  'order-applied': 'Order approved in SCM',
  'order-issued': 'Certificate issued',
  'order-declined': 'Approval in SCM',
  'order-rejected': 'Order of a certificate',
  'order-unknown': 'SCM’s answer to an order',
  'order-mismatched': 'Match of certificate and request',
  'order-cancelled': 'Order cancelled',
  'order-delayed': 'Work on an order',
  'certificate-renewing': 'Renewal begun',
  'certificate-superseded': 'Certificate renewed or replaced',
  'certificate-revoked': 'Certificate revoked',
  'certificate-revoked-elsewhere': 'Revocation noticed in SCM',
  'certificate-kept': 'Renewal switched off',
  'certificate-expired': 'Certificate expired',
  'certificate-delayed': 'Work on a certificate',
  'certificate-revoke-refused': 'Revocation',
  'certificate-do-not-renew-refused': 'Switching off the renewal',
  'attachment-removed': 'Certificate’s file removed from the issue',
  'attachment-foreign': 'File under the certificate’s name',
  'sweep-orders': 'Take up orders',
  'sweep-certificates': 'Take up certificates',
  'scan-certificates': 'Look for certificates to renew',
  'go-on-forcing': 'Go on with forced renewals',
  'go-on-offering': 'Go on offering profiles',
  'check-offers': 'Offer profiles in the field',
  'job-failed': 'Background job',
  'webhook-call': 'Webhook call',
} as const satisfies Record<string, string>;

/** Acts that are only asked for: a job does them later, and says what became of it. */
const ASKED: ReadonlySet<string> = new Set([
  ...['enroll', 'renew', 'replace', 'revoke', 'cancel-request', 'do-not-renew', 'check-status'],
  'webhook-call',
]);

/** @returns how an act ended that nothing stood in the way of */
export function goodEnd(act: string): 'asked' | 'done' {
  return ASKED.has(act) ? 'asked' : 'done';
}

/** @returns the act in words; one without words of its own is spelled as it is called */
export function actInWords(act: string): string {
  if (Object.hasOwn(ACTS, act)) return ACTS[act as keyof typeof ACTS];
  const words = act
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/-/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Calls that only read begin with one of these; they are kept where the person had no right to them. */
const READING = /^(list|view|search|preview|read|get|find|count|check|show|explain|lookUp)(?![a-z])/;

/** @returns whether a screen's call changes nothing */
export function onlyReads(call: string): boolean {
  return READING.test(call);
}
