/** Starts a page: theme and context first, then what it is for. */
import type { ComponentType } from 'react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@atlaskit/css-reset';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import './page.css';
import { PAGE } from '../../texts/shared';
import { useAnswer } from '../backend/use-answer';
import { Await } from '../parts/await';
import { loadPage, PageProvider } from './page-context';
import { UnlessBroken } from './unless-broken';

/** @throws Error when the HTML has no element with the id `root` */
export function mount(Content: ComponentType): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element #root.');
  // Atlaskit's own experiments: without an answer it looks for Atlassian's internal service and complains.
  setBooleanFeatureFlagResolver(() => false);
  createRoot(root).render(
    <StrictMode>
      <UnlessBroken>
        <Frame Content={Content} />
      </UnlessBroken>
    </StrictMode>,
  );
}

function Frame({ Content }: { readonly Content: ComponentType }) {
  const page = useAnswer(loadPage);
  return (
    <Await answer={page} what={PAGE}>
      {(data) => (
        <PageProvider value={data}>
          <Content />
        </PageProvider>
      )}
    </Await>
  );
}
