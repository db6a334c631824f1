/** What an account's certificates need of people, said together on one issue where so many need it in a day that each saying it would be a storm. */
import * as z from 'zod/mini';
import { utc } from '../../format-time';
import { LONGEST_SUMMARY } from '../../issue/issue-fields';
import { line, strong, text } from '../../issue/rich-text';
import type { Paragraph } from '../../issue/rich-text';
import { isUrgent } from '../../renewal/reminders/reminders';
import { daysLeft, expired } from '../../validity';
import type { RowNews } from './row-messages';
import { lifeOf } from './row-policy';

/** What a certificate needs, that is still to be said. Moments are epoch milliseconds. */
export const untoldNewsSchema = z.object({
  account: z.string(),
  sslId: z.string(),
  name: z.string(),
  notAfter: z.number(),
  title: z.string(),
  next: z.string(),
  /** Jira account id of whoever let the app renew it. */
  by: z.string(),
  at: z.number(),
});

export type UntoldNews = z.infer<typeof untoldNewsSchema>;

/** What is said of an account that was removed: certificates that the app renewed, and nobody does any more. */
const removedSchema = z.object({
  account: z.string(),
  name: z.string(),
  projectId: z.string(),
  count: z.number(),
  /** There are more than were counted. */
  more: z.boolean(),
  /** Those that are named. */
  rows: z.array(z.object({ name: z.string(), sslId: z.string(), notAfter: z.number(), by: z.string() })),
});

export type RemovedAccount = z.infer<typeof removedSchema>;

/** The issue of an account that says it now. */
export const newsListSchema = z.object({
  account: z.string(),
  /** Stands until it is told, of an account that is gone alone. */
  removed: z.exactOptional(removedSchema),
  /** Names the issue, so that it is found after an answer that was lost. */
  token: z.string(),
  askedAt: z.number(),
  /** Absent until it is known. */
  issue: z.exactOptional(z.object({ id: z.string(), key: z.string() })),
  toldAt: z.number(),
});

export type NewsList = z.infer<typeof newsListSchema>;

/** Little of its life is left: that is said of it alone, once it is over not any more. */
export function isSaidAlone(row: Parameters<typeof lifeOf>[0], now: number): boolean {
  return !expired(row.notAfter, now) && isUrgent(lifeOf(row), daysLeft(row.notAfter, now));
}

/** Jira takes 32,767 characters. */
export const MOST_LISTED = 100;

export function newsSummary(count: number, accountName: string): string {
  const what = count === 1 ? 'certificate needs' : 'certificates need';
  return `${count} ${what} a person: ${oneLine(accountName)}`.slice(0, LONGEST_SUMMARY);
}

export function newsWords(news: readonly UntoldNews[], accountName: string): readonly Paragraph[] {
  return [
    line(
      `The app was to renew these certificates of the SCM account “${oneLine(accountName)}”. So many need a person at once that the app says it here instead of on an issue of each.`,
    ),
    ...grouped(news),
    line('Close this issue when nothing of it is left; the app adds to it only what comes while it is open.'),
  ];
}

export function moreNewsWords(news: readonly UntoldNews[]): readonly Paragraph[] {
  return [line('These need a person, too:'), ...grouped(news)];
}

/** What is to be done stands once for all that need the same. */
function grouped(news: readonly UntoldNews[]): Paragraph[] {
  const groups = new Map<string, UntoldNews[]>();
  for (const one of news.slice(0, MOST_LISTED)) {
    const key = `${one.title}\n${one.next}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const left = news.length - MOST_LISTED;
  const more = left > 0 ? [line(`${left} more: on the page “Certificates”, under “Orders” and “Inventory”.`)] : [];
  return [...[...groups.values()].flatMap(groupOf), ...more];
}

function groupOf(news: readonly UntoldNews[]): Paragraph[] {
  const { title = '', next = '' } = news[0] ?? {};
  return [[strong(`${title}.`), text(` ${next}`)], ...news.map((one) => line(oneOf(one)))];
}

const oneOf = ({ name, sslId, notAfter }: UntoldNews): string =>
  `${oneLine(name)} (SCM id ${sslId}): valid until ${utc(notAfter)}`;

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

export function untoldOf(
  { account, sslId, commonName, names, notAfter, adopted }: Row,
  { title, next }: Pick<RowNews, 'title' | 'next'>,
  now: number,
): UntoldNews {
  const name = commonName || names[0] || '(no name)';
  return { ...{ account, sslId, name, notAfter, title, next }, by: adopted?.by ?? '', at: now };
}

type Row = Pick<UntoldNews, 'account' | 'sslId' | 'notAfter'> & {
  readonly commonName: string;
  readonly names: readonly string[];
  readonly adopted?: { readonly by: string };
};
