/** What the form holds, and what each event makes of it. What was typed is only dropped when its author asks for it. */
import type { Refused } from '../../../../../../src/contract/result';
import { approvalOf, NO_APPROVAL } from '../../../../../../src/domain/approval/approval-settings';
import type { Group } from '../../../../../../src/domain/approval/group';
import type { Person } from '../../../../../../src/domain/person';
import type { FieldFault } from '../../../../../../src/domain/problem';
import type { ListedProfile, ProfileDraft, ProfileList } from '../../../../../../src/domain/profile';
import { DEFAULT_REACH, DEFAULT_TOKEN_URL } from '../../../../../../src/domain/profile';
import { knownTerm } from '../../../../../../src/domain/profiles/expiry-window';
import { profileFaults } from '../../../../../../src/domain/profiles/profile-faults';
import type { NamedProject } from '../../../../../../src/domain/profiles/project';
import { DEFAULT_POLICY } from '../../../../../../src/domain/renewal/policy';
import { FORM } from '../../../texts/profiles/form';

/** Everybody and everything whose name is known. */
export type KnownNames = Pick<ProfileList, 'people' | 'projects'> & Partial<Pick<ProfileList, 'groups'>>;

export interface FormState extends KnownNames {
  /** As it was read; absent: a new profile. */
  readonly stored?: ListedProfile | undefined;
  readonly draft: ProfileDraft;
  /** Fields that their author has left, or that were sent: their faults show while one types. */
  readonly touched: readonly Field[];
  /** What shows beside the fields. */
  readonly faults: readonly FieldFault[];
  /** Of those, what only the server knows. */
  readonly serverFaults: readonly FieldFault[];
  readonly refused?: Refused | undefined;
  readonly saving: boolean;
  /** Counts refusals; each one moves the focus to the first faulty field. */
  readonly refusals: number;
  /** Somebody else removed the profile meanwhile: saving makes a new one. */
  readonly gone: boolean;
  /** What somebody else saved meanwhile, to be looked at beside what was typed. */
  readonly theirs?: ListedProfile | undefined;
  /** Hosts that the app may not call yet. */
  readonly blocked: readonly string[];
}

/** The fields that a person fills in. */
export type Field = Exclude<keyof ProfileDraft, 'id' | 'version'>;

export type FormEvent =
  | {
      readonly type: 'edited';
      readonly change: Partial<Pick<ProfileDraft, Field>>;
      readonly person?: Person;
      readonly project?: NamedProject;
      readonly group?: Group;
    }
  | { readonly type: 'left'; readonly field: Field }
  | { readonly type: 'submitted' }
  | { readonly type: 'blocked'; readonly hosts: readonly string[] }
  | { readonly type: 'refused'; readonly refused: Refused }
  | { readonly type: 'compared'; readonly theirs: ListedProfile; readonly names: KnownNames }
  | { readonly type: 'kept mine' }
  | { readonly type: 'took theirs' }
  | { readonly type: 'gone' };

/** @param start a stored profile to be edited, or a draft of a new one to begin with */
export function openForm(
  start: { readonly stored?: ListedProfile | undefined; readonly copyOf?: ListedProfile | undefined },
  names: KnownNames,
): FormState {
  const { stored, copyOf } = start;
  const none = { touched: [], faults: [], serverFaults: [], blocked: [] };
  const draft = copyOf ? copied(copyOf) : draftOf(stored);
  return { stored, draft, ...names, ...none, saving: false, refusals: 0, gone: false };
}

export function nextState(state: FormState, event: FormEvent): FormState {
  const step = STEPS[event.type] as (state: FormState, event: FormEvent) => FormState;
  const next = step(state, event);
  return { ...next, faults: shownFaults(next) };
}

type Step<Type extends FormEvent['type']> = (
  state: FormState,
  event: Extract<FormEvent, { readonly type: Type }>,
) => FormState;

const STEPS: { readonly [Type in FormEvent['type']]: Step<Type> } = {
  edited,
  left: (state, { field }) => ({ ...state, touched: [...new Set([...state.touched, field])] }),
  submitted,
  blocked: (state, { hosts }) => ({ ...state, saving: false, blocked: hosts }),
  refused: withRefusal,
  compared: (state, { theirs, names }) => ({ ...state, theirs, ...namesOfBoth(state, names) }),
  'kept mine': keptMine,
  'took theirs': ({ theirs, people, projects, groups = [] }) =>
    openForm({ stored: theirs }, { people, projects, groups }),
  gone: afterRemoval,
};

/** @returns the faults of one field; a list's faults (`operators.2`) belong to the list */
export function faultsOf(state: Pick<FormState, 'faults'>, field: Field): string[] {
  return state.faults.filter((fault) => fieldOf(fault) === field).map((fault) => fault.message);
}

