/** Warns when the dialog goes away while a key is in it that nobody has saved. */
import { useEffect, useRef } from 'react';
import { showFlag, view } from '@forge/bridge';
import { KEY_LOST } from '../../../texts/request/dialog';

const LOST = { id: 'key-lost', type: 'warning', ...KEY_LOST } as const;

export function useLeaveWarning(unsaved: boolean): void {
  const current = useRef(unsaved);
  current.current = unsaved;
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (current.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
  useEffect(() => {
    // Jira closes the dialog without asking the page: it can only say what that means.
    const tell = () => {
      if (current.current) showFlag(LOST);
      return Promise.resolve();
    };
    view.onClose(tell).catch(() => undefined);
  }, []);
}
