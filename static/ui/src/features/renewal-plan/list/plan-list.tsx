/** The planned renewals, a page at a time: ten thousand rows at once would stop a browser. */
import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { PlanEntry } from '../../../../../../src/domain/renewal/plan/plan';
import { LIST, ofDay, saidOf } from '../../../texts/renewal-plan/list';
import { useDayNames } from '../data/day-names';
import { useIssues } from '../data/use-issues';
import { PlanTable } from './plan-table';

interface PlanListProps {
  /** All of the plan, or of the day. */
  readonly entries: readonly PlanEntry[];
  /** Days since 1970-01-01. */
  readonly day?: number | undefined;
  readonly showAll: () => void;
  readonly nameOfSource: (entry: PlanEntry) => string;
}

const PAGE = 50;

export function PlanList({ entries, day, showAll, nameOfSource }: PlanListProps) {
  const [wanted, setAt] = useState(0);
  const last = Math.max(0, Math.ceil(entries.length / PAGE) - 1);
  const at = Math.min(wanted, last);
  const page = entries.slice(at * PAGE, (at + 1) * PAGE);
  const issues = useIssues(page);
  const nameOf = useDayNames();
  const top = useFocusOnPage(at);
  return (
    <section aria-label={LIST.region}>
      <div className="plan-list-head">
        <p ref={top} role="status" tabIndex={-1}>
          {day !== undefined && `${ofDay(nameOf(day), entries.length)} `}
          {(day === undefined || entries.length > PAGE) &&
            saidOf(at * PAGE + 1, at * PAGE + page.length, entries.length)}
        </p>
        {day !== undefined && (
          <Button spacing="compact" onClick={showAll}>
            {LIST.showAll}
          </Button>
        )}
      </div>
      {page.length > 0 && <PlanTable entries={page} issues={issues} nameOfSource={nameOfSource} />}
      {last > 0 && (
        <div className="buttons plan-pager">
          <Button isDisabled={at === 0} onClick={() => setAt(at - 1)}>
            {LIST.previous}
          </Button>
          <Button isDisabled={at === last} onClick={() => setAt(at + 1)}>
            {LIST.next}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Another page begins at its top, for eyes and ears alike. */
function useFocusOnPage(at: number) {
  const top = useRef<HTMLParagraphElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    top.current?.focus();
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return top;
}
