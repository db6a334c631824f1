/** Where the focus goes when a form gives way to its list. */
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** What had the focus is gone with the form: the next Tab starts at the top. */
export function useFocusAfterForm(top: RefObject<HTMLElement>, formIsOpen: boolean): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !formIsOpen) top.current?.focus();
    wasOpen.current = formIsOpen;
  }, [formIsOpen, top]);
}
