/** The state of one Jira site: what its definition says, with ids, and what happened since. Memory only. */
import type { Clock } from '../../clock';
import type { Random } from '../../random';
import type { Field } from '../fields/field-kind';
import type { Json, JsonObject } from '../json';
import type { PermissionKey } from '../permissions/permission-keys';
import type { AppRuleDefinition, Grantee, IndexedProperty, UserDefinition, WorkflowRule } from '../site-definition';
import type { IssueRecord, LinkRecord, TemporaryFile } from './issue-record';
import { present } from './present';
import type { Group, Role, Schemes } from './schemes';
import type { SearchIndex } from './search-index';
import type { Task } from './task';

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export type StatusCategory = 'TODO' | 'IN_PROGRESS' | 'DONE';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategory;
}

/** Conditions of a transition: all or any of the rules and groups have to hold. */
export interface ConditionGroup {
  readonly operation: 'ALL' | 'ANY';
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly ConditionGroup[];
}

/** A transition with its statuses and screen as ids. */
export interface Transition {
  readonly id: string;
  readonly type: 'INITIAL' | 'DIRECTED' | 'GLOBAL';
  readonly name: string;
  readonly description: string;
  /** Ids of the statuses it leaves; `any` for a global one. */
  readonly fromIds: readonly string[] | 'any';
  readonly toId: string;
  readonly links: readonly JsonObject[];
  readonly screenId: number | undefined;
  readonly conditions: ConditionGroup | undefined;
  readonly validators: readonly WorkflowRule[];
  readonly actions: readonly WorkflowRule[];
  readonly triggers: readonly Json[];
  readonly properties: JsonObject;
}

export interface Workflow {
  /** A uuid, as Jira gives workflows. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly initialStatusId: string;
  readonly statuses: readonly { readonly statusId: string; readonly properties: JsonObject; readonly layout: Json }[];
  readonly transitions: readonly Transition[];
  /** Places of the start point and of looped transitions in the editor, as they were sent. */
  readonly layouts: JsonObject;
}

/** A grant or a refusal made after the site was built; the latest one that fits wins. */
interface PermissionOverride {
  readonly permission: PermissionKey;
  readonly to: Grantee;
  readonly granted: boolean;
}

/** Form of a portal over an issue type; its id is not the issue type's. */
export interface RequestType {
  readonly id: string;
  readonly name: string;
  readonly issueTypeId: string;
}

interface ServiceDesk {
  readonly id: string;
  /** Account ids. */
  readonly customers: Set<string>;
  readonly requestTypes: RequestType[];
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly projectTypeKey: string;
  readonly serviceDesk?: ServiceDesk;
  /** Made from a template of its own team: Jira shows no schemes for it. */
  readonly teamManaged?: boolean;
  readonly leadAccountId: string;
  readonly assigneeType: string;
  /** Account ids by the name of the role. */
  readonly roles: Map<string, Set<string>>;
  readonly overrides: PermissionOverride[];
  /** A validator of another app refuses new issues whose summary holds one of these. */
  readonly refusedSummaries: string[];
  issueTypeSchemeId: number;
  issueTypeScreenSchemeId: number;
  workflowSchemeId: number;
  permissionSchemeId: number;
  /** Number of the last issue key given out. */
  lastIssueNumber: number;
}

export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

/** Jira counts ids per kind of thing; each starts where a young site would be. */
type IdKind =
  | 'issue comment attachment change link option issueType status field project task'
  | 'screen tab screenScheme issueTypeScreenScheme issueTypeScheme workflowScheme permissionScheme grant role linkType serviceDesk requestType context deskApproval';

type Words<T extends string> = T extends `${infer First} ${infer Rest}` ? First | Words<Rest> : T;

export interface SiteState {
  readonly clock: Clock;
  readonly random: Random;
  readonly users: ReadonlyMap<string, UserDefinition>;
  readonly groups: Map<string, Group>;
  readonly appRules: readonly AppRuleDefinition[];
  readonly indexedProperties: readonly IndexedProperty[];
  readonly issueTypes: IssueType[];
  readonly statuses: Map<string, Status>;
  readonly fields: Map<string, Field>;
  /** Custom fields in the bin: nothing shows them, and their values wait. */
  readonly trashedFields: Map<string, Field>;
  readonly roles: Role[];
  readonly schemes: Schemes;
  readonly workflows: Map<string, Workflow>;
  readonly projects: Project[];
  readonly linkTypes: LinkType[];
  readonly issues: Map<string, IssueRecord>;
  /** Issue id by every key it ever had, in upper case. */
  readonly keys: Map<string, string>;
  readonly links: LinkRecord[];
  readonly index: SearchIndex;
  readonly tasks: Map<string, Task>;
  /** Properties of apps by account id of the app. */
  readonly appProperties: Map<string, Map<string, Json>>;
  /** By the id that the upload was answered with. */
  readonly temporaryFiles: Map<string, TemporaryFile>;
  readonly lastIds: Map<Words<IdKind>, number>;
}

/** The next id of that kind. */
export function nextNumber(site: Pick<SiteState, 'lastIds'>, kind: Words<IdKind>): number {
  const id = (site.lastIds.get(kind) ?? 10_000) + 1;
  site.lastIds.set(kind, id);
  return id;
}

/** The next id of that kind, as Jira writes most of them. */
export function nextId(site: Pick<SiteState, 'lastIds'>, kind: Words<IdKind>): string {
  return String(nextNumber(site, kind));
}

/** A uuid from the site's seeded random. */
export function uuid(site: Pick<SiteState, 'random'>): string {
  const digits = Array.from({ length: 32 }, (_, at) => {
    const digit = Math.floor(site.random() * 16);
    return (at === 12 ? 4 : at === 16 ? (digit & 3) | 8 : digit).toString(16);
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The issue of that id or key, also of a key it had before it was moved; case does not matter. */
export function findIssue(site: SiteState, idOrKey: string): IssueRecord | undefined {
  return site.issues.get(idOrKey) ?? site.issues.get(site.keys.get(idOrKey.toUpperCase()) ?? '');
}

export function findProject(site: SiteState, idOrKey: string): Project | undefined {
  return site.projects.find((project) => project.id === idOrKey || project.key === idOrKey.toUpperCase());
}

/** @throws Error when the site's own data are broken */
export function projectOf(site: SiteState, issue: IssueRecord): Project {
  return present(findProject(site, issue.projectId), `project ${issue.projectId}`);
}

/** @throws Error when the site's own data are broken */
export function statusOf(site: SiteState, id: string): Status {
  return present(site.statuses.get(id), `status ${id}`);
}
