/** What the form holds, and what each event makes of it. What was typed is only dropped when its author asks for it. */
import type { Person } from '../../../../../../src/domain/person';
import type { Refused } from '../../../../../../src/contract/result';
import type { FieldFault } from '../../../../../../src/domain/problem';
import type { ProfileDraft, ProfileView } from '../../../../../../src/domain/profile';
import { DEFAULT_TOKEN_URL } from '../../../../../../src/domain/profile';
import { profileFaults } from '../../../../../../src/domain/profiles/profile-faults';
import { DEFAULT_POLICY } from '../../../../../../src/domain/renewal/policy';

export interface FormState {
  /** As it was read; absent: a new profile. */
  readonly stored?: ProfileView | undefined;
  readonly draft: ProfileDraft;
  /** Everybody whose name is known. */
  readonly people: readonly Person[];
  readonly faults: readonly FieldFault[];
  readonly refused?: Refused | undefined;
  readonly saving: boolean;
  /** Counts refusals; each one moves the focus to the first faulty field. */
  readonly refusals: number;
  /** Somebody else removed the profile meanwhile: saving makes a new one. */
  readonly gone: boolean;
}

/** The fields that a person fills in. */
export type Field = Exclude<keyof ProfileDraft, 'id' | 'version'>;

export type FormEvent =
  | { readonly type: 'edited'; readonly change: Partial<Pick<ProfileDraft, Field>>; readonly person?: Person }
  | { readonly type: 'submitted' }
  | { readonly type: 'refused'; readonly refused: Refused }
  | { readonly type: 'reloaded'; readonly stored: ProfileView; readonly people: readonly Person[] }
  | { readonly type: 'gone' };

export function openForm(stored: ProfileView | undefined, people: readonly Person[]): FormState {
  return { stored, draft: draftOf(stored), people, faults: [], saving: false, refusals: 0, gone: false };
}

export function nextState(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'edited':
      return edited(state, event);
    case 'submitted':
      return submitted(state);
    case 'refused':
      return withRefusal(state, event.refused);
    case 'reloaded':
      return openForm(event.stored, event.people);
    case 'gone':
      return afterRemoval(state);
  }
}

/** @returns the faults of one field; a list's faults (`operators.2`) belong to the list */
export function faultsOf(state: Pick<FormState, 'faults'>, field: Field): string[] {
  return state.faults.filter((fault) => fieldOf(fault) === field).map((fault) => fault.message);
}

/** @returns the first field, in the order of the form, that needs a change */
export function firstFault(state: Pick<FormState, 'faults'>, order: readonly Field[]): Field | undefined {
  return order.find((field) => faultsOf(state, field).length > 0);
}

function edited(state: FormState, event: Extract<FormEvent, { type: 'edited' }>): FormState {
  const { change, person } = event;
  return {
    ...state,
    draft: { ...state.draft, ...change },
    faults: state.faults.filter((fault) => !(fieldOf(fault) in change)),
    people: person ? [...state.people.filter((known) => known.accountId !== person.accountId), person] : state.people,
  };
}

function submitted(state: FormState): FormState {
  if (state.saving) return state;
  const faults = profileFaults(state.draft);
  const refusals = faults.length > 0 ? state.refusals + 1 : state.refusals;
  return { ...state, refused: undefined, faults, refusals, saving: faults.length === 0 };
}

function withRefusal(state: FormState, refused: Refused): FormState {
  return { ...state, saving: false, refused, faults: refused.faults, refusals: state.refusals + 1 };
}

function afterRemoval(state: FormState): FormState {
  const draft = { ...state.draft, id: undefined, version: undefined };
  return { ...state, stored: undefined, draft, refused: undefined, faults: [], gone: true };
}

function fieldOf(fault: FieldFault): string {
  return fault.field.split('.')[0] ?? '';
}

/** The secret is never read back: the form starts without it. */
function draftOf(stored: ProfileView | undefined): ProfileDraft {
  if (!stored) {
    const texts = { name: '', clientId: '', clientSecret: '', scmUrl: '', comments: '' };
    return { ...texts, tokenUrl: DEFAULT_TOKEN_URL, publicTrust: true, operators: [], ...DEFAULT_POLICY };
  }
  const { id, version, name, clientId, scmUrl, tokenUrl, comments, publicTrust } = stored;
  const { windowDays, autoRenew, openRenewalIssue, keyOnRenewal } = stored;
  const texts = { name, clientId, clientSecret: '', scmUrl, tokenUrl, comments };
  const policy = { windowDays, autoRenew, openRenewalIssue, keyOnRenewal };
  return { id, version, ...texts, publicTrust, operators: [...stored.operators], ...policy };
}
