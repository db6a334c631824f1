/** Looks at the project that is named: what attaching would do, or what is missing. */
import { useState } from 'react';
import type { Result } from '../../../../../../src/contract/result';
import { setUpCalls } from '../../../../../../src/contract/admin/set-up-calls';
import type { AttachPreview } from '../../../../../../src/domain/setup/attach-preview';
import type { Checklist } from '../../../../../../src/domain/setup/checklist/checklist';
import { ask } from '../../../shared/backend/ask';

type Looked =
  | { readonly what: 'preview'; readonly result: Result<AttachPreview> }
  | { readonly what: 'checklist'; readonly result: Result<Checklist> };

export interface Look {
  readonly looking: boolean;
  readonly looked: Looked | undefined;
  readonly at: (what: Looked['what'], projectKey: string) => Promise<void>;
  readonly forget: () => void;
}

export function useLook(): Look {
  const [looking, setLooking] = useState(false);
  const [looked, setLooked] = useState<Looked>();
  const at = async (what: Looked['what'], key: string) => {
    if (looking) return;
    setLooking(true);
    const payload = { projectKey: key.trim().toUpperCase() };
    setLooked(
      what === 'preview'
        ? { what, result: await ask(setUpCalls.previewAttach, payload) }
        : { what, result: await ask(setUpCalls.checkProject, payload) },
    );
    setLooking(false);
  };
  return { looking, looked, at, forget: () => setLooked(undefined) };
}
