/** What the form of an account holds, and what each event makes of it. What was typed is only dropped when its author asks for it. */
import type { Refused } from '../../../../../../src/contract/result';
import type { AccountDraft, AccountSignIn, ListedAccount } from '../../../../../../src/domain/account/account';
import { readAccountAddress } from '../../../../../../src/domain/account/account-address';
import { accountFaults } from '../../../../../../src/domain/account/account-faults';
import type { AccountField } from '../../../../../../src/domain/account/account-faults';
import type { FieldFault } from '../../../../../../src/domain/problem';
import { DEFAULT_TOKEN_URL } from '../../../../../../src/domain/profile';

export type Kind = AccountSignIn['kind'];

/** What a person fills in: both ways to sign in, of which one counts. */
export interface Fields extends Record<Exclude<AccountField, 'enabled'>, string> {
  readonly kind: Kind;
  readonly enabled: boolean;
}

export interface FormState {
  /** As it was read; absent: a new account. */
  readonly stored?: ListedAccount | undefined;
  readonly fields: Fields;
  /** The way to sign in was chosen by the person, not by the address. */
  readonly chosen: boolean;
  /** Fields that their author has left, or that were sent: their faults show while one types. */
  readonly touched: readonly AccountField[];
  /** What only the server knows, until the field is changed. */
  readonly serverFaults: readonly FieldFault[];
  readonly refused?: Refused | undefined;
  readonly saving: boolean;
  /** Counts refusals; each one moves the focus to the first faulty field. */
  readonly refusals: number;
  /** Hosts that the app may not call yet. */
  readonly blocked: readonly string[];
  /** What somebody else saved meanwhile; `gone`: they removed it. */
  readonly theirs?: ListedAccount | 'gone' | undefined;
}

export type FormEvent =
  | { readonly type: 'edited'; readonly change: Partial<Fields> }
  | { readonly type: 'left'; readonly field: AccountField }
  | { readonly type: 'submitted' }
  | { readonly type: 'blocked'; readonly hosts: readonly string[] }
  | { readonly type: 'refused'; readonly refused: Refused }
  | { readonly type: 'overtaken'; readonly theirs: ListedAccount | 'gone' }
  | { readonly type: 'kept mine' }
  | { readonly type: 'took theirs' };

export const FIELD_ORDER: readonly AccountField[] = [
  ...(['name', 'scmUrl', 'clientId', 'tokenUrl', 'login', 'customerUri', 'secret', 'homeProject', 'enabled'] as const),
];

export function openForm(stored: ListedAccount | undefined): FormState {
  const none = { touched: [], serverFaults: [], blocked: [], saving: false, refusals: 0 };
  return { stored, fields: fieldsOf(stored), chosen: stored !== undefined, ...none };
}

const EMPTY = { name: '', scmUrl: '', clientId: '', login: '', customerUri: '', secret: '', homeProject: '' };

function fieldsOf(stored: ListedAccount | undefined): Fields {
  if (!stored) return { ...EMPTY, tokenUrl: DEFAULT_TOKEN_URL, kind: 'oauth', enabled: true };
  const { name, scmUrl, signIn, homeProject, enabled } = stored;
  return {
    ...{ ...EMPTY, tokenUrl: DEFAULT_TOKEN_URL, ...signIn },
    ...{ name, scmUrl, homeProject: homeProject.id, enabled, kind: signIn.kind },
  };
}

export function nextState(state: FormState, event: FormEvent): FormState {
  switch (event.type) {
    case 'edited':
      return edited(state, event.change);
    case 'left':
      return { ...state, touched: [...state.touched, event.field] };
    case 'submitted':
      return submitted(state);
    default:
      return answered(state, event);
  }
}

type Answered = Exclude<FormEvent, { readonly type: 'edited' | 'left' | 'submitted' }>;

/** What the server said, and what the person made of it. */
function answered(state: FormState, event: Answered): FormState {
  switch (event.type) {
    case 'blocked':
      return { ...state, saving: false, blocked: event.hosts };
    case 'refused':
      return refusedWith(state, event.refused);
    case 'overtaken':
      return { ...state, saving: false, theirs: event.theirs, refused: undefined };
    case 'kept mine':
      return keptMine(state);
    case 'took theirs':
      return tookTheirs(state);
  }
}

function tookTheirs(state: FormState): FormState {
  const { theirs } = state;
  return theirs === undefined || theirs === 'gone' ? state : openForm(theirs);
}

function edited(state: FormState, change: Partial<Fields>): FormState {
  const chosen = state.chosen || change.kind !== undefined;
  const usual = chosen ? undefined : readAccountAddress(change.scmUrl ?? '')?.usual;
  const fields = { ...state.fields, ...change, ...(usual && { kind: usual }) };
  const names = Object.keys(change);
  return { ...state, fields, chosen, serverFaults: state.serverFaults.filter(({ field }) => !names.includes(field)) };
}

function submitted(state: FormState): FormState {
  if (state.saving) return state;
  const sent = { ...state, touched: FIELD_ORDER, refused: undefined, blocked: [], serverFaults: [] };
  const isFaulty = accountFaults(draftOf(state)).length > 0;
  return { ...sent, saving: !isFaulty, refusals: state.refusals + (isFaulty ? 1 : 0) };
}

function refusedWith(state: FormState, refused: Refused): FormState {
  return { ...state, saving: false, refused, serverFaults: refused.faults, refusals: state.refusals + 1 };
}

/** Of an account that is gone a new one is made, which needs its secret. */
function keptMine(state: FormState): FormState {
  const { theirs } = state;
  return { ...state, stored: theirs === 'gone' ? undefined : theirs, theirs: undefined, serverFaults: [] };
}

export function draftOf({ stored, fields }: Pick<FormState, 'stored' | 'fields'>): AccountDraft {
  const { kind, clientId, tokenUrl, login, customerUri, name, scmUrl, secret, homeProject, enabled } = fields;
  return {
    ...(stored && { id: stored.id, version: stored.version }),
    ...{ name, scmUrl, secret, homeProject, enabled },
    signIn: kind === 'oauth' ? { kind, clientId, tokenUrl } : { kind, login, customerUri },
  };
}

/** @returns what is wrong with the field, once there is reason to say so */
export function faultsOf(state: FormState, field: AccountField): string[] {
  const own = state.touched.includes(field) ? accountFaults(draftOf(state)) : [];
  return [...own, ...state.serverFaults].filter((fault) => fault.field === field).map(({ message }) => message);
}

export function firstFault(state: FormState): AccountField | undefined {
  return FIELD_ORDER.find((field) => faultsOf(state, field).length > 0);
}
