/** What the filter offers: all profiles, and people by what is typed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { profileCalls } from '../../../../../../src/contract/admin/profile-calls';
import type { Person } from '../../../../../../src/domain/person';
import { ask } from '../../../shared/backend/ask';

/** While somebody types nothing is asked. */
const PAUSE_MS = 300;

export interface FilterChoices {
  readonly profiles: readonly { readonly value: string; readonly label: string }[];
  readonly people: readonly Person[];
  readonly findPeople: (query: string) => void;
}

export function useFilterChoices(): FilterChoices {
  const [profiles, setProfiles] = useState<FilterChoices['profiles']>([]);
  const [people, setPeople] = useState<readonly Person[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    void ask(profileCalls.listProfiles, {}).then((result) => {
      if (result.ok) setProfiles(result.data.profiles.map(({ id, name }) => ({ value: id, label: name })));
    });
    return () => clearTimeout(timer.current);
  }, []);
  const findPeople = useCallback((query: string) => {
    clearTimeout(timer.current);
    if (query.trim() === '') return;
    timer.current = setTimeout(() => {
      void ask(profileCalls.searchPeople, { query: query.trim().slice(0, 100) }).then((result) => {
        // What was offered before may be what was chosen.
        if (result.ok) setPeople((before) => withNew(before, result.data));
      });
    }, PAUSE_MS);
  }, []);
  return { profiles, people, findPeople };
}

function withNew(before: readonly Person[], found: readonly Person[]): readonly Person[] {
  const known = new Set(before.map(({ accountId }) => accountId));
  return [...before, ...found.filter(({ accountId }) => !known.has(accountId))];
}
