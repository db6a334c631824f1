/** What set-up needs of Jira and of the store. Everything at Jira is done as the person in front: Jira enforces Administer Jira. */
import type { FieldPlan } from '../../domain/setup/certificate-fields';
import type { TransitionPlan } from '../../domain/setup/certificate-workflow';
import type { WorkflowFacts } from '../../domain/setup/checklist/project-facts';
import type { FieldUse } from '../../domain/setup/removal/field-use';
import type { SetUpRecord } from '../../domain/setup/set-up-record';
import type {
  FoundPart,
  Part,
  PartKind,
  ProjectSchemes,
  SchemeKind,
  SiteField,
  SiteProject,
} from '../../domain/setup/site-parts';

/** A part that is to be made; everything but a field has a name of its own on the site. */
export type NewPart =
  | { readonly kind: 'issueType'; readonly name: string; readonly description: string }
  | ({ readonly kind: 'field' } & Readonly<{ name: string; description: string; type: FieldPlan['kind'] }>)
  | { readonly kind: 'screen'; readonly name: string }
  | {
      readonly kind: 'screenScheme';
      readonly name: string;
      readonly screenId: string;
      readonly createScreenId: string;
    }
  /** @see ProjectSchemes */
  | {
      readonly kind: 'issueTypeScreenScheme';
      readonly name: string;
      readonly screenSchemes: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'issueTypeScheme';
      readonly name: string;
      readonly issueTypeIds: readonly string[];
      readonly defaultIssueTypeId: string | undefined;
    }
  | {
      readonly kind: 'workflowScheme';
      readonly name: string;
      readonly defaultWorkflow: string;
      readonly workflows: Readonly<Record<string, string>>;
    }
  | ({ readonly kind: 'workflow' } & NewWorkflow)
  | ({ readonly kind: 'project' } & NewProject);

export interface NewWorkflow {
  readonly name: string;
  readonly transitions: readonly TransitionPlan[];
  /** Ids of the screens of dialogs, by the transition's name. */
  readonly dialogs: Readonly<Record<string, string>>;
  /** Ids of the statuses that the site has already, by name. */
  readonly statuses: Readonly<Record<string, string>>;
  /** For the statuses and rules of the request: uuids. */
  readonly newId: () => string;
}

export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly leadAccountId: string;
  /** Ids of its three schemes. */
  readonly schemes: Readonly<Record<SchemeKind, string>>;
}

export interface SiteSetUp {
  /** @returns the part of exactly that name; the oldest where there are several */
  find(kind: Exclude<PartKind, 'field' | 'project'>, name: string): Promise<FoundPart | undefined>;
  /** @returns the part's id; @throws Problem when Jira refuses it, with Jira's own words */
  create(part: NewPart): Promise<string>;
  /** What is gone already counts as removed; a field goes into Jira's bin. @throws Problem `jira-refused` when something still uses it */
  remove(part: Pick<Part, 'kind' | 'id'>): Promise<void>;
  /** @returns every field of the site that has one of the names, the oldest first */
  fields(names: readonly string[]): Promise<SiteField[]>;
  /** @returns where a field is used; undefined when it is gone, or in Jira's bin */
  fieldUse(fieldId: string): Promise<FieldUse | undefined>;
  choices(fieldId: string): Promise<string[]>;
  addChoices(fieldId: string, choices: readonly string[]): Promise<void>;
  /** @returns ids of fields */
  onScreen(screenId: string): Promise<string[]>;
  putOnScreen(screenId: string, fieldIds: readonly string[]): Promise<void>;
  /** @returns a sentence when a project of that key cannot be made */
  keyFault(key: string): Promise<string | undefined>;
  project(key: string): Promise<SiteProject | undefined>;
  projects(query: string): Promise<SiteProject[]>;
  schemesOf(projectId: string): Promise<ProjectSchemes>;
  /** @param id undefined: Jira's default workflow scheme. @returns false while Jira is still at it */
  give(projectId: string, scheme: { readonly kind: SchemeKind; readonly id: string | undefined }): Promise<boolean>;
  /**
   * Leaves the project with Jira's default workflow scheme: what comes after gives it another, or deletes it.
   * @throws Problem `jira-refused` when the project has issues, which Jira itself counts; then nothing has changed
   */
  requireNoIssues(projectId: string): Promise<void>;
  /** How many issues the person in front sees; Jira counts about right. */
  countIssues(jql: string): Promise<number>;
  /** @returns the screens of one screen scheme, by what is done on them */
  screensOf(screenSchemeId: string): Promise<{ readonly create: string; readonly edit: string }>;
  setCreateScreen(screenSchemeId: string, screenId: string): Promise<void>;
  workflow(name: string): Promise<WorkflowFacts | undefined>;
  /** @returns keys of the app's modules that Jira offers as rules in the workflow of that project and issue type */
  offeredRules(projectId: string, issueTypeId: string): Promise<string[]>;
  /** @param keys Jira's keys of permissions. @returns what the app itself may do; undefined when it does not see the project */
  appPermissions(projectKey: string, keys: readonly string[]): Promise<Record<string, boolean> | undefined>;
}

export interface SetUpRecords {
  find(): Promise<SetUpRecord | undefined>;
  keep(record: SetUpRecord): Promise<void>;
  /** Takes a turn that nobody else has. @returns since when it is taken otherwise, and until when */
  claimTurn(turn: number, claim: TurnClaim): Promise<TurnClaim>;
  forgetTurn(turn: number): Promise<void>;
  /** The ids of the fields that the app keeps are read anew: the fields are others now. */
  forgetFieldIds(): Promise<void>;
}

export interface TurnClaim {
  readonly owner: string;
  /** Epoch milliseconds. */
  readonly until: number;
}

export interface SetUpPorts {
  readonly site: SiteSetUp;
  readonly records: SetUpRecords;
}
