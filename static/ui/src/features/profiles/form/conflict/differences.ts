/** Where what was typed differs from what somebody else saved, in words. */
import type { ListedProfile, ProfileDraft } from '../../../../../../../src/domain/profile';
import type { ApprovalDraft } from '../../../../../../../src/domain/approval/approval-settings';
import { NO_APPROVAL } from '../../../../../../../src/domain/approval/approval-settings';
import { APPROVAL_FIELD, approvalInWords } from '../../../../texts/profiles/approval';
import { timingInWords } from '../../../../../../../src/domain/renewal/words/why-then';
import { CALENDAR_FIELD, fullCalendarInWords } from '../../../../texts/profiles/policy/calendar';
import { VALUES } from '../../../../texts/profiles/conflict';
import { ENABLED_FIELD, HOME_FIELD, PROJECTS_FIELD } from '../../../../texts/profiles/reach';
import {
  AUTO_RENEW_FIELD,
  CA_FIELD,
  CAP_FIELD,
  KEY_FIELD,
  OPEN_ISSUE_FIELD,
  TIMING_FIELD,
} from '../../../../texts/profiles/renewal';
import { namesOf } from '../../profile-facts';
import { PEOPLE_FIELD, TEXT_FIELDS, TRUST_FIELD } from '../fields';
import type { Field, KnownNames } from '../form-state';

export interface Difference {
  readonly field: Field;
  readonly label: string;
  readonly typed: string;
  readonly saved: string;
}

const LABELS: readonly { readonly name: Field; readonly label: string }[] = [
  ...TEXT_FIELDS.filter(({ control }) => control !== 'secret'),
  ...[TRUST_FIELD, PEOPLE_FIELD, ENABLED_FIELD, PROJECTS_FIELD, HOME_FIELD],
  ...[TIMING_FIELD, CA_FIELD, AUTO_RENEW_FIELD, CAP_FIELD, CALENDAR_FIELD, OPEN_ISSUE_FIELD, KEY_FIELD, APPROVAL_FIELD],
];

/** The secret is left out: nobody sees it. @returns one a field, in the order of the form */
export function differencesOf(typed: ProfileDraft, saved: ListedProfile, names: KnownNames): Difference[] {
  const wordsOf = (holder: Partial<Record<Field, unknown>> & WithPolicy, field: Field) =>
    policyInWords(holder, field) ?? inWords(field, holder[field], names);
  return LABELS.map(({ name: field, label }) => ({
    ...{ field, label },
    typed: wordsOf(typed, field),
    saved: wordsOf({ ...saved }, field),
  })).filter((difference) => difference.typed !== difference.saved);
}

type WithPolicy = Pick<ProfileDraft, 'timing' | 'calendar'>;

function policyInWords({ timing, calendar }: WithPolicy, field: Field): string | undefined {
  if (field === TIMING_FIELD.name) return timingInWords(timing);
  return field === CALENDAR_FIELD.name ? fullCalendarInWords(calendar) : undefined;
}

function inWords(field: Field, value: unknown, names: KnownNames): string {
  if (field === 'approval') return wordsOfApproval(value as ApprovalDraft | undefined, names);
  if (typeof value === 'boolean') return value ? VALUES.yes : VALUES.no;
  if (typeof value === 'number') return String(value);
  const choices = [...OPEN_ISSUE_FIELD.choices, ...KEY_FIELD.choices];
  const choice = choices.find((one) => one.value === value)?.label;
  return (choice ?? namesIn(field, value, names)) || VALUES.nothing;
}

function wordsOfApproval(approval: ApprovalDraft = NO_APPROVAL, { groups = [] }: KnownNames): string {
  return approvalInWords(approval, groups.find(({ id }) => id === approval.group)?.name);
}

function namesIn(field: Field, value: unknown, { people, projects }: KnownNames): string {
  const texts = (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === 'string');
  if (field === 'operators') return namesOf(texts, people).join(', ');
  if (field !== 'projects' && field !== 'homeProject') return texts.join(', ');
  return texts.map((id) => projects.find((project) => project.id === id)?.name ?? id).join(', ');
}
