/** What a site holds, read directly: for tests and for the page that shows issues. */
import { adfToText } from './adf/adf-text';
import type { AdfNode } from './adf/adf-node';
import { textOf, type Json } from './json';
import type { UserDefinition } from './site-definition';
import type { IssueRecord } from './site/issue-record';
import { administrationFacts, type AdministrationFacts } from './site/administration-facts';
import { present } from './site/present';
import { allOptions, inProject } from './fields/field-contexts';
import type { FieldContext, FieldOption } from './fields/field-kind';
import { fieldIds } from './fields/field-ids';
import { issueTypesOf } from './site/project-schemes';
import {
  findIssue,
  findProject,
  projectOf,
  statusOf,
  type IssueType,
  type Project,
  type SiteState,
} from './site/site-state';

interface CommentFacts {
  readonly id: string;
  readonly authorId: string;
  readonly body: AdfNode;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly properties: Readonly<Record<string, Json>>;
}

interface AttachmentFacts {
  readonly id: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly authorId: string;
  /** Epoch milliseconds. */
  readonly created: number;
  /** Customers of the portal see it. */
  readonly shared?: boolean;
}

interface StatusChangeFacts {
  readonly from: string;
  readonly to: string;
  readonly authorId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

export interface IssueFacts {
  readonly id: string;
  readonly key: string;
  readonly projectKey: string;
  readonly issueType: string;
  /** Name of the status. */
  readonly status: string;
  readonly summary: string;
  /** Stored values by name of the field: ADF documents, option ids, account ids, days, text. */
  readonly fields: Readonly<Record<string, Json>>;
  /** The same values as text; rich text without its formatting. */
  readonly text: Readonly<Record<string, string>>;
  readonly comments: readonly CommentFacts[];
  readonly attachments: readonly AttachmentFacts[];
  readonly properties: Readonly<Record<string, Json>>;
  readonly history: readonly StatusChangeFacts[];
  readonly links: readonly { readonly type: string; readonly from: string; readonly to: string }[];
}

interface DeskFacts {
  readonly serviceDeskId: string;
  /** Of its first form; absent where it has none. */
  readonly requestTypeId?: string;
}

export interface SiteFacts {
  users(): readonly UserDefinition[];
  projects(): readonly (Pick<Project, 'id' | 'key' | 'name'> & {
    readonly issueTypes: readonly IssueType[];
    readonly serviceDesk?: DeskFacts;
  })[];
  issues(): readonly IssueFacts[];
  /** By key or id, also by a key it had before it was moved. */
  issue(key: string): IssueFacts | undefined;
  /** @throws Error when no field has that name */
  fieldId(name: string): string;
  /** What a select field offers in the project, else where no other context holds. @throws Error when no field has that name */
  options(name: string, projectKey?: string): readonly string[];
  /** The same, with those that are not offered any more. @throws Error when no field has that name */
  allOptions(name: string, projectKey?: string): readonly FieldOption[];
  /** Contexts beside the one for all projects. @throws Error when no field has that name */
  contexts(name: string): readonly FieldContext[];
  administration(): AdministrationFacts;
}

export function siteFacts(site: SiteState): SiteFacts {
  const fieldId = (name: string) => present(fieldIds(site.fields.values(), [name])[0], `field ${name}`);
  const field = (name: string) => present(site.fields.get(fieldId(name)), name);
  const optionsOf = (name: string, key?: string) => {
    const project = key === undefined ? undefined : present(findProject(site, key), `project ${key}`);
    return (project ? inProject(field(name), project) : field(name)).options;
  };
  return {
    users: () => [...site.users.values()],
    projects: () => site.projects.map((project) => projectFacts(site, project)),
    issues: () => [...site.issues.values()].map((issue) => issueFacts(site, issue)),
    issue(key) {
      const issue = findIssue(site, key);
      return issue && issueFacts(site, issue);
    },
    fieldId,
    options: (...asked) => optionsOf(...asked).flatMap(({ value, disabled }) => (disabled === true ? [] : [value])),
    allOptions: optionsOf,
    contexts: (name) => field(name).otherContexts ?? [],
    administration: () => administrationFacts(site),
  };
}

function projectFacts(site: SiteState, project: Project) {
  const { serviceDesk, ...facts } = project;
  const issueTypes = issueTypesOf(site, project);
  if (!serviceDesk) return { ...facts, issueTypes };
  const [form] = serviceDesk.requestTypes;
  return {
    ...{ ...facts, issueTypes },
    serviceDesk: { serviceDeskId: serviceDesk.id, ...(form && { requestTypeId: form.id }) },
  };
}

/** As the issue stands now; what takes some work is worked out when it is asked for. */
function issueFacts(site: SiteState, issue: IssueRecord): IssueFacts {
  const type = site.issueTypes.find((one) => one.id === issue.issueTypeId);
  const [stored, comments, changes] = [[...issue.fields], [...issue.comments], [...issue.changes]];
  const links = site.links.filter(({ sourceId, destinationId }) => sourceId === issue.id || destinationId === issue.id);
  return {
    ...{ id: issue.id, key: issue.key, projectKey: projectOf(site, issue).key, issueType: type?.name ?? '' },
    status: statusOf(site, issue.statusId).name,
    summary: textOf(issue.fields.get('summary')),
    attachments: [...issue.attachments],
    properties: Object.fromEntries(issue.properties),
    get fields() {
      return Object.fromEntries(stored.map((one) => fieldValue(site, one)).map(([name, value]) => [name, value]));
    },
    get text() {
      const values = stored.map((one) => fieldValue(site, one));
      return Object.fromEntries(values.map(([name, value, text]) => [name, text ?? textOf(value)]));
    },
    get comments() {
      return comments.map(commentFacts);
    },
    get history() {
      return statusChanges(changes);
    },
    get links() {
      return linkFacts(site, links);
    },
  };
}

function fieldValue(site: SiteState, [id, value]: readonly [string, Json]): [name: string, value: Json, text?: string] {
  const field = site.fields.get(id);
  const name = field?.name ?? id;
  if (field?.kind === 'richText') return [name, value, adfToText(value as unknown as AdfNode)];
  const option = field && allOptions(field).find((one) => one.id === value);
  return option ? [name, value, option.value] : [name, value];
}

function commentFacts(comment: IssueRecord['comments'][number]): CommentFacts {
  const { id, authorId, body, created, properties } = comment;
  return { id, authorId, body, text: adfToText(body), created, properties: Object.fromEntries(properties) };
}

function statusChanges(changes: IssueRecord['changes']): StatusChangeFacts[] {
  return changes.flatMap(({ authorId, created, items }) =>
    items
      .filter((item) => item.fieldId === 'status')
      .map((item) => ({ from: item.fromString ?? '', to: item.toString ?? '', authorId, at: created })),
  );
}

function linkFacts(site: SiteState, links: SiteState['links']): IssueFacts['links'] {
  const key = (id: string) => present(site.issues.get(id), `issue ${id}`).key;
  return links.map((link) => {
    const type = site.linkTypes.find((one) => one.id === link.typeId);
    return { type: type?.name ?? '', from: key(link.sourceId), to: key(link.destinationId) };
  });
}
