/** Checklist: issue type, fields with their types and choices, and what stands on the screens. */
import { ISSUE_FIELDS } from '../../issue/issue-fields';
import type { FieldPlan } from '../certificate-fields';
import { CERTIFICATE_FIELDS, FIELD_KINDS, REASON_CHOICES } from '../certificate-fields';
import { ISSUE_TYPE } from '../names';
import type { ChecklistItem } from './checklist';
import type { ProjectFacts } from './project-facts';

export function issueTypeItems({ hasIssueType, project }: ProjectFacts): ChecklistItem[] {
  const todo = `A Jira admin adds the issue type “${ISSUE_TYPE.name}” to the issue type scheme of ${project.key}.`;
  return [item('Project', `Issue type “${ISSUE_TYPE.name}”`, hasIssueType ? undefined : todo)];
}

export function fieldItems(facts: ProjectFacts): ChecklistItem[] {
  return CERTIFICATE_FIELDS.map((plan) => item('Fields', plan.name, fieldTodo(plan, facts)));
}

function fieldTodo({ name, kind }: FieldPlan, { fields, choices }: ProjectFacts): string | undefined {
  const named = fields.filter((field) => field.name === name);
  if (named.length === 0) return `A Jira admin creates the field “${name}” of the type “${FIELD_KINDS[kind]}”.`;
  if (!named.some((field) => field.kind === kind)) {
    return `There is a field “${name}” of another type. A Jira admin renames it and creates one of the type “${FIELD_KINDS[kind]}”.`;
  }
  return kind === 'select' ? choicesTodo(name, choices[name] ?? []) : undefined;
}

function choicesTodo(name: string, choices: readonly string[]): string | undefined {
  if (name === ISSUE_FIELDS.profile) {
    return choices.length > 0
      ? undefined
      : 'It offers no profile yet. A Jira admin creates one on the page “Profiles”.';
  }
  const absent = REASON_CHOICES.filter((choice) => !choices.includes(choice));
  return absent.length === 0 ? undefined : `A Jira admin adds these choices to it: ${absent.join(', ')}.`;
}

/** By Jira's name for the screen: what people do on it, and what has to stand there. */
const SCREENS = {
  create: { done: 'created', fields: CERTIFICATE_FIELDS.filter(({ atCreation }) => atCreation) },
  edit: { done: 'edited', fields: CERTIFICATE_FIELDS },
} as const;

/** What nobody knows yet when a certificate is requested. */
const LATER = CERTIFICATE_FIELDS.filter(({ atCreation }) => !atCreation);

export function screenItems(facts: ProjectFacts): ChecklistItem[] {
  if (!facts.hasIssueType) return [];
  const needed = (['create', 'edit'] as const).map((screen) => {
    const absent = SCREENS[screen].fields.filter(({ name }) => !isOnScreen(name, facts, screen));
    const todo = `A Jira admin adds to the screen with which certificates are ${SCREENS[screen].done}: ${namesOf(absent)}.`;
    return item('Screens', `Fields on the ${screen} screen`, absent.length === 0 ? undefined : todo);
  });
  return [...needed, createScreenItem(facts)];
}

function createScreenItem(facts: ProjectFacts): ChecklistItem {
  const early = LATER.filter(({ name }) => isOnScreen(name, facts, 'create'));
  const todo = `People are asked too early for: ${namesOf(early)}. A Jira admin runs the set-up again, or gives the screen scheme of certificates a create screen without them.`;
  return item('Screens', 'Create screen asks only for what is known then', early.length === 0 ? undefined : todo);
}

function namesOf(fields: readonly FieldPlan[]): string {
  return fields.map(({ name }) => name).join(', ');
}

function isOnScreen(name: string, { fields, onScreen }: ProjectFacts, screen: keyof typeof SCREENS): boolean {
  return fields.some((field) => field.name === name && onScreen[screen].includes(field.id));
}

function item(area: ChecklistItem['area'], what: string, todo: string | undefined): ChecklistItem {
  return { area, what, ...(todo !== undefined && { todo }) };
}
