/** What a checklist looks at in a project, whoever set it up. */
import type { SiteField, SiteProject } from '../site-parts';

/** One of our rules in a transition. */
export interface RuleFacts {
  /** Key of the app's module. */
  readonly module: string;
  readonly disabled: boolean;
}

export interface TransitionFacts {
  readonly name: string;
  /** Names of statuses; `any` for a global transition. */
  readonly from: readonly string[] | 'any';
  readonly to: string;
  readonly rules: readonly RuleFacts[];
}

export interface WorkflowFacts {
  readonly name: string;
  /** Names. */
  readonly statuses: readonly string[];
  readonly transitions: readonly TransitionFacts[];
}

export interface ProjectFacts {
  readonly project: SiteProject;
  /** Whether the issue type *Certificate* can be used in the project. */
  readonly hasIssueType: boolean;
  /** Every field of the site that has one of our names. */
  readonly fields: readonly SiteField[];
  /** Ids of the fields on the screens that people create and edit certificates with. */
  readonly onScreen: { readonly create: readonly string[]; readonly edit: readonly string[] };
  /** The one that certificates follow in the project. */
  readonly workflow: WorkflowFacts | undefined;
  /** What the app itself may do in the project, by Jira's keys; undefined: it does not see the project. */
  readonly appPermissions: Readonly<Record<string, boolean>> | undefined;
  /** What the select fields offer, by the name of the field. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}
