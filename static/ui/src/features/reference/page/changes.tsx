/** What came, went or is said otherwise since the sync before. */
import type { ReferenceView } from '../../../../../../src/domain/account/reference/reference-view';
import { Sentence } from '../../../shared/parts/sentence';
import { Moment } from '../../../shared/time/moment';
import { change, CHANGES } from '../../../texts/reference/changes';

type Found = NonNullable<ReferenceView['changes']>;

export function Changes({ changes, syncedAt, status }: Pick<ReferenceView, 'changes' | 'syncedAt' | 'status'>) {
  // There was nothing to compare it with.
  if (status.last?.first !== false) return null;
  if (!changes) return <p className="subtle">{CHANGES.none}</p>;
  const isLatest = changes.at === syncedAt;
  const title = isLatest
    ? CHANGES.since(<Moment epochMs={changes.since} />)
    : CHANGES.earlier(<Moment epochMs={changes.at} />);
  return (
    <details className="changes" open={isLatest && countOf(changes) <= MOST_OPEN}>
      <summary>
        <Sentence parts={title} />
      </summary>
      <Group title={CHANGES.added} count={changes.counts.added} lines={changes.added.map(named)} />
      <Group title={CHANGES.removed} count={changes.counts.removed} lines={changes.removed.map(named)} />
      <Group title={CHANGES.changed} count={changes.counts.changed} lines={changes.changed.map(changedLine)} />
    </details>
  );
}

/** More of them would push the table away. */
const MOST_OPEN = 6;

const countOf = ({ counts }: Found): number => counts.added + counts.removed + counts.changed;

const named = ({ id, name }: { readonly id: string; readonly name: string }): string => CHANGES.named(name, id);

const changedLine = ({ what, ...thing }: Found['changed'][number]): string =>
  `${named(thing)}: ${what.map(({ fact, from, to }) => change(fact, from, to)).join('; ')}`;

interface GroupProps {
  readonly title: (count: number) => string;
  readonly count: number;
  readonly lines: readonly string[];
}

function Group({ title, count, lines }: GroupProps) {
  if (count === 0) return null;
  return (
    <>
      <p className="changes-title">{title(count)}</p>
      <ul>
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
        {count > lines.length && <li>{CHANGES.more(count - lines.length)}</li>}
      </ul>
    </>
  );
}