/** @returns the first field, in the order of the form, that needs a change */
export function firstFault(state: Pick<FormState, 'faults'>, order: readonly Field[]): Field | undefined {
  return order.find((field) => faultsOf(state, field).length > 0);
}

function shownFaults(state: FormState): FieldFault[] {
  const touched: readonly string[] = state.touched;
  const own = ownFaults(state).filter((fault) => touched.includes(fieldOf(fault)));
  const known = new Set(own.map(({ message }) => message));
  return [...own, ...state.serverFaults.filter(({ message }) => !known.has(message))];
}

/** What the form knows by itself, by the same rules as the server. */
function ownFaults({ draft, stored }: FormState): FieldFault[] {
  return profileFaults(draft, knownTerm(draft, stored?.lastTermDays, Date.now()));
}

function edited(
  state: FormState,
  { change, person, project, group }: Extract<FormEvent, { type: 'edited' }>,
): FormState {
  const isNew = (one: { readonly id: string }) => one.id !== project?.id;
  return {
    ...state,
    draft: { ...state.draft, ...change },
    blocked: [],
    serverFaults: state.serverFaults.filter((fault) => !(fieldOf(fault) in change)),
    people: person ? [...state.people.filter((known) => known.accountId !== person.accountId), person] : state.people,
    projects: project ? [...state.projects.filter(isNew), project] : state.projects,
    groups: group ? [...(state.groups ?? []), group] : (state.groups ?? []),
  };
}

function submitted(state: FormState): FormState {
  if (state.saving) return state;
  const touched = Object.keys(state.draft).filter((key): key is Field => key !== 'id' && key !== 'version');
  const isFaulty = ownFaults(state).length > 0;
  const refusals = isFaulty ? state.refusals + 1 : state.refusals;
  return { ...state, touched, refused: undefined, blocked: [], serverFaults: [], refusals, saving: !isFaulty };
}

function withRefusal(state: FormState, { refused }: { readonly refused: Refused }): FormState {
  return { ...state, saving: false, refused, serverFaults: refused.faults, refusals: state.refusals + 1 };
}

/** What was typed goes on top of what somebody else saved. */
function keptMine(state: FormState): FormState {
  const { theirs } = state;
  if (!theirs) return state;
  const draft = { ...state.draft, version: theirs.version };
  return { ...state, stored: theirs, draft, theirs: undefined, refused: undefined };
}

function afterRemoval(state: FormState): FormState {
  const draft = { ...state.draft, id: undefined, version: undefined };
  const none = { refused: undefined, theirs: undefined, serverFaults: [], touched: [] };
  return { ...state, ...none, stored: undefined, draft, gone: true };
}

/** A name that was found a moment ago is kept beside those that came now. */
function namesOfBoth(old: KnownNames, { people, projects, groups = [] }: KnownNames): KnownNames {
  return {
    groups: [...groups, ...(old.groups ?? []).filter(({ id }) => !groups.some((one) => one.id === id))],
    people: [...people, ...old.people.filter(({ accountId }) => !people.some((one) => one.accountId === accountId))],
    projects: [...projects, ...old.projects.filter(({ id }) => !projects.some((one) => one.id === id))],
  };
}

function fieldOf(fault: FieldFault): string {
  return fault.field.split('.')[0] ?? '';
}

/** The secret belongs to one profile alone and is never read back. */
function copied(profile: ListedProfile): ProfileDraft {
  const { id, version, ...draft } = draftOf(profile);
  return { ...draft, name: FORM.copyName(profile.name), enabled: true };
}

/** The secret is never read back: the form starts without it. */
function draftOf(stored: ListedProfile | undefined): ProfileDraft {
  if (!stored) {
    const texts = { name: '', clientId: '', clientSecret: '', scmUrl: '', comments: '' };
    const reach = { ...DEFAULT_REACH, projects: [], approval: NO_APPROVAL };
    return { ...texts, tokenUrl: DEFAULT_TOKEN_URL, publicTrust: true, operators: [], ...DEFAULT_POLICY, ...reach };
  }
  const { id, version, name, clientId, scmUrl, tokenUrl, comments, publicTrust } = stored;
  const { timing, renewalInfoUrl, calendar, dailyCap, autoRenew, openRenewalIssue, keyOnRenewal } = stored;
  const texts = { name, clientId, clientSecret: '', scmUrl, tokenUrl, comments };
  const policy = { timing, renewalInfoUrl, calendar, dailyCap, autoRenew, openRenewalIssue, keyOnRenewal };
  const reach = { projects: [...stored.projects], homeProject: stored.homeProject, enabled: stored.enabled };
  const approval = approvalOf(stored);
  return { id, version, ...texts, publicTrust, operators: [...stored.operators], ...policy, ...reach, approval };
}
