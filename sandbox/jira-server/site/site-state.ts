/** The state of one Jira site: what its definition says, with ids, and what happened since. Memory only. */
import type { Clock } from '../../clock';
import type { Random } from '../../random';
import type { Field } from '../fields/field-kind';
import type { PermissionKey } from '../permissions/permission-keys';
import type { PermissionGrant, TransitionDefinition, UserDefinition } from '../site-definition';
import type { IssueRecord, LinkRecord } from './issue-record';
import { present } from './present';

export interface IssueType {
  readonly id: string;
  readonly name: string;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: 'TODO' | 'IN_PROGRESS' | 'DONE';
}

export interface Workflow {
  /** A uuid, as Jira gives workflows. */
  readonly id: string;
  readonly name: string;
  readonly initialStatusId: string;
  readonly transitions: readonly Transition[];
}

/** A transition with its statuses and screen as ids. */
export interface Transition extends Omit<TransitionDefinition, 'from' | 'to' | 'screen'> {
  readonly fromIds: readonly string[] | 'any';
  readonly toId: string;
  readonly screen: readonly string[] | undefined;
}

/** A grant or a refusal made after the site was built; the latest one that fits wins. */
interface PermissionOverride {
  readonly permission: PermissionKey;
  readonly to: PermissionGrant['to'];
  readonly granted: boolean;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: string;
  readonly leadAccountId: string;
  readonly issueTypes: readonly IssueType[];
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly grants: readonly PermissionGrant[];
  readonly overrides: PermissionOverride[];
  /** Field ids on the create and the edit screen. */
  readonly screens: { create: readonly string[]; edit: readonly string[] };
  readonly workflow: Workflow;
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
type IdKind = 'issue' | 'comment' | 'attachment' | 'change' | 'link' | 'option';

export interface SiteState {
  readonly clock: Clock;
  readonly random: Random;
  readonly users: ReadonlyMap<string, UserDefinition>;
  readonly issueTypes: readonly IssueType[];
  readonly statuses: ReadonlyMap<string, Status>;
  readonly fields: Map<string, Field>;
  readonly projects: readonly Project[];
  readonly linkTypes: readonly LinkType[];
  readonly issues: Map<string, IssueRecord>;
  /** Issue id by every key it ever had, in upper case. */
  readonly keys: Map<string, string>;
  readonly links: LinkRecord[];
  readonly lastIds: Map<IdKind, number>;
}

/** The next id of that kind, as Jira writes it. */
export function nextId(site: SiteState, kind: IdKind): string {
  const id = (site.lastIds.get(kind) ?? 10_000) + 1;
  site.lastIds.set(kind, id);
  return String(id);
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
