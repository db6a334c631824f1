/** What is said about an order whose answer was lost. */

export const LOST = {
  question: 'question',
  title: 'The answer to this order was lost',
  meaning: 'SCM may or may not have taken it, so nothing more is sent until someone with SCM access has looked.',
  lookFor: 'In SCM, open Certificates > SSL Certificates and look for:',
  commonName: 'Common name',
  requestedAbout: 'Requested about',
  mark: 'Mark in its comments',
  theMark: 'the mark',
  waitingFor: 'Waiting for',
  nobody: 'nobody yet: a Jira admin names people with SCM access in “Sectigo Profile Settings”',
  notUsed: 'Your answer was not used',
} as const;

export const SETTLE = {
  title: 'What does SCM show?',
  notDone: 'That could not be done',
  sending: 'Sending your answer …',
} as const;

export const FOUND = {
  title: 'SCM shows this order',
  id: 'Its id in SCM',
  help: ['SCM shows it in the details of the certificate. The app goes on with this order; nothing is sent again.'],
  button: 'Go on with this order',
  noId: 'Give the id that SCM shows for this order.',
  badId: 'The id in SCM is a number, for example 1234567.',
} as const;

export const NOT_ORDERED = {
  title: 'SCM has no such order',
  consequence: 'The app sends the order again. If SCM has it after all, this makes a second, billed order.',
  confirm: 'I looked in SCM: no order carries this mark.',
  button: 'Send it again',
  notConfirmed: 'Confirm first that SCM has no such order.',
} as const;
