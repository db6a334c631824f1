/** Words of what has to be said with an act on a certificate of an account. */

export const SAYING = {
  reason: 'Reason',
  chooseReason: 'Choose the reason of the revocation.',
  comment: 'Comment for SCM',
  commentHelp: ['SCM keeps it with the revocation. Up to 400 characters.'],
  message: 'Message',
  messageHelp: ['SCM keeps it with the order and sends it to its requester. 1 to 512 characters.'],
  sayMessage: 'Write a message: SCM wants one.',
  days: 'Days before expiry',
  daysHelp: ['SCM orders the renewal so many days before the certificate ends. 1 to 365.'],
  sayDays: 'Give a number of days from 1 to 365.',
} as const;

/** What each reason means (BR 7.2.2), by SCM's number. */
export const REASON_MEANINGS: Readonly<Record<number, string>> = {
  0: 'No particular reason.',
  1: 'Someone else has seen the private key, or may have. Every certificate with that key has to go.',
  3: 'The name or the data of the organization changed.',
  4: 'A new certificate is in use in its place.',
  5: 'The site is gone, or the domain is not ours any more.',
};
