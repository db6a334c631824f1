/** The fields of the group *Approval*, each with what stands beside it (domain/approval/approval-settings.ts). */
import type { ApprovalDraft, Ask } from '../../../../../src/domain/approval/approval-settings';
import { LONGEST_APPROVAL_DAYS } from '../../../../../src/domain/approval/approval-settings';

export const APPROVAL_TITLE = 'Approval';

export const APPROVAL_FIELD = { name: 'approval', label: APPROVAL_TITLE } as const;

export const ASK_FIELD = {
  label: 'Ask for approval',
  help: [
    'An order then waits on its issue until people of the group have approved it. Nothing is sent to SCM before.',
    '“First order and changes”: what was approved once covers every renewal with the same names, kind of key, certificate profile, organization and owner; anything else is asked for again, with the difference.',
  ],
  choices: [
    { value: 'never', label: 'Never' },
    { value: 'changes', label: 'First order and changes' },
    { value: 'every', label: 'Every order' },
  ],
} as const;

export const GROUP_FIELD = {
  label: 'Group of approvers',
  help: ['Its members approve and decline under “Certificate” on the issue. Whoever leaves the group cannot any more.'],
} as const;

export const PERSONS_FIELD = {
  label: 'Number of approvers',
  help: ['With two, two different people have to approve.'],
  choices: [
    { value: '1', label: 'One' },
    { value: '2', label: 'Two' },
  ],
} as const;

export const DIFFER_FIELD = {
  label: 'Approver and requester must differ',
  help: ['Whoever asked for the certificate, or owns it, cannot approve it.'],
} as const;

export const DAYS_FIELD = {
  label: 'Approval expires after (days)',
  help: [
    `From 1 to ${LONGEST_APPROVAL_DAYS} days. What is not approved by then is declined, and the requester is told.`,
  ],
} as const;

const ASKED: Readonly<Record<Ask, string>> = {
  never: 'Never',
  changes: 'First order and changes',
  every: 'Every order',
};

export const APPROVAL_FACT = 'Approval';

/** @returns for example `Every order, by 2 of certificate-approvers` */
export function approvalInWords({ ask, persons, differ, days }: ApprovalDraft, group: string | undefined): string {
  if (ask === 'never') return ASKED.never;
  const who = `${persons === 2 ? '2 people' : '1 person'} of ${group ?? 'a group that is gone'}`;
  return [`${ASKED[ask]}, by ${who}`, ...(differ ? [] : ['requesters too']), `within ${days} days`].join(', ');
}
