/** The policy that is tried: what its fields hold, what is wrong with them, and the last one that could be used. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { PlanSource } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import type { Tried } from '../data/use-plan';
import { fieldsOf, triedFrom, USUAL } from './policy-fields';
import type { PolicyFaults, PolicyFields } from './policy-fields';

export interface TryPolicy {
  readonly fields?: PolicyFields;
  readonly faults: PolicyFaults;
  /** Absent while none is tried. Follows the fields when there is time, so that typing is never held up. */
  readonly tried: Tried | undefined;
  readonly begin: () => void;
  readonly change: (change: Partial<PolicyFields>) => void;
  readonly stop: () => void;
}

interface Editing {
  readonly fields: PolicyFields;
  /** The last one without a fault. */
  readonly tried: Tried;
}

/** @param sources that are planned: the first one's policy is what one begins with, a profile's where there is one */
export function useTried(sources: readonly PlanSource[]): TryPolicy {
  const [editing, setEditing] = useState<Editing>();
  const tried = useDeferredValue(editing?.tried);
  const faults = useMemo(() => (editing ? triedFrom(editing.fields).faults : {}), [editing]);
  const begin = () => {
    const [saved = USUAL] = sources.map(({ policy }) => policy);
    setEditing({ fields: fieldsOf(saved), tried: saved });
  };
  const change = (part: Partial<PolicyFields>) =>
    setEditing((before) => {
      if (!before) return before;
      const fields = { ...before.fields, ...part };
      return { fields, tried: triedFrom(fields).tried ?? before.tried };
    });
  const stop = () => setEditing(undefined);
  return { faults, begin, change, stop, tried, ...(editing && { fields: editing.fields }) };
}
