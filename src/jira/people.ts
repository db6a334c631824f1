/** People of this Jira, as the person in front sees them. */
import * as z from 'zod/mini';
import { Problem } from '../domain/problem';
import type { Person } from '../domain/person';
import { together } from '../domain/work/together';
import type { People } from '../use-cases/ports/people';
import { readJira } from './client';

const user = z.looseObject({
  accountId: z.string(),
  displayName: z.string(),
  accountType: z.optional(z.string()),
  active: z.optional(z.boolean()),
});

const MOST_RESULTS = '20';

export const jiraPeople: People = {
  async search(query) {
    const found = z.array(user).parse(await readJira('users', { query: { query, maxResults: MOST_RESULTS } }));
    return found.filter((one) => one.active !== false && one.accountType !== 'app').map(personOf);
  },
  named: (accountIds) => together(accountIds.map(nameOf)),
};

/** Someone who left is still named, by the account id. */
async function nameOf(accountId: string): Promise<Person> {
  try {
    return personOf(user.parse(await readJira('user', { query: { accountId } })));
  } catch (thrown) {
    if (thrown instanceof Problem && !thrown.kind.retry) return { accountId, displayName: accountId };
    throw thrown;
  }
}

function personOf({ accountId, displayName }: Person): Person {
  return { accountId, displayName };
}
