/** What can be done with certificates of an account: on buttons, before it is done, and afterwards. */
import type { RowAct } from '../../../../../src/domain/inventory/acts/row-acts';

interface ActTexts {
  readonly label: string;
  /** Title of the dialog, for one and for many. */
  readonly question: { readonly one: (name: string) => string; readonly many: string };
  /** What it means and what cannot be undone, before it is done. */
  readonly consequences: readonly string[];
  /** Words of the button; `what` is *the certificate* or *12 certificates*. */
  readonly agreement: (what: string) => string;
  readonly done: string;
  readonly appearance: 'primary' | 'warning' | 'danger';
}

export const ACT_TEXTS: Readonly<Record<RowAct, ActTexts>> = {
  renew: {
    label: 'Renew',
    question: { one: (name) => `Renew ${name}?`, many: 'Renew certificates' },
    consequences: [
      'Sectigo bills each renewal like a new certificate.',
      'It has the same names and the same key, because SCM takes the CSR of the old one again, and a new validity period. The present certificate stays valid until its own end.',
      'A certificate is renewed once: one whose renewal was ordered already is left out.',
    ],
    agreement: (what) => `Renew ${what}, billed`,
    done: 'The renewal was asked for. The page Orders tells how it goes on.',
    appearance: 'warning',
  },
  replace: {
    label: 'Replace',
    question: { one: (name) => `Replace ${name}?`, many: 'Replace certificates' },
    consequences: [
      'A replacement is free, and there is one for public certificates only.',
      'Each gets the key of its own new CSR, and keeps its names and its end date. SCM keeps the certificate under the same id.',
    ],
    agreement: (what) => `Replace ${what}`,
    done: 'The replacement was asked for. The page Orders tells how it goes on.',
    appearance: 'primary',
  },
  revoke: {
    label: 'Revoke',
    question: { one: (name) => `Revoke ${name}?`, many: 'Revoke certificates' },
    consequences: [
      'This is permanent: nobody can take it back. Servers that still use such a certificate are not trusted any more.',
      'What the app obtained through an issue is revoked by that issue, with its checks, and told there.',
    ],
    agreement: (what) => `Revoke ${what} for good`,
    done: 'The certificate is revoked.',
    appearance: 'danger',
  },
  'mark-installed': {
    label: 'Mark installed',
    question: { one: (name) => `Is ${name} in use?`, many: 'Mark as installed' },
    consequences: [
      'You say that each certificate, with the serial number that it has now, is on its servers. Nothing is sent to SCM.',
      'Where it replaced another one, that one can be revoked from then on.',
    ],
    agreement: (what) => `Mark ${what} as installed`,
    done: 'It is marked as installed.',
    appearance: 'primary',
  },
  'revoke-before': {
    label: 'Revoke the one before',
    question: { one: (name) => `Revoke the one before ${name}?`, many: 'Revoke those before' },
    consequences: [
      'This revokes what each certificate replaced, by its serial number, and is permanent. The present one stays valid.',
      'Only where the present one is marked as installed.',
    ],
    agreement: (what) => `Revoke what ${what} replaced`,
    done: 'The certificate before it is revoked.',
    appearance: 'danger',
  },
  check: {
    label: 'Check status',
    question: { one: (name) => `Check the status of ${name}?`, many: 'Check the status in SCM' },
    consequences: ['SCM is asked how each certificate stands, and the inventory is brought up to date.'],
    agreement: (what) => `Check ${what}`,
    done: 'SCM was asked; this is how it stands.',
    appearance: 'primary',
  },
  approve: {
    label: 'Approve',
    question: { one: (name) => `Approve the order of ${name}?`, many: 'Approve orders' },
    consequences: [
      'SCM sends an approved order to the CA, and Sectigo bills what is issued.',
      'SCM sees the app’s administrator as the approver; the audit list of the app names you.',
    ],
    agreement: (what) => `Approve ${what}`,
    done: 'The order is approved.',
    appearance: 'warning',
  },
  decline: {
    label: 'Decline',
    question: { one: (name) => `Decline the order of ${name}?`, many: 'Decline orders' },
    consequences: [
      'A declined order has ended: whoever still wants the certificate orders it anew.',
      'SCM sees the app’s administrator; the audit list of the app names you.',
    ],
    agreement: (what) => `Decline ${what}`,
    done: 'The order is declined.',
    appearance: 'warning',
  },
  cancel: {
    label: 'Cancel order',
    question: { one: (name) => `Cancel the order of ${name}?`, many: 'Cancel orders' },
    consequences: ['It is declined in SCM, so nothing is issued or billed. Whoever still wants it orders it anew.'],
    agreement: (what) => `Cancel ${what}`,
    done: 'The order is cancelled.',
    appearance: 'warning',
  },
  adopt: {
    label: 'Let this app renew it',
    question: { one: (name) => `Let this app renew ${name}?`, many: 'Let this app renew them' },
    consequences: [
      'From then on the app orders the renewal by itself, when the policy of the account says so: with the same names and the same key. Sectigo bills each renewal, and somebody has to install the new certificate all the same.',
      'Where SCM is set to renew a certificate by itself, that is switched off in SCM first and read back. If that fails, nothing changes: never do two renew.',
      'The certificate that comes of a renewal is renewed by the app, too. What ACME, an agent or a profile renews is left out.',
    ],
    agreement: (what) => `Let this app renew ${what}`,
    done: 'This app renews it from now on.',
    appearance: 'warning',
  },
  observe: {
    label: 'Only observe',
    question: { one: (name) => `Only observe ${name}?`, many: 'Only observe' },
    consequences: [
      'This app does not renew it any more; an order that is on its way stays. SCM stays as it is: its own renewal is not switched on.',
      'It expires unless somebody renews it, or lets SCM do so.',
    ],
    agreement: (what) => `Only observe ${what}`,
    done: 'This app only observes it from now on.',
    appearance: 'warning',
  },
  'auto-renew-on': {
    label: 'Let SCM renew',
    question: { one: (name) => `Let SCM renew ${name} by itself?`, many: 'Let SCM renew by itself' },
    consequences: [
      'SCM orders the renewal by itself, with the same key, and Sectigo bills it. Somebody has to install the new certificate all the same.',
      'While this is on, the app does not renew it, so that nothing is ordered twice.',
    ],
    agreement: (what) => `Let SCM renew ${what}`,
    done: 'SCM renews it by itself from now on.',
    appearance: 'warning',
  },
  'auto-renew-off': {
    label: 'Stop SCM’s renewal',
    question: { one: (name) => `Stop SCM from renewing ${name}?`, many: 'Stop SCM from renewing' },
    consequences: ['SCM renews it no more by itself: it expires unless somebody renews it.'],
    agreement: (what) => `Stop SCM from renewing ${what}`,
    done: 'SCM does not renew it by itself any more.',
    appearance: 'warning',
  },
  hide: {
    label: 'Delete in Jira only',
    question: { one: (name) => `Delete ${name} here?`, many: 'Delete here' },
    consequences: [
      'It leaves the inventory in Jira only. SCM keeps it, it stays valid, and servers go on using it; it is not revoked.',
      'Syncs do not bring it back. Choose “Deleted here” in the filter to see it, and to undo this.',
    ],
    agreement: (what) => `Delete ${what} here`,
    done: 'It was deleted here. SCM keeps it.',
    appearance: 'warning',
  },
  unhide: {
    label: 'Undo deletion',
    question: { one: (name) => `Bring ${name} back?`, many: 'Bring back' },
    consequences: ['It stands in the inventory again.'],
    agreement: (what) => `Bring ${what} back`,
    done: 'It is in the inventory again.',
    appearance: 'primary',
  },
};

export const ROW = {
  label: 'What you can do',
  nothing: 'Nothing can be done with this certificate as it stands.',
  mayNot: 'You may look at these certificates only. Administrators of the account’s project give the right to act.',
  thisOne: 'this certificate',
  sending: 'Asking SCM …',
  refused: 'This was not done',
  uncertain: 'It is not certain that this was done',
  leave: 'Leave it as it is',
  close: 'Close',
} as const;
