/** What the buttons of the panel say: on them, before anything is done, and afterwards. */
import type { Act } from '../../../../../src/domain/acts/act';
import type { ScmStatus } from '../../../../../src/domain/order/scm-status';

interface ActTexts {
  readonly question: string;
  /** What it costs and what cannot be undone, before the click. */
  readonly consequences: readonly string[];
  readonly agreement: string;
  readonly done: string;
  readonly appearance: 'primary' | 'warning' | 'danger';
}

const FOLLOWS = 'The comments say how it goes on.';

/** Asking SCM changes nothing, so it is done at once. */
export type AskedFirst = Exclude<Act, 'check-status'>;

export const ACT_BUTTONS: Record<Act, string> = {
  renew: 'Renew',
  replace: 'Replace',
  revoke: 'Revoke',
  'do-not-renew': 'Do not renew',
  'check-status': 'Check status',
  cancel: 'Cancel request',
};

export const ACT_TEXTS: Record<AskedFirst, ActTexts> = {
  renew: {
    question: 'Renew this certificate?',
    consequences: [
      'Sectigo bills a renewal like a new certificate.',
      'It has the same names and a new validity period. The present certificate stays valid until its own end.',
    ],
    agreement: 'Renew, it is billed',
    done: `The renewal was asked for. ${FOLLOWS}`,
    appearance: 'warning',
  },
  replace: {
    question: 'Replace this certificate?',
    consequences: [
      'A replacement is free, and there is one for public certificates only.',
      'It keeps the end date of the present certificate. To have a longer one, renew instead.',
      'It is made from the CSR that is on this issue. Where the old key is not to be used any more, put a CSR with a new key there first: “Request certificate” makes one, or takes yours.',
    ],
    agreement: 'Replace, free of charge',
    done: `The replacement was asked for. ${FOLLOWS}`,
    appearance: 'primary',
  },
  revoke: {
    question: 'Revoke this certificate?',
    consequences: [
      'This is permanent: nobody can take it back. Servers that still use the certificate are not trusted any more.',
    ],
    agreement: 'Revoke for good',
    done: `The revocation was asked for. ${FOLLOWS}`,
    appearance: 'danger',
  },
  'do-not-renew': {
    question: 'Let this certificate expire?',
    consequences: ['The app neither renews it nor reminds anybody. This lasts until a person renews it all the same.'],
    agreement: 'Do not renew it',
    done: `It was noted that the certificate is not to be renewed. ${FOLLOWS}`,
    appearance: 'warning',
  },
  cancel: {
    question: 'Cancel this request?',
    consequences: [
      'What was not sent to SCM yet is not sent any more.',
      'What was sent can only be declined in SCM: the comments say by whom. Until then a certificate may still come, and be billed.',
    ],
    agreement: 'Cancel the request',
    done: `The request to cancel was noted. ${FOLLOWS}`,
    appearance: 'warning',
  },
};

/** What each reason means (BR 7.2.2), by SCM's number. */
export const REASON_MEANINGS: Record<number, string> = {
  0: 'No particular reason.',
  1: 'Someone else has seen the private key, or may have. The key is blocked for good: a replacement needs a new key.',
  3: 'The name or the data of the organization changed.',
  4: 'A new certificate is in its place. On an issue that was renewed in place this revokes the one before.',
  5: 'The site is gone, or the domain is not ours any more.',
};

export const ACTS = {
  label: 'What you can do',
  question: 'question',
  notPossible: (acts: string) => `Not possible now: ${acts}`,
  because: (acts: string, reason: string | undefined) => `${acts}: ${reason ?? ''}`,
  whyNot: (act: string) => `${act}:`,
} as const;

export const DIALOG = {
  leave: 'Leave it as it is',
  close: 'Close',
  sending: 'Sending it to the app …',
  notCertain: 'It is not certain that this was taken',
  onceAtMost: 'Pressing the button again does it once at most.',
  notDone: 'Nothing was done',
  changed: 'The certificate changed meanwhile',
  changedSo:
    'Another order was begun for it, or another certificate has come. Nothing was done. Close this, look at it as it is now, and decide again.',
} as const;

export const REASON = {
  why: 'Why',
  reason: 'Reason',
  choose: 'Choose the reason of the revocation.',
  say: 'Say why, so that others understand it later.',
} as const;

export const CHECK = {
  asking: 'Asking SCM …',
  failed: 'SCM could not be asked',
  askedAt: 'SCM was asked at',
  says: (what: string) => `and says: ${what}.`,
  noDomains: 'It says nothing about the validation of the domains.',
  caption: 'Domain validation, as SCM says it',
  domain: 'Domain',
  state: 'State',
  checked: (at: string) => `checked ${at}`,
  again: (at: string) => `again ${at}`,
  scmTime: (checks: string) => `${checks} (SCM’s time)`,
} as const;

/** What SCM's word means here. */
export const SCM_STATUS: Readonly<Record<ScmStatus, string>> = {
  requested: 'it waits for an approver',
  applied: 'it is at the CA',
  issued: 'it is issued',
  declined: 'it was declined',
  rejected: 'the CA has rejected it',
  revoked: 'it is revoked',
  'in-progress': 'it is in progress',
};
