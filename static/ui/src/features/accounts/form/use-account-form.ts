/** Ties the form of an account to the backend: save, allow a host first, and look what somebody else saved. */
import type { Dispatch } from 'react';
import { useEffect, useReducer } from 'react';
import { accountCalls } from '../../../../../../src/contract/admin/account-calls';
import type { AccountDraft, AccountView, ListedAccount } from '../../../../../../src/domain/account/account';
import { addressesOf } from '../../../../../../src/domain/account/account';
import type { AccountField } from '../../../../../../src/domain/account/account-faults';
import { ask } from '../../../shared/backend/ask';
import { draftOf, FIELD_ORDER, firstFault, nextState, openForm } from './form-state';
import type { FormEvent, FormState } from './form-state';

export interface OpenForm {
  readonly state: FormState;
  readonly dispatch: Dispatch<FormEvent>;
  readonly submit: () => Promise<void>;
}

export function useAccountForm(account: ListedAccount | undefined, saved: (account: AccountView) => void): OpenForm {
  const [state, dispatch] = useReducer(nextState, account, openForm);
  useFocus(state);
  const submit = async () => {
    const event = { type: 'submitted' } as const;
    dispatch(event);
    if (state.saving || !nextState(state, event).saving) return;
    const outcome = await save(draftOf(state));
    if ('account' in outcome) saved(outcome.account);
    else dispatch(outcome);
  };
  return { state, dispatch, submit };
}

/** The id of what is said of the form as a whole. */
export const MESSAGES = 'account-messages';

const PREFIX = 'account-';

/** The id of a field's control in the page. */
export function controlId(field: AccountField): string {
  return PREFIX + field;
}

/** @returns the field that an element of the page is the control of, or a part of it */
export function fieldOfControl(element: Element | null): AccountField | undefined {
  const id = element?.id ?? '';
  return FIELD_ORDER.find((field) => id === controlId(field) || id.startsWith(`${controlId(field)}-`));
}

/** Starts in the first field; after a refusal goes on in the first one that needs a change, or at what is said of all of them. */
function useFocus(state: FormState): void {
  useEffect(() => {
    const field = state.refusals > 0 ? firstFault(state) : FIELD_ORDER[0];
    if (field) document.getElementById(controlId(field))?.focus();
    else document.getElementById(MESSAGES)?.focus();
  }, [state.refusals]);
  const { theirs, blocked } = state;
  useEffect(() => {
    if (theirs !== undefined || blocked.length > 0) document.getElementById(MESSAGES)?.focus();
  }, [theirs, blocked]);
}

/** Where it is not known whether a host is allowed, saving tells. */
async function save(draft: AccountDraft): Promise<FormEvent | { readonly account: AccountView }> {
  const blocked = await ask(accountCalls.findAccountHosts, { urls: addressesOf(draft) });
  if (blocked.ok && blocked.data.length > 0) return { type: 'blocked', hosts: blocked.data };
  const result = await ask(accountCalls.saveAccount, draft);
  if (result.ok) return { account: result.data };
  return result.code === 'conflict' ? overtaken(draft.id) : { type: 'refused', refused: result };
}

async function overtaken(id: string | undefined): Promise<FormEvent> {
  const result = await ask(accountCalls.listAccounts, {});
  if (!result.ok) return { type: 'refused', refused: result };
  return { type: 'overtaken', theirs: result.data.accounts.find((one) => one.id === id) ?? 'gone' };
}
