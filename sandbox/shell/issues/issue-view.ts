/** An issue as Jira gives it to the person who looks (REST v3, schema IssueBean, with names and schemas of its fields). */
import type { AdfNode } from '../../jira-server/adf/adf-node';
import type { Person } from '../../world/person';
import type { FieldMetadata, Screen } from '../forms/field-metadata';
import { read } from '../jira-calls';
import type { StatusView } from './status-lozenge';

export interface LinkedIssue {
  readonly key: string;
  readonly fields: { readonly summary: string; readonly status: StatusView };
}

export interface IssueLinkView {
  readonly type: { readonly inward: string; readonly outward: string };
  /** One of the two: the issue at the other end. */
  readonly inwardIssue?: LinkedIssue;
  readonly outwardIssue?: LinkedIssue;
}

export interface CommentView {
  readonly author: { readonly displayName: string };
  readonly created: string;
  readonly body: AdfNode;
  /** False: customers of a service project do not read it. */
  readonly jsdPublic: boolean;
}

export interface AttachmentView {
  readonly id: string;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
}

interface IssueFields {
  readonly summary: string;
  readonly status: StatusView;
  readonly project: { readonly key: string; readonly name: string; readonly projectTypeKey: string };
  readonly issuetype: { readonly name: string };
  readonly comment: { readonly comments: readonly CommentView[] };
  readonly attachment: readonly AttachmentView[];
  readonly issuelinks: readonly IssueLinkView[];
}

export interface IssueView {
  readonly id: string;
  readonly key: string;
  readonly fields: IssueFields & Readonly<Record<string, unknown>>;
  /** Names and kinds of fields by their ids. */
  readonly names: Readonly<Record<string, string>>;
  readonly schema: Readonly<Record<string, FieldMetadata['schema']>>;
}

/** A transition that the person may make; without `fields` it asks for nothing. */
export interface OfferedTransition {
  readonly id: string;
  readonly name: string;
  readonly fields: Screen;
}

/** @returns undefined when there is no such issue, or the person may not see it */
export function readIssue(person: Person, key: string): Promise<IssueView | undefined> {
  return read<IssueView>(person, `/issue/${encodeURIComponent(key)}?expand=names,schema`);
}

export async function offeredTransitions(person: Person, key: string): Promise<readonly OfferedTransition[]> {
  const path = `/issue/${encodeURIComponent(key)}/transitions?expand=transitions.fields`;
  return (await read<{ transitions: OfferedTransition[] }>(person, path))?.transitions ?? [];
}
