/** What a Jira site is made of, as far as set-up makes, finds and removes it. */
import type { FieldKind } from './certificate-fields';

/** In the words of Jira's own screens. */
export const PART_KINDS = {
  issueType: 'Issue type',
  field: 'Field',
  screen: 'Screen',
  screenScheme: 'Screen scheme',
  issueTypeScreenScheme: 'Issue type screen scheme',
  issueTypeScheme: 'Issue type scheme',
  workflow: 'Workflow',
  status: 'Status',
  workflowScheme: 'Workflow scheme',
  project: 'Project',
} as const;

export type PartKind = keyof typeof PART_KINDS;

/** A part that is there. */
export interface Part {
  readonly kind: PartKind;
  readonly id: string;
  readonly name: string;
}

/** A part as Jira shows it. */
export interface FoundPart extends Part {
  /** Empty where it has none. */
  readonly description: string;
}

/** A part that a set-up came by. */
export interface PartUsed extends Part {
  /** True: set-up made it, and may remove it again; false: it was there. */
  readonly made: boolean;
}

/** A custom field that is there; `kind` undefined: a type that set-up does not make. */
export interface SiteField {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: FieldKind | undefined;
}

export type ProjectType = 'business' | 'software' | 'service_desk';

/** In Jira's words. */
export const PROJECT_TYPES: Readonly<Record<ProjectType, string>> = {
  business: 'business project',
  software: 'software project',
  service_desk: 'service management project',
};

export interface SiteProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: ProjectType;
  /** Team-managed projects have no schemes: nothing can be set up in them by an app. */
  readonly teamManaged: boolean;
  /** Absent in lists. */
  readonly description?: string;
}

/** The three kinds of schemes that a project has one of each. */
export const SCHEME_KINDS = ['issueTypeScheme', 'issueTypeScreenScheme', 'workflowScheme'] as const;

export type SchemeKind = (typeof SCHEME_KINDS)[number];

interface Scheme {
  /** Undefined: Jira's default workflow scheme, which has none. */
  readonly id: string | undefined;
  readonly name: string;
  /** How many other projects use it; undefined where Jira does not say. */
  readonly others: number | undefined;
}

/** The schemes of one project, with what they hold. */
export interface ProjectSchemes {
  readonly issueTypeScheme: Scheme & {
    readonly issueTypeIds: readonly string[];
    readonly defaultIssueTypeId: string | undefined;
  };
  readonly issueTypeScreenScheme: Scheme & {
    /** Screen schemes by issue type id, and under `default`. */
    readonly screenSchemes: Readonly<Record<string, string>>;
  };
  readonly workflowScheme: Scheme & {
    readonly defaultWorkflow: string;
    /** Names of workflows by issue type id. */
    readonly workflows: Readonly<Record<string, string>>;
  };
}
