/** The ids of the connector's fields in this Jira, kept so that not every job has to ask. */
import { kvs } from '@forge/kvs';
import type { IssueField } from '../domain/issue/issue-fields';
import { keys } from './keys';
import { jiraFieldsSchema } from './records/cached-records';

/** Field ids by the connector's own names for them, and when they were read (epoch milliseconds). */
export interface KnownFields {
  readonly ids: Partial<Record<IssueField, string>>;
  readonly readAt: number;
}

export const jiraFieldCache = {
  async find(): Promise<KnownFields | undefined> {
    const stored = await kvs.get(keys.jiraFields);
    return stored === undefined ? undefined : jiraFieldsSchema.parse(stored);
  },
  keep: (fields: KnownFields) => kvs.set(keys.jiraFields, fields),
};
