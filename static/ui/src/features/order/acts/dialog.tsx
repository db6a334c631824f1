/**
 * A modal dialog beside what opened it. Jira makes the frame of a panel as high as its content, so the middle of the frame,
 * where Atlaskit's modal stands, may be far from what the person sees: this one opens at the height of its button.
 */
import type { ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import Heading from '@atlaskit/heading';

interface DialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, close, children }: DialogProps) {
  const place = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [top, setTop] = useState(0);
  // Before anything is painted, and before whoever opened it moves the focus on.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    setTop((place.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    dialog.current?.showModal();
    return () => {
      // The browser gives the focus back on closing only; here the dialog goes away as a whole.
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <div ref={place}>
      <dialog ref={dialog} className="dialog" style={{ top }} aria-labelledby="dialog-title" onClose={close}>
        <Heading size="small" as="h2" id="dialog-title">
          {title}
        </Heading>
        {children}
      </dialog>
    </div>
  );
}
