/** The top of a page: its title, and beside it what can be done with the page as a whole. */
import type { ReactNode } from 'react';
import Heading from '@atlaskit/heading';

export function PageHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="page-head">
      <Heading size="large" as="h1">
        {title}
      </Heading>
      {children}
    </div>
  );
}
