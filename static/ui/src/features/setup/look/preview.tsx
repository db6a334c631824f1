/** What attaching would change in a project, before anything is done. */
import type { AttachPreview } from '../../../../../../src/domain/setup/attach-preview';
import { PART_KINDS } from '../../../../../../src/domain/setup/site-parts';
import { Notice } from '../../../shared/parts/notice';

export function Preview({ preview }: { readonly preview: AttachPreview }) {
  const { projectKey, projectName, blockers, adds, schemes, keeps } = preview;
  if (blockers.length > 0) {
    return (
      <Notice appearance="warning" title={`${projectName} (${projectKey}) cannot be set up`}>
        {blockers.map((blocker) => (
          <p key={blocker}>{blocker}</p>
        ))}
      </Notice>
    );
  }
  return (
    <div className="prose">
      <p>
        <strong>Added to {projectName}:</strong>
      </p>
      <Sentences sentences={adds} />
      {schemes.length > 0 && (
        <>
          <p>
            <strong>Schemes:</strong>
          </p>
          <ul>
            {schemes.map(({ kind, from, to, sentence }) => (
              <li key={kind}>
                {PART_KINDS[kind]}: “{to}” instead of “{from}”. {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <strong>Kept:</strong>
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
