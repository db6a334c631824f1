/** What attaching would change in a project, before anything is done. */
import type { AttachPreview } from '../../../../../../src/domain/setup/attach-preview';
import { PART_KINDS } from '../../../../../../src/domain/setup/site-parts';
import { Notice } from '../../../shared/parts/notice';
import { LOOK, projectInWords } from '../../../texts/setup';

export function Preview({ preview }: { readonly preview: AttachPreview }) {
  const { projectKey, projectName, blockers, adds, schemes, keeps } = preview;
  if (blockers.length > 0) {
    return (
      <Notice appearance="warning" title={LOOK.blocked(projectInWords(projectName, projectKey))}>
        {blockers.map((blocker) => (
          <p key={blocker}>{blocker}</p>
        ))}
      </Notice>
    );
  }
  return (
    <div className="prose">
      <p>
        <strong>{LOOK.added(projectName)}</strong>
      </p>
      <Sentences sentences={adds} />
      {schemes.length > 0 && (
        <>
          <p>
            <strong>{LOOK.schemes}</strong>
          </p>
          <ul>
            {schemes.map((change) => (
              <li key={change.kind}>{LOOK.change(PART_KINDS[change.kind], change)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>{LOOK.kept}</strong>
      </p>
      <Sentences sentences={keeps} />
    </div>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
