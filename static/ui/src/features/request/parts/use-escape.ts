/** Escape in the dialog's own frame, which the page around it does not hear. */
import { useEffect, useRef } from 'react';

/** @param act is not called where something in the dialog, such as an open list, has taken the key for itself */
export function useEscape(act: () => void): void {
  const current = useRef(act);
  current.current = act;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) current.current();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
