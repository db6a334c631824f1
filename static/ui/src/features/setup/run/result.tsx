/** What a set-up made and what it found, and what is left for somebody to do. */
import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { router } from '@forge/bridge';
import type { SetUpRun, StepDone } from '../../../../../../src/domain/setup/set-up-record';
import { PART_KINDS, type PartUsed } from '../../../../../../src/domain/setup/site-parts';
import { Notice } from '../../../shared/parts/notice';

export function Result({ run }: { readonly run: Pick<SetUpRun, 'projectKey' | 'projectName' | 'done'> }) {
  const { projectKey, projectName, done } = run;
  const notes = done.flatMap((step) => step.notes);
  return (
    <section className="set-up-section" aria-label="Result">
      <Notice
        appearance={notes.length > 0 ? 'information' : 'success'}
        title={`${projectName} (${projectKey}) is set up`}
        actions={<Button onClick={() => void router.open(`/browse/${projectKey}`)}>Open {projectKey}</Button>}
      >
        {notes.length === 0 ? (
          <p>Certificates can be requested there now.</p>
        ) : (
          <div className="prose">
            <p>Left to do:</p>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
      </Notice>
      <PartList done={done} />
    </section>
  );
}

function PartList({ done }: { readonly done: readonly StepDone[] }) {
  const parts = done.flatMap((step) => step.parts);
  const made = parts.filter((part) => part.made);
  return (
    <details>
      <summary>
        {made.length} parts made, {parts.length - made.length} found
      </summary>
      <ul className="set-up-parts">
        {parts.map((part) => (
          <PartLine key={`${part.kind} ${part.id}`} part={part} />
        ))}
      </ul>
    </details>
  );
}

function PartLine({ part }: { readonly part: PartUsed }) {
  return (
    <li className="set-up-part">
      <Lozenge appearance={part.made ? 'success' : 'default'}>{part.made ? 'made' : 'found'}</Lozenge>
      <span>{part.name}</span>
      <span className="subtle">{PART_KINDS[part.kind]}</span>
    </li>
  );
}
