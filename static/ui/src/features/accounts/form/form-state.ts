/** What the form of an account holds, and what each event makes of it. What was typed is only dropped when its author asks for it. */
import type { Refused } from '../../../../../../src/contract/result';
import type {
  AccountDraft,
  AccountRenewal,
  AccountSignIn,
  ListedAccount,
} from '../../../../../../src/domain/account/account';
import { readAccountAddress } from '../../../../../../src/domain/account/account-address';
import { accountFaults, RENEWAL_FIELDS } from '../../../../../../src/domain/account/account-faults';
import type { AccountField, RenewalField } from '../../../../../../src/domain/account/account-faults';
import type { FieldFault } from '../../../../../../src/domain/problem';
import { DEFAULT_TOKEN_URL } from '../../../../../../src/domain/profile';
import { DEFAULT_POLICY } from '../../../../../../src/domain/renewal/policy';

export type Kind = AccountSignIn['kind'];

/** What a person fills in: both ways to sign in, of which one counts. */
export interface Fields extends Record<Exclude<AccountField, 'enabled' | RenewalField>, string> {
  readonly kind: Kind;
  readonly enabled: boolean;
  readonly renewal: AccountRenewal;
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
  ...RENEWAL_FIELDS,
];

export function openForm(stored: ListedAccount | undefined): FormState {
  const none = { touched: [], serverFaults: [], blocked: [], saving: false, refusals: 0 };
  return { stored, fields: fieldsOf(stored), chosen: stored !== undefined, ...none };
}

const EMPTY = { name: '', scmUrl: '', clientId: '', login: '', customerUri: '', secret: '', homeProject: '' };

/** What holds where nobody has set anything else. */
const USUAL_RENEWAL: AccountRenewal = { timing: DEFAULT_POLICY.timing, calendar: DEFAULT_POLICY.calendar };

function fieldsOf(stored: ListedAccount | undefined): Fields {
  if (!stored) {
    return { ...EMPTY, tokenUrl: DEFAULT_TOKEN_URL, kind: 'oauth', enabled: true, renewal: USUAL_RENEWAL };
  }
  const { name, scmUrl, signIn, homeProject, enabled, renewal = USUAL_RENEWAL } = stored;
  return {
    ...{ ...EMPTY, tokenUrl: DEFAULT_TOKEN_URL, ...signIn },
    ...{ name, scmUrl, homeProject: homeProject.id, enabled, kind: signIn.kind, renewal },
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
  const names: readonly string[] = [...Object.keys(change), ...(change.renewal ? RENEWAL_FIELDS : [])];
  const serverFaults = state.serverFaults.filter((fault) => !names.includes(fieldOf(fault)));
  return { ...state, fields, chosen, serverFaults };
}

function submitted(state: FormState): FormState {
  if (state.saving) return state;
  const sent = { ...state, touched: FIELD_ORDER, refused: undefined, blocked: [], serverFaults: [] };
  const isFaulty = accountFaults(draftOf(state), Date.now()).length > 0;
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
  const { kind, clientId, tokenUrl, login, customerUri } = fields;
  const { name, scmUrl, secret, homeProject, enabled, renewal } = fields;
  return {
    ...(stored && { id: stored.id, version: stored.version }),
    ...{ name, scmUrl, secret, homeProject, enabled, renewal },
    signIn: kind === 'oauth' ? { kind, clientId, tokenUrl } : { kind, login, customerUri },
  };
}

/** @returns what is wrong with the field, once there is reason to say so */
export function faultsOf(state: FormState, field: AccountField): string[] {
  const messages = shownFaults(state)
    .filter((fault) => fieldOf(fault) === field)
    .map(({ message }) => message);
  return [...new Set(messages)];
}

/** @returns what the form knows by itself of fields that were left, and what only the server knows */
export function shownFaults(state: FormState): readonly FieldFault[] {
  const touched: readonly string[] = state.touched;
  const own = accountFaults(draftOf(state), Date.now()).filter((fault) => touched.includes(fieldOf(fault)));
  return [...own, ...state.serverFaults];
}

/** A part's faults (`calendar.hours`) belong to the whole. */
function fieldOf({ field }: FieldFault): string {
  return field.split('.')[0] ?? field;
}

export function firstFault(state: FormState): AccountField | undefined {
  return FIELD_ORDER.find((field) => faultsOf(state, field).length > 0);
}
