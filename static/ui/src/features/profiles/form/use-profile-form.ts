/** Ties the form's state to the backend: save, and reload after somebody else saved. */
import type { Dispatch } from 'react';
import { useEffect, useReducer, useState } from 'react';
import { profileCalls } from '../../../../../../src/contract/profile-calls';
import type { Person } from '../../../../../../src/domain/person';
import type { ProfileView } from '../../../../../../src/domain/profile';
import { ask } from '../../../shared/backend/ask';
import { controlId, FIELD_ORDER } from './fields';
import type { FormEvent, FormState } from './form-state';
import { firstFault, nextState, openForm } from './form-state';

export interface ProfileFormProps {
  readonly profile?: ProfileView;
  readonly people: readonly Person[];
  readonly saved: (profile: ProfileView) => void;
  readonly cancel: () => void;
}

export interface OpenForm {
  readonly state: FormState;
  readonly dispatch: Dispatch<FormEvent>;
  readonly submit: () => Promise<void>;
  readonly reloading: boolean;
  readonly reload: () => Promise<void>;
}

export function useProfileForm({ profile, people, saved }: Omit<ProfileFormProps, 'cancel'>): OpenForm {
  const [state, dispatch] = useReducer(nextState, undefined, () => openForm(profile, people));
  const [reloading, setReloading] = useState(false);
  useFocus(state);
  const submit = async () => {
    const event = { type: 'submitted' } as const;
    dispatch(event);
    if (state.saving || !nextState(state, event).saving) return;
    const result = await ask(profileCalls.saveProfile, state.draft);
    if (result.ok) saved(result.data);
    else dispatch({ type: 'refused', refused: result });
  };
  const reload = async () => {
    setReloading(true);
    dispatch(await currentState(state.draft.id));
    setReloading(false);
  };
  return { state, dispatch, submit, reloading, reload };
}

/** Starts in the first field; after a refusal goes on in the first one that needs a change. */
function useFocus(state: FormState): void {
  useEffect(() => {
    const field = state.refusals > 0 ? firstFault(state, FIELD_ORDER) : FIELD_ORDER[0];
    if (field) document.getElementById(controlId(field))?.focus();
  }, [state.refusals]);
}

async function currentState(id: string | undefined): Promise<FormEvent> {
  const result = await ask(profileCalls.listProfiles, {});
  if (!result.ok) return { type: 'refused', refused: result };
  const stored = result.data.profiles.find((profile) => profile.id === id);
  return stored ? { type: 'reloaded', stored, people: result.data.people } : { type: 'gone' };
}
