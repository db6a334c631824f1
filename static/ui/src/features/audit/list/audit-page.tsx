/** The admin page *Audit*: who did what, when, and how it ended. */
import { useCallback, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import type { AuditFilter, AuditList } from '../../../../../../src/domain/audit/audit-filter';
import { KEPT_DAYS } from '../../../../../../src/domain/audit/audit-filter';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { Await } from '../../../shared/parts/await';
import { Notice } from '../../../shared/parts/notice';
import { EventItem } from '../event-item';
import { namesFrom } from '../names';
import { ExportCsv } from './export-csv';
import { FilterForm } from './filter-form';
import { useMore } from './use-more';
import '../audit.css';

export function AuditPage() {
  const [filter, setFilter] = useState<AuditFilter>({});
  const answer = useAnswer(useCallback(() => ask(auditCalls.listAudit, filter), [filter]));
  return (
    <main className="page">
      <div className="page-head">
        <Heading size="large" as="h1">
          Audit
        </Heading>
        <ExportCsv filter={filter} />
      </div>
      <p className="audit-lead subtle">
        Every act of people and of the app, refusals and failures included. Kept for {KEPT_DAYS} days.
      </p>
      <FilterForm apply={setFilter} />
      <Await answer={answer} what="audit list">
        {(list) => <Events key={JSON.stringify(filter)} first={list} filter={filter} reload={answer.reload} />}
      </Await>
    </main>
  );
}

interface EventsProps {
  readonly first: AuditList;
  readonly filter: AuditFilter;
  readonly reload: () => Promise<void>;
}

function Events({ first, filter, reload }: EventsProps) {
  const { list, busy, refused, more } = useMore(first, filter);
  const names = namesFrom(list);
  const isNarrowed = Object.keys(filter).length > 0;
  return (
    <section aria-label="Events">
      <div className="page-head">
        <p role="status">{saidOf(list, isNarrowed)}</p>
        <Button spacing="compact" appearance="subtle" onClick={() => void reload()}>
          Refresh
        </Button>
      </div>
      <ul className="events">
        {list.events.map((event) => (
          <EventItem key={event.id} event={event} names={names} />
        ))}
      </ul>
      {refused && (
        <Notice appearance="error" title="The older events could not be loaded">
          {refused.message}
        </Notice>
      )}
      {list.cursor !== undefined && (
        <div className="buttons audit-more">
          <Button isLoading={busy} onClick={() => void more()}>
            Show older
          </Button>
        </div>
      )}
    </section>
  );
}

function saidOf({ events, cursor }: AuditList, isNarrowed: boolean): string {
  if (events.length === 0 && cursor !== undefined) return 'Nothing fits so far. “Show older” looks further back.';
  if (events.length === 0) return isNarrowed ? 'Nothing fits this filter.' : 'Nothing has happened yet.';
  const count = `${events.length} ${events.length === 1 ? 'event' : 'events'}`;
  return cursor === undefined ? `${count}, newest first.` : `${count} so far, newest first.`;
}
