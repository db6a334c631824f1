/** What has changed in an account lately, by its SSL report: four short questions in place of one about each certificate. */
import * as z from 'zod/mini';
import type { Account } from '../../../domain/account/account';
import { Problem } from '../../../domain/problem';
import { DAY_MS } from '../../../domain/validity';
import type { Since } from '../../../use-cases/ports/account/scm-account';
import { ask, parsed } from '../admin-client';
import type { AdminWorld } from '../admin-client';
import { id } from '../wire/scalars';

/** Dates by which SCM reports, in its numbers (SCM Admin API, SSL report). */
const DATES = { revoked: 2, ends: 3, requested: 4, issued: 5 } as const;

/** A row without an id would be a change that nobody looks at: then the whole report does not count. */
const reportAnswer = z.looseObject({ statusCode: z.literal(0), reports: z.array(z.looseObject({ id })) });

/** As the port says. An answer that is larger than a page of the list may be counts as one that cannot be read. */
export async function changedSince(
  world: AdminWorld,
  account: Account,
  since: Since,
): Promise<readonly string[] | undefined> {
  const ids = new Set<string>();
  try {
    // A day more on either side, because neither description says in whose time they are.
    for (const certificateDateAttribute of Object.values(DATES)) {
      const body = { from: dateOf(since.from - DAY_MS), to: dateOf(since.to + DAY_MS), certificateDateAttribute };
      const answer = await ask(world, account, { endpoint: 'sslReport', method: 'POST', body });
      for (const row of parsed(reportAnswer, answer).reports) ids.add(row.id);
    }
    return [...ids];
  } catch (thrown) {
    if (thrown instanceof Problem && (!thrown.kind.retry || thrown.code === 'scm-unreadable')) return undefined;
    throw thrown;
  }
}

const dateOf = (moment: number): string => new Date(moment).toISOString();
