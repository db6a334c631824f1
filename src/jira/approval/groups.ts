/** Groups of this Jira. The app asks in its own name who is in one: many sites keep people from browsing groups. */
import * as z from 'zod/mini';
import type { Group } from '../../domain/approval/group';
import { Problem } from '../../domain/problem';
import { together } from '../../domain/work/together';
import type { Groups } from '../../use-cases/ports/approval/approvals';
import { readJira } from '../client';

const group = z.looseObject({ groupId: z.nullish(z.string()), name: z.string() });
const picked = z.looseObject({ groups: z.array(group) });
const page = z.looseObject({ values: z.array(group) });
const memberPage = z.looseObject({
  values: z.array(
    z.looseObject({
      accountId: z.string(),
      accountType: z.optional(z.string()),
      active: z.optional(z.boolean()),
    }),
  ),
  isLast: z.optional(z.boolean()),
});

const MOST_RESULTS = '20';
/** So many members are looked at for who can be asked by name. */
const MEMBERS = '50';

export const jiraGroups: Groups = {
  search: async (query) =>
    picked.parse(await readJira('groupPicker', { query: { query, maxResults: MOST_RESULTS } })).groups.flatMap(groupOf),
  named: async (ids) => (await together([...new Set(ids)].map(named))).flat(),
  members,
  async isMember(id, accountId) {
    try {
      const groups = z.array(group).parse(await readJira('groupsOfUser', { query: { accountId } }));
      return groups.some(({ groupId }) => groupId === id);
    } catch (thrown) {
      // Somebody whose account is gone is in no group.
      if (thrown instanceof Problem && thrown.code === 'jira-missing') return false;
      throw thrown;
    }
  },
};

function groupOf({ groupId, name }: z.infer<typeof group>): Group[] {
  return groupId ? [{ id: groupId, name }] : [];
}

/** One by one: Jira refuses a list as a whole where it has an id that it cannot read. */
async function named(groupId: string): Promise<Group[]> {
  try {
    return page.parse(await readJira('groups', { query: { groupId } })).values.flatMap(groupOf);
  } catch (thrown) {
    if (thrown instanceof Problem && (thrown.code === 'jira-missing' || thrown.code === 'jira-refused')) return [];
    throw thrown;
  }
}

/** Nothing depends on the names alone: where the app may not see them, the group is named. */
async function members(groupId: string) {
  try {
    const query = { groupId, includeInactiveUsers: 'false', maxResults: MEMBERS };
    const { values, isLast } = memberPage.parse(await readJira('groupMembers', { query }));
    const people = values.filter(({ active, accountType }) => active !== false && accountType !== 'app');
    return { accountIds: people.map(({ accountId }) => accountId), all: isLast !== false };
  } catch (thrown) {
    if (thrown instanceof Problem && !thrown.kind.retry) return { accountIds: [], all: false };
    throw thrown;
  }
}
