/** Draws a document with Atlaskit. What is not in the table is said in its place and told to the host. */
import { useEffect } from 'react';
import { isComponent } from './component-props';
import { COMPONENTS } from './components';
import { faultsOf } from './faults';
import type { ForgeDoc } from './forge-doc';

export interface DrawProps {
  readonly doc: ForgeDoc;
  readonly tell: (fault: string) => void;
}

export function Draw({ doc, tell }: DrawProps) {
  const faults = faultsOf(doc);
  if (faults.length > 0) return <NotDrawn faults={faults} tell={tell} />;
  if (doc.type === 'String') return <>{String(doc.props['text'])}</>;
  const children = doc.children.map((child) => <Draw key={child.key} doc={child} tell={tell} />);
  if (!isComponent(doc.type)) return <>{children}</>;
  const Component = COMPONENTS[doc.type];
  // Some Atlaskit components look at whether they have children at all.
  return <Component {...doc.props}>{children.length > 0 ? children : undefined}</Component>;
}

function NotDrawn({ faults, tell }: { readonly faults: readonly string[]; readonly tell: DrawProps['tell'] }) {
  const what = faults.join(', ');
  useEffect(() => tell(what), [what, tell]);
  return <p role="alert">The local host does not draw {what} of UI Kit.</p>;
}
