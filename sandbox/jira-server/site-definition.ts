/** The data a Jira site is made of: people, projects, fields, screens, workflows. A stand-in is built from one of these. */
import type { PermissionKey } from './permissions/permission-keys';
import type { CustomFieldType } from './fields/custom-field-types';

export interface UserDefinition {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  /** `customer`: knows the portals of service projects alone. */
  readonly accountType?: 'atlassian' | 'app' | 'customer';
  /** Holds the global permission Administer Jira. */
  readonly admin?: boolean;
  /** Ids of the groups that the user is in. */
  readonly groupIds?: readonly string[];
  /** For clients that authenticate with Basic `email:token`; without one nobody can log in as this user. */
  readonly apiToken?: string;
}

/** A group of people; `groupIds` of the users say who is in it. */
export interface GroupDefinition {
  /** A uuid, as Jira gives groups. */
  readonly groupId: string;
  readonly name: string;
}

/** Who is meant by a grant: members of a project role, one account, every app, everybody logged in, the lead, anyone. */
export type Grantee =
  | { readonly role: string }
  | { readonly accountId: string }
  | { readonly app: true }
  | { readonly loggedIn: true }
  | { readonly projectLead: true }
  | { readonly anyone: true };

export interface PermissionGrant {
  readonly permissions: readonly PermissionKey[];
  readonly to: Grantee;
}

interface ScreenDefinition {
  /** Names of fields, custom ones by name and system ones by id (`summary`). */
  readonly create: readonly string[];
  readonly edit: readonly string[];
}

export interface ProjectDefinition {
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: 'business' | 'software' | 'service_desk';
  readonly leadAccountId: string;
  /** Names of issue types. */
  readonly issueTypes: readonly string[];
  /** Account ids by the name of the role. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly permissions: readonly PermissionGrant[];
  readonly screens: ScreenDefinition;
  /** Name of the workflow that all issue types of the project follow. */
  readonly workflow: string;
  /** Of a service project: who may ask in its portal, and for what. */
  readonly serviceDesk?: ServiceDeskDefinition;
}

interface ServiceDeskDefinition {
  /** Account ids. */
  readonly customers: readonly string[];
  /** Forms of the portal; `issueType` by name. */
  readonly requestTypes: readonly { readonly name: string; readonly issueType: string }[];
}

export interface FieldDefinition {
  readonly name: string;
  readonly type: CustomFieldType;
  readonly description?: string;
  readonly options?: readonly string[];
}

export interface StatusDefinition {
  readonly name: string;
  readonly category: 'TODO' | 'IN_PROGRESS' | 'DONE';
}

/** A validator, condition or action as `POST /workflows/create` takes it; every parameter is a string. */
export interface WorkflowRule {
  readonly id: string;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface TransitionDefinition {
  readonly id: string;
  readonly name: string;
  /** Names of the statuses it leaves; `any` makes it a global transition. */
  readonly from: readonly string[] | 'any';
  readonly to: string;
  /** Names of the fields on its screen; without one it has no screen. */
  readonly screen?: readonly string[];
  readonly conditions?: readonly WorkflowRule[];
  readonly validators?: readonly WorkflowRule[];
  readonly actions?: readonly WorkflowRule[];
}

export interface WorkflowDefinition {
  readonly name: string;
  readonly statuses: readonly StatusDefinition[];
  /** Name of the status a new issue gets. */
  readonly initialStatus: string;
  readonly transitions: readonly TransitionDefinition[];
}

/** A workflow rule that an installed app provides, as the workflow editor would offer it. */
export interface AppRuleDefinition {
  /** `ari:cloud:ecosystem::extension/{appId}/{environmentId}/static/{moduleKey}`: what `parameters.key` of a rule names. */
  readonly key: string;
  readonly ruleType: 'Condition' | 'Validator' | 'Function';
  readonly name: string;
  readonly description?: string;
}

/** One value of an issue property that an app's `jira:entityProperty` module makes searchable in JQL. */
export interface IndexedProperty {
  readonly propertyKey: string;
  /** Way to the value inside the property, its parts joined by dots. */
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
  /** Name that JQL can use in place of `issue.property[key].path`. */
  readonly searchAlias?: string;
}

export interface SiteDefinition {
  readonly appRules?: readonly AppRuleDefinition[];
  readonly indexedProperties?: readonly IndexedProperty[];
  readonly users: readonly UserDefinition[];
  readonly groups?: readonly GroupDefinition[];
  /** Names of the standard issue types. */
  readonly issueTypes: readonly string[];
  readonly fields: readonly FieldDefinition[];
  readonly workflows: readonly WorkflowDefinition[];
  readonly projects: readonly ProjectDefinition[];
}
