/** What set-up made for a project, with the offer to remove it again. */
import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { RemovableView } from '../../../../../../src/domain/setup/set-up-view';
import { PART_KINDS } from '../../../../../../src/domain/setup/site-parts';
import { REMOVAL, REMOVAL_CARD } from '../../../texts/setup';

const RemovalDialog = lazy(() => import('./removal-dialog'));

interface RemovalCardProps {
  readonly removable: RemovableView;
  /** Reads what is there anew. */
  readonly changed: () => void;
}

export function RemovalCard({ removable, changed }: RemovalCardProps) {
  const [asking, setAsking] = useState(false);
  const { projectKey, stands, parts } = removable;
  const title = REMOVAL_CARD.title(projectKey, stands);
  const close = () => {
    setAsking(false);
    changed();
  };
  return (
    <article className="card" aria-label={title}>
      <Heading size="small" as="h2">
        {title}
      </Heading>
      <p>{REMOVAL_CARD.text(parts.length, stands)}</p>
      {!stands && <Parts parts={parts} />}
      <div className="buttons">
        <Button aria-label={REMOVAL_CARD.removeOf(projectKey, stands)} onClick={() => setAsking(true)}>
          {REMOVAL_CARD.remove(stands)}
        </Button>
      </div>
      <Suspense fallback={null}>{asking && <RemovalDialog removable={removable} close={close} />}</Suspense>
    </article>
  );
}

function Parts({ parts }: Pick<RemovableView, 'parts'>) {
  return (
    <details>
      <summary>{REMOVAL_CARD.list(parts.length)}</summary>
      <ul>
        {parts.map(({ kind, id, name }) => (
          <li key={`${kind} ${id}`}>{REMOVAL.part(PART_KINDS[kind], name)}</li>
        ))}
      </ul>
    </details>
  );
}
