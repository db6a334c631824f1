/** Schemes: what a site keeps between projects and the screens, types, workflows and permissions they use. */
import type { PermissionKey } from '../permissions/permission-keys';
import type { Grantee } from '../site-definition';

export interface ScreenTab {
  readonly id: number;
  name: string;
  fieldIds: string[];
}

export interface Screen {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly tabs: ScreenTab[];
}

/** What a person does while a screen is shown. */
export type ScreenOperation = 'create' | 'edit' | 'view';

export interface ScreenScheme {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Ids of screens; an operation without one shows the default. */
  readonly screens: Readonly<Partial<Record<ScreenOperation, number>> & { default: number }>;
}

export interface IssueTypeScreenScheme {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Ids of screen schemes by issue type id, and under `default` for all other types. */
  readonly screenSchemes: ReadonlyMap<string, number>;
}

export interface IssueTypeScheme {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly defaultIssueTypeId: string | undefined;
  readonly issueTypeIds: string[];
}

export interface WorkflowScheme {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly defaultWorkflowId: string;
  /** Ids of workflows by issue type id. */
  readonly workflowIds: ReadonlyMap<string, string>;
}

export interface SchemeGrant {
  readonly id: number;
  readonly permission: PermissionKey;
  readonly to: Grantee;
}

export interface PermissionScheme {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly grants: SchemeGrant[];
}

/** A project role; its members stand in each project. */
export interface Role {
  readonly id: number;
  readonly name: string;
}

export interface Group {
  /** A uuid, as Jira gives groups. */
  readonly id: string;
  readonly name: string;
  /** Account ids. */
  readonly members: Set<string>;
}

/** All of a site's schemes by id. */
export interface Schemes {
  readonly screens: Map<number, Screen>;
  readonly screenSchemes: Map<number, ScreenScheme>;
  readonly issueTypeScreenSchemes: Map<number, IssueTypeScreenScheme>;
  readonly issueTypeSchemes: Map<number, IssueTypeScheme>;
  readonly workflowSchemes: Map<number, WorkflowScheme>;
  readonly permissionSchemes: Map<number, PermissionScheme>;
}
