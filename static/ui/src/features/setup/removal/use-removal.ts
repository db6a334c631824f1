/** Drives a removal from the dialog: one call a step, until something stands in the way. */
import { useState } from 'react';
import type { Refused } from '../../../../../../src/contract/result';
import { setUpCalls } from '../../../../../../src/contract/admin/set-up-calls';
import type { RemovalOutcome } from '../../../../../../src/domain/setup/set-up-view';
import { REMOVAL_STEPS } from '../../../../../../src/domain/setup/steps';
import { ask } from '../../../shared/backend/ask';

export interface Removal {
  readonly phase: 'asking' | 'running' | 'refused' | 'finished';
  /** Title of the step that is at work. */
  readonly step?: string;
  readonly removed: RemovalOutcome['removed'];
  readonly stays: RemovalOutcome['stays'];
  readonly refused?: Refused;
}

const ASKING: Removal = { phase: 'asking', removed: [], stays: [] };
/** How long Jira is left alone while it moves a project. */
const PAUSE_MS = 2_000;

export function useRemoval(projectKey: string) {
  const [removal, setRemoval] = useState(ASKING);
  const remove = async () => {
    let now: Removal = { phase: 'running', removed: [], stays: [] };
    for (const { key, title } of REMOVAL_STEPS) {
      for (let waiting = true; waiting;) {
        setRemoval((now = { ...now, step: title }));
        const answer = await ask(setUpCalls.removeSetUp, { projectKey, step: key });
        if (!answer.ok) {
          setRemoval({ ...now, phase: 'refused', refused: answer });
          return;
        }
        const { removed, stays } = answer.data;
        now = { ...now, removed: [...now.removed, ...removed], stays: [...now.stays, ...stays] };
        waiting = answer.data.waiting !== undefined;
        if (waiting) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
    setRemoval({ ...now, phase: 'finished' });
  };
  return { removal, remove };
}
