/** The issue of a domain whose validation ends: what is remembered of it, and what is to be done about it now. */
import * as z from 'zod/mini';
import { bareDomain } from './first-to-end';
import type { ListedDomain } from './first-to-end';
import { validationId } from './ending-domain';
import type { Dependent, EndingDomain } from './ending-domain';

/** Moments are epoch milliseconds. */
export const domainIssueSchema = z.object({
  domain: z.string(),
  /** The end of the validation that it is about. */
  until: z.number(),
  /** Id of the SCM account that listed it. */
  account: z.string(),
  projectId: z.string(),
  /** Names the issue, so that it is found after an answer that was lost. */
  token: z.string(),
  /** When Jira was asked for the issue last; stored before, so that none is opened twice. */
  askedAt: z.number(),
  /** Absent until it is known. */
  issue: z.exactOptional(z.object({ id: z.string(), key: z.string() })),
  /** Ids of certificates that it names, the first hundred. */
  told: z.readonly(z.array(z.string())),
  toldEnd: z.boolean(),
  toldAt: z.number(),
  /** The app is about to close its issue, and to say there why. */
  closing: z.exactOptional(z.boolean()),
});

export type DomainIssue = z.infer<typeof domainIssueSchema>;

/** More of them are a count. */
const MOST_TOLD = 100;

export type DomainAct =
  | { readonly act: 'open'; readonly ending: EndingDomain }
  /** It is not known yet whether Jira opened it. */
  | { readonly act: 'look'; readonly issue: DomainIssue; readonly ending: EndingDomain }
  | {
      readonly act: 'tell';
      readonly issue: DomainIssue;
      readonly ending: EndingDomain;
      readonly come: readonly Dependent[];
      readonly ends: boolean;
    }
  | { readonly act: 'close'; readonly issue: DomainIssue; readonly because: Closing };

export type Closing =
  /** `until`: epoch milliseconds; absent where SCM does not say. */
  { readonly what: 'validated'; readonly until?: number } | { readonly what: 'not-needed' | 'not-listed' };

export interface DomainFacts {
  readonly issues: readonly DomainIssue[];
  readonly endings: readonly EndingDomain[];
  /** All rows of the lists that were read. */
  readonly rows: readonly ListedDomain[];
  /** Accounts whose lists could not be read, or are not: nothing that they said is taken back. */
  readonly unread: ReadonlySet<string>;
  readonly now: number;
}

/** Pure. @returns what is to be done, what ends first in front */
export function actsOn(facts: DomainFacts): readonly DomainAct[] {
  const known = new Set(facts.issues.map(validationId));
  const fresh = facts.endings.filter((ending) => !known.has(validationId(ending)));
  const opened = [...fresh].sort((one, other) => one.until - other.until);
  return [
    ...facts.issues.flatMap((issue) => actOn(issue, facts) ?? []),
    ...opened.map((ending) => ({ act: 'open' as const, ending })),
  ];
}

function actOn(issue: DomainIssue, facts: DomainFacts): DomainAct | undefined {
  const ending = facts.endings.find((one) => validationId(one) === validationId(issue));
  if (!ending) {
    const because = closingOf(issue, facts);
    return because && { act: 'close', issue, because };
  }
  if (!issue.issue) return { act: 'look', issue, ending };
  const told = new Set(issue.told);
  const come = issue.told.length < MOST_TOLD ? ending.dependents.filter(({ id }) => !told.has(id)) : [];
  const ends = !issue.toldEnd && hasEnded(ending, facts.now);
  return come.length > 0 || ends ? { act: 'tell', issue, ending, come, ends } : undefined;
}

/** @returns undefined where nothing is known of it now */
function closingOf({ domain, until, account }: DomainIssue, { rows, unread }: DomainFacts): Closing | undefined {
  const listed = rows.filter(({ name }) => bareDomain(name) === bareDomain(domain));
  const anew = listed.find(({ status, validUntil = Infinity }) => status === 'validated' && validUntil > until);
  if (anew) return { what: 'validated', ...(anew.validUntil !== undefined && { until: anew.validUntil }) };
  if (unread.has(account) || listed.some(({ status }) => status === 'unknown')) return undefined;
  return { what: listed.length === 0 ? 'not-listed' : 'not-needed' };
}

export function hasEnded({ expired, until }: Pick<EndingDomain, 'expired' | 'until'>, now: number): boolean {
  return expired || until <= now;
}

/** The intent: stored before Jira is asked. */
export function newDomainIssue(
  { domain, until, account }: EndingDomain,
  { token, projectId, now }: { readonly token: string; readonly projectId: string; readonly now: number },
): DomainIssue {
  return { domain, until, account, projectId, token, askedAt: now, told: [], toldEnd: false, toldAt: now };
}

/** What its issue says by now. */
export function toldOf(issue: DomainIssue, ending: EndingDomain, now: number): DomainIssue {
  const told = [...new Set([...issue.told, ...ending.dependents.map(({ id }) => id)])].slice(0, MOST_TOLD);
  return { ...issue, told, toldEnd: issue.toldEnd || hasEnded(ending, now), toldAt: now };
}

/** @param home project of the account that lists the domain, for certificates that belong to none. @returns id of the project in which it is told: where most of the certificates are */
export function projectOf({ dependents }: EndingDomain, home: string): string {
  const counts = new Map<string, number>();
  for (const { projectId } of dependents) counts.set(projectId || home, (counts.get(projectId || home) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? home;
}

/** @returns those that the people of a project may see: what belongs to none is shown to Jira admins alone */
export function shownIn(projectId: string, dependents: readonly Dependent[]): readonly Dependent[] {
  return dependents.filter((one) => one.projectId === projectId);
}
