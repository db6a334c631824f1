/** What a set-up made and what it found, one line a part. */
import Lozenge from '@atlaskit/lozenge';
import { PART_KINDS, type PartUsed } from '../../../../../../src/domain/setup/site-parts';
import { STANDING } from '../../../texts/setup';

export function PartList({ parts }: { readonly parts: readonly PartUsed[] }) {
  const made = parts.filter((part) => part.made);
  return (
    <details>
      <summary>{STANDING.parts(made.length, parts.length - made.length)}</summary>
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
      <Lozenge appearance={part.made ? 'success' : 'default'}>{part.made ? STANDING.made : STANDING.found}</Lozenge>
      <span>{part.name}</span>
      <span className="subtle">{PART_KINDS[part.kind]}</span>
    </li>
  );
}
