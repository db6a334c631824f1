/** The workflow of certificates as set-up makes it: statuses, transitions, and which of our rules each carries (design.md, States). */
import { ISSUE_FIELDS, STATUSES } from '../issue/issue-fields';
import type { AppRuleKey } from './app-rules';

export type StatusCategory = 'TODO' | 'IN_PROGRESS' | 'DONE';
export type StatusKey = keyof typeof STATUSES;

/** By our own names for the statuses, in their order. */
export const STATUS_CATEGORIES: Readonly<Record<StatusKey, StatusCategory>> = {
  request: 'TODO',
  pending: 'IN_PROGRESS',
  enrolled: 'DONE',
  revoked: 'DONE',
  renewed: 'DONE',
  expired: 'DONE',
  cancelled: 'DONE',
  approval: 'IN_PROGRESS',
};

export const STATUS_KEYS = Object.keys(STATUS_CATEGORIES) as readonly StatusKey[];

/** What every new issue begins with. */
export const FIRST_STATUS: StatusKey = 'request';

export interface TransitionPlan {
  readonly id: string;
  readonly name: string;
  readonly from: readonly StatusKey[];
  readonly to: StatusKey;
  /** Keys of the app's modules: a validator runs before, a post function after the transition. */
  readonly rules: readonly AppRuleKey[];
  /** Names of the fields that a person can fill in while making it; without them it has no dialog. */
  readonly dialog?: readonly string[];
  /** Made by the app alone: kept from all people. */
  readonly forApp: boolean;
}

/** Made by people. */
const FOR_PEOPLE: readonly Omit<TransitionPlan, 'forApp'>[] = [
  {
    ...{ id: '11', name: 'Enroll Certificate', from: ['request', 'revoked', 'expired'], to: 'pending' },
    rules: ['certificate-request-is-valid', 'enroll'],
    dialog: [ISSUE_FIELDS.profile, ISSUE_FIELDS.csr],
  },
  {
    ...{ id: '21', name: 'Renew Certificate', from: ['enrolled', 'expired'], to: 'pending' },
    rules: ['renew'],
    dialog: [ISSUE_FIELDS.csr],
  },
  {
    ...{ id: '31', name: 'Replace Certificate', from: ['enrolled'], to: 'pending' },
    rules: ['replace'],
    dialog: [ISSUE_FIELDS.csr],
  },
  {
    ...{ id: '41', name: 'Revoke Certificate', from: ['enrolled', 'renewed', 'cancelled'], to: 'revoked' },
    rules: ['revoke'],
    dialog: [ISSUE_FIELDS.revocationReason],
  },
  {
    ...{ id: '51', name: 'Do Not Renew', from: ['enrolled'], to: 'enrolled' },
    rules: ['do-not-renew'],
    dialog: [ISSUE_FIELDS.noRenewalReason],
  },
  {
    ...{ id: '61', name: 'Cancel Request', from: ['request', 'approval', 'pending'], to: 'cancelled' },
    rules: ['cancel-request'],
    dialog: [],
  },
  // It moves nothing: one for each status, because it leads back to where it is.
  { ...{ id: '141', name: 'Check Status', from: ['pending'], to: 'pending' }, rules: ['check-status'] },
  { ...{ id: '151', name: 'Check Status', from: ['enrolled'], to: 'enrolled' }, rules: ['check-status'] },
];

/** Made by the app alone; they carry none of its rules. */
const FOR_THE_APP: readonly Pick<TransitionPlan, 'id' | 'name' | 'from' | 'to'>[] = [
  {
    id: '71',
    name: STATUSES.enrolled,
    from: ['approval', 'pending', 'revoked', 'expired', 'cancelled'],
    to: 'enrolled',
  },
  { id: '81', name: 'Return to Request', from: ['approval', 'pending', 'revoked'], to: 'request' },
  { id: '91', name: STATUSES.pending, from: ['request', 'approval'], to: 'pending' },
  { id: '101', name: STATUSES.renewed, from: ['enrolled', 'approval', 'pending', 'expired', 'revoked'], to: 'renewed' },
  {
    id: '111',
    name: STATUSES.expired,
    from: ['enrolled', 'approval', 'pending', 'revoked', 'cancelled'],
    to: 'expired',
  },
  {
    id: '121',
    name: STATUSES.revoked,
    from: ['enrolled', 'approval', 'pending', 'renewed', 'cancelled'],
    to: 'revoked',
  },
  { id: '131', name: STATUSES.cancelled, from: ['request', 'approval', 'pending', 'revoked'], to: 'cancelled' },
  { id: '161', name: STATUSES.approval, from: ['request', 'pending'], to: 'approval' },
];

/** All transitions of the workflow but the first, which makes the issue. */
export const TRANSITIONS: readonly TransitionPlan[] = [
  ...FOR_PEOPLE.map((transition) => ({ ...transition, forApp: false })),
  ...FOR_THE_APP.map((transition) => ({ ...transition, rules: [], forApp: true })),
];
