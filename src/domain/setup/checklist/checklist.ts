/** The checklist of a project: what a certificate needs there, whether it is there, and who has to do what. Pure. */
import { fieldItems, issueTypeItems, screenItems } from './field-items';
import { permissionItems } from './permission-items';
import type { ProjectFacts } from './project-facts';
import { workflowItems } from './workflow-items';

export type ChecklistArea = 'Project' | 'Fields' | 'Screens' | 'Statuses' | 'Transitions' | 'Rules' | 'App permissions';

export interface ChecklistItem {
  readonly area: ChecklistArea;
  readonly what: string;
  /** Absent: it is there. Otherwise who has to do what. */
  readonly todo?: string;
}

export interface Checklist {
  readonly projectKey: string;
  readonly projectName: string;
  readonly items: readonly ChecklistItem[];
}

export function checklistOf(facts: ProjectFacts): Checklist {
  const { key, name, teamManaged } = facts.project;
  const items = teamManaged ? [teamManagedItem()] : itemsOf(facts);
  return { projectKey: key, projectName: name, items };
}

/** Who put the workflow together may have used other names: what counts is in `workflowItems`. */
function itemsOf(facts: ProjectFacts): ChecklistItem[] {
  return [
    ...issueTypeItems(facts),
    ...fieldItems(facts),
    ...screenItems(facts),
    ...workflowItems(facts),
    ...permissionItems(facts),
  ];
}

function teamManagedItem(): ChecklistItem {
  return {
    ...{ area: 'Project', what: 'The project is company-managed' },
    todo: 'It is team-managed: apps’ workflow rules and shared fields do not work there. A Jira admin uses a company-managed project.',
  };
}

/** @returns only what is missing */
export function missing({ items }: Checklist): readonly ChecklistItem[] {
  return items.filter(({ todo }) => todo !== undefined);
}
