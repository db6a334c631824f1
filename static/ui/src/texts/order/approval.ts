/** What the panel says while an order waits for approval, and afterwards. */

export const APPROVAL = {
  title: 'Approval',
  waiting: 'approval',
  names: 'Names',
  key: 'Key',
  keyOnRenewal: 'On renewal',
  profile: 'Certificate profile',
  organization: 'Organization',
  noOrganization: 'none in the CSR',
  term: 'Valid for',
  owner: 'Owner',
  nobody: 'nobody',
  changed: 'What differs from what was approved before',
  approvers: 'Who decides',
  group: (name: string) => `members of the group “${name}”`,
  groupIsGone: 'nobody: the group of the profile was deleted. A Jira admin must choose another one.',
  until: 'Until',
  given: 'Approved by',
  nobodyYet: 'nobody yet',
  of: (given: number, persons: number) => (persons === 1 ? '' : `${given} of ${persons}: `),
  approve: 'Approve',
  approving: 'Approving …',
  decline: 'Decline',
  approved: 'Your approval is noted. The comments say how it goes on.',
  declined: 'It is declined. The requester is told why.',
  standing: 'Covered by the approval of',
  on: 'on',
  declinedBy: 'Declined by',
} as const;

export const DECLINE = {
  question: 'Decline this order?',
  consequence: 'Nothing is ordered. The issue goes back to the requester with your reason; they can ask again.',
  why: 'Why',
  say: 'Say why, so that the requester knows what to change.',
  agreement: 'Decline it',
  sending: 'Sending it to the app …',
  leave: 'Leave it as it is',
  close: 'Close',
} as const;

export const ANSWER = {
  notDone: 'Nothing was done',
  notCertain: 'It is not certain that this was taken',
  once: 'Pressing the button again counts once at most.',
} as const;
