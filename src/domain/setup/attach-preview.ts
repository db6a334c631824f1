/** What attaching to a project would do to it: said before it is done. No scheme that is there is ever changed. */
import { STATUSES } from '../issue/issue-fields';
import { CERTIFICATE_FIELDS } from './certificate-fields';
import { ISSUE_TYPE, schemeNames, SHARED_NAMES } from './names';
import type { ProjectSchemes, SchemeKind, SiteProject } from './site-parts';
import { PART_KINDS, PROJECT_TYPES, SCHEME_KINDS } from './site-parts';

/** What is known of the project before. */
export interface AttachFacts {
  readonly project: SiteProject;
  /** Undefined: it is team-managed and has none. */
  readonly schemes: ProjectSchemes | undefined;
  /** Id of the issue type *Certificate*; undefined where the site has none yet. */
  readonly issueTypeId: string | undefined;
  /** Issues of that type in the project. */
  readonly certificateIssues: number;
}

interface SchemeChange {
  readonly kind: SchemeKind;
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
}

export interface AttachPreview {
  readonly projectKey: string;
  readonly projectName: string;
  /** Why it cannot be done; empty: it can. */
  readonly blockers: readonly string[];
  readonly adds: readonly string[];
  readonly schemes: readonly SchemeChange[];
  readonly keeps: readonly string[];
}

export function previewOf(facts: AttachFacts): AttachPreview {
  const { project, schemes } = facts;
  const blockers = blockersOf(facts);
  const shown = { projectKey: project.key, projectName: project.name, blockers };
  if (!schemes) return { ...shown, adds: [], schemes: [], keeps: [] };
  return {
    ...shown,
    adds: [
      `The issue type “${ISSUE_TYPE.name}” with ${CERTIFICATE_FIELDS.length} fields and screens of its own: one to request with, one for the rest.`,
      `The workflow “${SHARED_NAMES.workflow}” with ${Object.keys(STATUSES).length} statuses, for that issue type alone.`,
    ],
    schemes: SCHEME_KINDS.map((kind) => changeOf(kind, facts)).filter((change) => change !== undefined),
    keeps: [
      'Issues, and the issue types, workflows and screens that the project has now, stay as they are.',
      'Permissions, notifications and components stay as they are.',
    ],
  };
}

function blockersOf({ project, schemes, issueTypeId, certificateIssues }: AttachFacts): string[] {
  const { key, type } = project;
  if (project.teamManaged || !schemes) {
    return [
      `${key} is a team-managed project: apps cannot set one up. Choose a company-managed ${PROJECT_TYPES[type]}, or make a new project.`,
    ];
  }
  const workflow = issueTypeId === undefined ? undefined : workflowFor(schemes, issueTypeId);
  if (certificateIssues === 0 || workflow === SHARED_NAMES.workflow) return [];
  return [
    `${key} has ${certificateIssues} ${certificateIssues === 1 ? 'issue' : 'issues'} of type “${ISSUE_TYPE.name}” with the workflow “${workflow ?? ''}”. Their workflow is not changed by set-up: a Jira admin moves them to another issue type first, or adds the connector’s rules to that workflow (“Check a project” says which).`,
  ];
}

function workflowFor({ workflowScheme }: ProjectSchemes, issueTypeId: string): string {
  return workflowScheme.workflows[issueTypeId] ?? workflowScheme.defaultWorkflow;
}

/** @returns undefined when the project has its own scheme from us already */
function changeOf(kind: SchemeKind, { project, schemes }: AttachFacts): SchemeChange | undefined {
  const to = schemeNames(project.key)[kind];
  const now = schemes?.[kind];
  if (!now || now.name === to) return undefined;
  return { kind, from: now.name, to, sentence: sentenceOf(kind, now.others) };
}

function sentenceOf(kind: SchemeKind, others: number | undefined): string {
  const copy = `The project gets a copy with “${ISSUE_TYPE.name}” added; this ${PART_KINDS[kind].toLowerCase()} itself is not changed`;
  if (others === 0) return `${copy}. No other project uses it; it stays for going back.`;
  const shared = others === undefined ? 'other projects may use it' : `${others} other ${projects(others)} it`;
  return `${copy}: ${shared}. What is changed in it later no longer reaches this project.`;
}

function projects(count: number): string {
  return count === 1 ? 'project uses' : 'projects use';
}
