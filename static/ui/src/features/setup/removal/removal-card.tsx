/** What set-up made for a project, with the offer to remove it again. */
import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { RemovableView } from '../../../../../../src/domain/setup/set-up-view';

const RemovalDialog = lazy(() => import('./removal-dialog'));

interface RemovalCardProps {
  readonly removable: RemovableView;
  /** Reads what is there anew. */
  readonly changed: () => void;
}

export function RemovalCard({ removable, changed }: RemovalCardProps) {
  const [asking, setAsking] = useState(false);
  const { projectKey, parts } = removable;
  const close = () => {
    setAsking(false);
    changed();
  };
  return (
    <article className="card" aria-label={`Made for ${projectKey}`}>
      <Heading size="small" as="h2">
        Made for {projectKey}
      </Heading>
      <p>
        {parts.length} parts were made by set-up and are not needed elsewhere. What was there before is never removed.
      </p>
      <div className="buttons">
        <Button aria-label={`Remove what was made for ${projectKey}`} onClick={() => setAsking(true)}>
          Remove what was made…
        </Button>
      </div>
      <Suspense fallback={null}>{asking && <RemovalDialog removable={removable} close={close} />}</Suspense>
    </article>
  );
}
