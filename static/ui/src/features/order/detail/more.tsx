/** A part of the panel that opens on demand; what is closed is not there, so that the frame is as high as what is seen. */
import type { ReactNode } from 'react';
import { useState } from 'react';

interface MoreProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function More({ title, children }: MoreProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}
