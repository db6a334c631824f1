/** The domain lists of all linked accounts, what of them is about to end, and which are too old to be believed. */
import type { Account } from '../../domain/account/account';
import type { DomainState } from '../../domain/account/reference-data';
import type { ReferenceSet } from '../../domain/account/reference/reference-kind';
import type { DomainIssue } from '../../domain/renewal/domains/domain-issue';
import { isEnding, isNear } from '../../domain/renewal/domains/ending-domain';
import { bareDomain } from '../../domain/renewal/domains/first-to-end';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'accounts' | 'reference'>;

/** A domain and the account that lists it. */
export interface DomainOfAccount extends DomainState {
  readonly account: string;
}

export interface DomainLists {
  readonly rows: readonly DomainOfAccount[];
  /** Rows whose end is close, or that an issue is about. */
  readonly ending: readonly DomainOfAccount[];
  /** Accounts that are linked, whose lists are not known now. */
  readonly unread: ReadonlySet<string>;
  /** Accounts whose lists should be read again. */
  readonly toRefresh: readonly string[];
  /** All that are linked, by id. */
  readonly accounts: ReadonlyMap<string, Account>;
}

interface Listed {
  readonly account: Account;
  readonly list: ReferenceSet<'domains'>;
  readonly rows: readonly DomainOfAccount[];
}

/** @throws Problem or Error where a list cannot be read: then nothing is done about any */
export async function readLists(ports: Needs, issues: readonly DomainIssue[]): Promise<DomainLists> {
  const accounts = await ports.accounts.list();
  const inUse = accounts.filter(({ enabled }) => enabled);
  const read = await together(inUse.map(({ id }) => ports.reference.read(id, 'domains')));
  const listed = inUse.flatMap((account, place) => listedOf(account, read[place]));
  const known = new Set(listed.map(({ account }) => account.id));
  const watched = new Set(issues.map(({ domain }) => bareDomain(domain)));
  const now = ports.now();
  return {
    rows: listed.flatMap(({ rows }) => rows),
    ending: listed.flatMap((one) => endingOf(one, { watched, now })),
    unread: new Set(accounts.map(({ id }) => id).filter((id) => !known.has(id))),
    toRefresh: listed.filter(({ list }) => isOld(list, { watched, now })).map(({ account }) => account.id),
    accounts: new Map(accounts.map((account) => [account.id, account])),
  };
}

function listedOf(account: Account, list: ReferenceSet<'domains'> | undefined): Listed[] {
  return list ? [{ account, list, rows: list.rows.map((row) => ({ ...row, account: account.id })) }] : [];
}

interface Watching {
  /** Domains that an issue is about. */
  readonly watched: ReadonlySet<string>;
  readonly now: number;
}

function endingOf({ list, rows }: Listed, { watched, now }: Watching): readonly DomainOfAccount[] {
  return rows.filter((row) => isEnding(row, list.syncedAt, now) || watched.has(bareDomain(row.name)));
}

/** The weekly sync would come too late for what is about to end, or is waited for. */
const REFRESHED_AFTER_MS = 20 * 3_600_000;

function isOld({ rows, syncedAt }: ReferenceSet<'domains'>, { watched, now }: Watching): boolean {
  if (now - syncedAt < REFRESHED_AFTER_MS) return false;
  return rows.some((row) => isNear(row, now) || watched.has(bareDomain(row.name)));
}
