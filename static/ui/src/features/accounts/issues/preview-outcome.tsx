/** What a choice would give an issue to, while it is counted and when it is. */
import { minutesFor } from '../../../../../../src/domain/inventory/issues/making/making-pace';
import { neverExpires } from '../../../../../../src/domain/validity';
import { Notice } from '../../../shared/parts/notice';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { PREVIEW, RULE } from '../../../texts/accounts/issues';
import type { Preview } from './use-preview';

export function PreviewOutcome({ preview: { counting, found, refused } }: { readonly preview: Preview }) {
  return (
    <>
      <div role="status">
        {counting && <p className="subtle">{found ? PREVIEW.soFar(found.fits, found.looked) : RULE.counting}</p>}
        {!counting && found && !refused && <Counted found={found} />}
      </div>
      {refused && (
        <Notice appearance="error" title={PREVIEW.failed}>
          {refused.message}
        </Notice>
      )}
    </>
  );
}

function Counted({ found }: { readonly found: NonNullable<Preview['found']> }) {
  const { fits, looked, examples } = found;
  return (
    <Notice appearance="information" title={PREVIEW.title(fits, looked)}>
      {fits > 0 && (
        <>
          <p>{PREVIEW.takes(minutesFor(fits))}</p>
          <p>{PREVIEW.first}</p>
          <ul>
            {examples.map(({ name, notAfter }, place) => (
              <li key={`${place} ${name}`}>
                {neverExpires(notAfter) ? (
                  PREVIEW.endless(name)
                ) : (
                  <Sentence parts={PREVIEW.entry(name, <Moment epochMs={notAfter} />)} />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
