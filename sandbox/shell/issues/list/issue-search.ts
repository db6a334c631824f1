/** Finds issues by Jira's search, as the person who looks: one page at a time, newest first. */
import type { Person } from '../../../world/person';
import { projectsFor, read } from '../../jira-calls';
import type { StatusView } from '../status-lozenge';

export interface IssueFilter {
  /** Name of a status; empty: any. */
  readonly status: string;
  /** Words, each of which begins a word of the issue; empty: any. */
  readonly text: string;
  /** Where the page before ended, as its answer said; empty: the first page. */
  readonly after: string;
}

export interface ListedIssue {
  readonly key: string;
  readonly summary: string;
  readonly status: StatusView;
  /** `YYYY-MM-DD`; empty when there is none yet. */
  readonly expiry: string;
}

export interface FoundIssues {
  readonly issues: readonly ListedIssue[];
  /** How many there are in all, as far as the search knows. */
  readonly count: number;
  /** Leads to the next page; undefined on the last. */
  readonly next: string | undefined;
  /** Why Jira did not search. */
  readonly refusal: string | undefined;
}

const PAGE_SIZE = 50;
const EXPIRY = 'Certificate expiry';

interface SearchAnswer {
  readonly issues: readonly {
    readonly key: string;
    readonly fields: Readonly<Record<string, unknown>> & { readonly summary: string; readonly status: StatusView };
  }[];
  readonly nextPageToken?: string;
}

export async function findIssues(person: Person, filter: IssueFilter): Promise<FoundIssues> {
  const jql = jqlOf(filter);
  const expiryId = await fieldId(person, EXPIRY);
  const place = filter.after === '' ? {} : { nextPageToken: filter.after };
  const fields = ['summary', 'status', ...(expiryId === undefined ? [] : [expiryId])];
  const answer = await person.call('POST', '/search/jql', { jql, fields, maxResults: PAGE_SIZE, ...place });
  if (!answer.ok) return { issues: [], count: 0, next: undefined, refusal: await person.refusal(answer) };
  const { issues, nextPageToken } = (await answer.json()) as SearchAnswer;
  return {
    issues: issues.map((issue) => listed(issue, expiryId)),
    count: await countOf(person, jql),
    next: nextPageToken,
    refusal: undefined,
  };
}

function listed({ key, fields }: SearchAnswer['issues'][number], expiryId: string | undefined): ListedIssue {
  const expiry = fields[expiryId ?? ''];
  return { key, summary: fields.summary, status: fields.status, expiry: typeof expiry === 'string' ? expiry : '' };
}

/** A search without any restriction is refused by Jira; every issue has a project. */
function jqlOf({ status, text }: IssueFilter): string {
  const clauses = [
    ...(status === '' ? [] : [`status = ${quoted(status)}`]),
    ...wordsOf(text).map((word) => `text ~ ${quoted(`${word}*`)}`),
  ];
  return `${['project is not EMPTY', ...clauses].join(' AND ')} ORDER BY created DESC, key DESC`;
}

/** Signs other than those of words and host names mean something to Jira's text search, or nothing. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*/gu) ?? [];
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

async function countOf(person: Person, jql: string): Promise<number> {
  const answer = await person.call('POST', '/search/approximate-count', { jql });
  return answer.ok ? ((await answer.json()) as { count: number }).count : 0;
}

async function fieldId(person: Person, wanted: string): Promise<string | undefined> {
  const fields = await read<{ id: string; name: string }[]>(person, '/field');
  return fields?.find(({ name }) => name === wanted)?.id;
}

/** Names of all statuses that issues of the person's projects can have, in the order of their workflows. */
export async function statusNames(person: Person): Promise<readonly string[]> {
  const projects = await projectsFor(person, 'browse');
  type Statuses = readonly { readonly statuses: readonly StatusView[] }[];
  const all = await Promise.all(projects.map(({ key }) => read<Statuses>(person, `/project/${key}/statuses`)));
  const names = all.flatMap((types) => (types ?? []).flatMap(({ statuses }) => statuses.map(({ name }) => name)));
  return [...new Set(names)];
}
