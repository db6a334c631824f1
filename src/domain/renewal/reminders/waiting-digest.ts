/** One issue a week for each profile that says together what many comments of one day would: which renewals wait for a person. */
import * as z from 'zod/mini';
import type { Certificate } from '../../certificate/certificate';
import { utc } from '../../format-time';
import { LONGEST_SUMMARY } from '../../issue/issue-fields';
import { line } from '../../issue/rich-text';
import type { Paragraph } from '../../issue/rich-text';
import { DAY_MS, expired } from '../../validity';
import { isUrgent } from './reminders';

/** So many reminders of a profile are said on their own issues in a day; what comes after is said together. */
export const SAID_SINGLY = 10;

/** Half of the longest life there is: before that nobody is reminded (BR 6.3.2). */
export const LISTED_WITHIN_MS = 100 * DAY_MS;

/** What is remembered of a profile's list. Moments are epoch milliseconds. */
export const waitingDigestSchema = z.object({
  profileId: z.string(),
  /** The Monday of its week, `2026-11-02`. */
  week: z.string(),
  /** Names the issue, so that it is found after an answer that was lost. */
  token: z.string(),
  askedAt: z.number(),
  projectId: z.string(),
  /** Absent until it is known. */
  issue: z.exactOptional(z.object({ id: z.string(), key: z.string() })),
  /** Ids of certificates that it names. */
  told: z.readonly(z.array(z.string())),
  toldAt: z.number(),
});

export type WaitingDigest = z.infer<typeof waitingDigestSchema>;

/** Whether a reminder may be said together with others: towards the end, and to customers, each is said on its own. */
export function mayBeSaidTogether(
  certificate: Pick<Certificate, 'renewal' | 'serviceDesk' | 'notBefore' | 'notAfter'>,
  days: number,
): boolean {
  return certificate.renewal?.by === 'person' && !certificate.serviceDesk && !isUrgent(certificate, days);
}

/** Whether its renewal waits for a person now. */
export function waitsForPerson(certificate: Certificate, now: number): boolean {
  const { renewal, supersededBy, revoked, noRenewal, notAfter } = certificate;
  const isOver = supersededBy !== undefined || revoked !== undefined || noRenewal !== undefined;
  return renewal?.by === 'person' && !isOver && !expired(notAfter, now);
}

const WEEK_MS = 7 * DAY_MS;
/** 1 January 1970 was a Thursday; weeks begin on Mondays, in UTC. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

export function weekOf(now: number): string {
  const week = Math.floor((now - FIRST_MONDAY_MS) / WEEK_MS);
  return new Date(FIRST_MONDAY_MS + week * WEEK_MS).toISOString().slice(0, 10);
}

/** A certificate of the list, and the key of the issue on which its renewal goes on. */
export interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly notAfter: number;
  /** Absent where the app sees none. */
  readonly issueKey?: string;
}

/** Lines of an issue or comment. */
const MOST_LISTED = 100;

export function waitingSummary(count: number, profileName: string): string {
  const what = count === 1 ? 'renewal waits' : 'renewals wait';
  return `${count} ${what} for a person: ${oneLine(profileName)}`.slice(0, LONGEST_SUMMARY);
}

export function waitingWords(waiting: readonly Waiting[], profileName: string): readonly Paragraph[] {
  return [
    line(
      `These certificates of the profile “${oneLine(profileName)}” are to be renewed, and their renewal waits for a person. So many are reminded of at once that the app says it here instead of on each of their issues; towards the end each of them is reminded of on its own.`,
    ),
    line(
      'On the issue named beside each, run the transition that its last comment asks for. The app closes this list when nothing of it is left.',
    ),
    ...listOf(waiting),
  ];
}

export function alsoWaitingWords(waiting: readonly Waiting[]): readonly Paragraph[] {
  return [line('The renewals of these wait for a person, too:'), ...listOf(waiting)];
}

function listOf(waiting: readonly Waiting[]): Paragraph[] {
  const left = waiting.length - MOST_LISTED;
  const more = left > 0 ? [line(`${left} more: on the page “Certificates”, under “Renewal plan”.`)] : [];
  return [...waiting.slice(0, MOST_LISTED).map((one) => line(oneOf(one))), ...more];
}

function oneOf({ name, notAfter, issueKey }: Waiting): string {
  return `${oneLine(name)}${issueKey === undefined ? '' : ` (${issueKey})`}: valid until ${utc(notAfter)}`;
}

export const NOTHING_WAITS: Paragraph = line(
  'Nothing of this list is left: every certificate on it was renewed, will not be renewed, or has ended.',
);

export const WEEK_IS_OVER: Paragraph = line('The app makes a new list each week; this one is over.');

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
