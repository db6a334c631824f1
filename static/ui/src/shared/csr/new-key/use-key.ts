/** A key on its way from being made to being saved; submitting waits for the person to say that the file is there. */
import { useState } from 'react';
import { saveFile } from '../../page/save-file';
import { loadKeyMaker } from '../parts/pki';
import type { MadeKey } from '../parts/key-maker';
import type { KeyDraft } from './key-draft';

export interface KeyWork {
  readonly making: boolean;
  readonly failed: boolean;
  readonly made: MadeKey | undefined;
  /** The download was begun. */
  readonly saved: boolean;
  /** The person says that the file is there. */
  readonly confirmed: boolean;
  readonly make: (draft: KeyDraft, names: readonly string[]) => Promise<void>;
  readonly save: () => void;
  readonly confirm: (confirmed: boolean) => void;
  readonly discard: () => void;
}

const NOTHING = { making: false, failed: false, saved: false, confirmed: false, made: undefined } as const;

export function useKey(): KeyWork {
  const [state, setState] = useState<Pick<KeyWork, keyof typeof NOTHING>>(NOTHING);
  const make = async (draft: KeyDraft, names: readonly string[]) => {
    setState({ ...NOTHING, making: true });
    try {
      const { makeKey } = await loadKeyMaker();
      const made = await makeKey(draft.kind, names, draft.encrypted ? draft.passphrase : undefined);
      setState({ ...NOTHING, made });
    } catch {
      setState({ ...NOTHING, failed: true });
    }
  };
  const save = () => {
    if (!state.made) return;
    saveFile(state.made.file.name, new Blob([state.made.file.text], { type: 'application/x-pem-file' }));
    setState({ ...state, saved: true });
  };
  const confirm = (confirmed: boolean) => setState((now) => ({ ...now, confirmed }));
  return { ...state, make, save, confirm, discard: () => setState(NOTHING) };
}
