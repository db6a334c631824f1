/** Ties the form's state to the backend: save, allow a host first, and compare after somebody else saved. */
import type { Dispatch } from 'react';
import { useEffect, useReducer, useState } from 'react';
import { profileCalls } from '../../../../../../src/contract/admin/profile-calls';
import type { ListedProfile, SavedProfile } from '../../../../../../src/domain/profile';
import { ask } from '../../../shared/backend/ask';
import { controlId, FIELD_ORDER } from './fields';
import type { FormEvent, FormState, KnownNames } from './form-state';
import { firstFault, nextState, openForm } from './form-state';

export interface ProfileFormProps {
  /** Absent: a new one. */
  readonly profile?: ListedProfile;
  /** A new one begins with what this one has, but for the secret. */
  readonly copyOf?: ListedProfile;
  readonly names: KnownNames;
  readonly saved: (profile: SavedProfile) => void;
  readonly cancel: () => void;
}

export interface OpenForm {
  readonly state: FormState;
  readonly dispatch: Dispatch<FormEvent>;
  readonly submit: () => Promise<void>;
  readonly comparing: boolean;
  /** Reads what somebody else saved meanwhile. */
  readonly compare: () => Promise<void>;
}

export function useProfileForm({ profile, copyOf, names, saved }: Omit<ProfileFormProps, 'cancel'>): OpenForm {
  const [state, dispatch] = useReducer(nextState, undefined, () => openForm({ stored: profile, copyOf }, names));
  const [comparing, setComparing] = useState(false);
  useFocus(state);
  const submit = async () => {
    const event = { type: 'submitted' } as const;
    dispatch(event);
    if (state.saving || !nextState(state, event).saving) return;
    const outcome = await saveUnlessBlocked(state);
    if ('profile' in outcome) saved(outcome.profile);
    else dispatch(outcome);
  };
  const compare = async () => {
    setComparing(true);
    dispatch(await currentState(state.draft.id));
    setComparing(false);
  };
  return { state, dispatch, submit, comparing, compare };
}

/** Starts in the first field; after a refusal goes on in the first one that needs a change. */
function useFocus(state: FormState): void {
  useEffect(() => {
    const field = state.refusals > 0 ? firstFault(state, FIELD_ORDER) : FIELD_ORDER[0];
    if (field) document.getElementById(controlId(field))?.focus();
  }, [state.refusals]);
}

/** Where it is not known whether a host is allowed, saving tells. */
async function saveUnlessBlocked({ draft }: FormState): Promise<FormEvent | { readonly profile: SavedProfile }> {
  const { scmUrl, tokenUrl, renewalInfoUrl } = draft;
  const blocked = await ask(profileCalls.findBlockedHosts, { scmUrl, tokenUrl, renewalInfoUrl });
  if (blocked.ok && blocked.data.length > 0) return { type: 'blocked', hosts: blocked.data };
  const result = await ask(profileCalls.saveProfile, draft);
  return result.ok ? { profile: result.data } : { type: 'refused', refused: result };
}

async function currentState(id: string | undefined): Promise<FormEvent> {
  const result = await ask(profileCalls.listProfiles, {});
  if (!result.ok) return { type: 'refused', refused: result };
  const theirs = result.data.profiles.find((profile) => profile.id === id);
  return theirs ? { type: 'compared', theirs, names: result.data } : { type: 'gone' };
}
