/** Issues by key and owner, as the person in front sees them. */
import * as z from 'zod/mini';
import type { IssueOwners } from '../use-cases/ports/issues';
import { readJira } from './client';
import type { FieldIds } from './issue/field-ids';

const person = z.looseObject({ displayName: z.string() });

const answer = z.looseObject({
  issues: z.array(
    z.looseObject({ id: z.string(), key: z.string(), fields: z.optional(z.record(z.string(), z.unknown())) }),
  ),
});

/** @param ids of the connector's fields in this Jira, *Owner* among them where it has one */
export function createIssueOwners(ids: () => Promise<FieldIds>): IssueOwners {
  return {
    async seen(issueIds) {
      if (issueIds.length === 0) return [];
      const { owner } = await ids();
      // The first that names somebody counts.
      const wanted = [...(owner === undefined ? [] : [owner]), 'assignee', 'reporter'];
      const json = { issueIdsOrKeys: issueIds, fields: wanted };
      const { issues } = answer.parse(await readJira('issuesForPerson', { json }));
      return issues.map(({ id, key, fields = {} }) => ({
        id,
        key,
        owner: firstName(wanted.map((name) => fields[name])),
      }));
    },
  };
}

/** A field may be empty, or of another kind than its name says. */
function firstName(values: readonly unknown[]): string {
  return values.map((value) => person.safeParse(value).data?.displayName).find((name) => name !== undefined) ?? '';
}
