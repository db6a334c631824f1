/** A domain whose validation ends before certificates under it are renewed, and when it is time to say so. */
import { DAY_MS } from '../../validity';
import { isByItself } from './first-to-end';
import type { ListedDomain } from './first-to-end';

/** A certificate that is to be renewed after the validation has ended. */
export interface Dependent {
  /** Of the app's own record, or the account and SCM's id of what was imported. */
  readonly id: string;
  readonly name: string;
  /** Epoch milliseconds of the last valid second. */
  readonly notAfter: number;
  /** Epoch milliseconds at which the app renews it; absent where a person does, or nobody knows. */
  readonly renewsAt?: number;
  /** Empty where it has none. */
  readonly issueId: string;
  /** Id of the project whose people see it; empty where Jira admins alone do. */
  readonly projectId: string;
  /** Account ids of the people with access to SCM, where somebody named them. */
  readonly operators: readonly string[];
}

export interface EndingDomain {
  /** As SCM lists it. */
  readonly domain: string;
  /** Epoch milliseconds. */
  readonly until: number;
  /** Id of the SCM account that lists it. */
  readonly account: string;
  /** SCM's word for how it was validated. */
  readonly method?: string;
  /** SCM says that it has ended. */
  readonly expired: boolean;
  /** One at least; those that end first in front. */
  readonly dependents: readonly Dependent[];
}

/** What tells one validation of a domain from the next. */
export function validationId({ domain, until }: Pick<EndingDomain, 'domain' | 'until'>): string {
  return `${domain}@${until}`;
}

/** People need time to answer a mail; a DNS connector validates anew with a month left, so that a week later nothing did. */
const LEAD_MS = { byPerson: 30 * DAY_MS, byProof: 21 * DAY_MS } as const;

const BY_PERSON = /^(email|phone)/i;

/** What ended longer ago stands in SCM as somebody left it: its certificates are validated in another way. */
const ENDED_WITHIN_MS = 30 * DAY_MS;

/** Lists are read weekly; one that is older than a day is read again before it is believed that far ahead. */
const BELIEVED_MS = { list: 26 * 3_600_000, whenNear: 10 * DAY_MS } as const;

/** @param syncedAt when the list was read (epoch milliseconds). @returns whether its end is close enough to be told */
export function isEnding(row: ListedDomain, syncedAt: number, now: number): boolean {
  const { validUntil: until } = row;
  if (until === undefined || !isNear(row, now)) return false;
  return row.status === 'expired' || now - syncedAt < BELIEVED_MS.list || until - now < BELIEVED_MS.whenNear;
}

/** Whether a list should be read again, because what it says of a domain may soon matter. */
export function isNear(row: ListedDomain, now: number): boolean {
  const { status, method = '', validUntil: until } = row;
  if (until === undefined || until < now - ENDED_WITHIN_MS) return false;
  if (status === 'expired') return true;
  if (status !== 'validated' || isByItself(row)) return false;
  return until - now < (BY_PERSON.test(method) ? LEAD_MS.byPerson : LEAD_MS.byProof);
}
