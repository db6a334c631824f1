/** The admin page *Audit*: who did what, when, and how it ended. */
import { useCallback, useState } from 'react';
import Button from '@atlaskit/button/new';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import type { AuditFilter, AuditList } from '../../../../../../src/domain/audit/audit-filter';
import { KEPT_DAYS } from '../../../../../../src/domain/audit/audit-filter';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { PageHead } from '../../../shared/page/page-head';
import { Await } from '../../../shared/parts/await';
import { Notice } from '../../../shared/parts/notice';
import { PAGE, saidOf } from '../../../texts/audit/list';
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
      <PageHead title={PAGE.title}>
        <ExportCsv filter={filter} />
      </PageHead>
      <p className="audit-lead subtle">{PAGE.lead(KEPT_DAYS)}</p>
      <FilterForm apply={setFilter} />
      <Await answer={answer} what={PAGE.what}>
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
    <section aria-label={PAGE.events}>
      <div className="page-head">
        <p role="status">{saidOf({ count: list.events.length, isNarrowed, goesOn: list.cursor !== undefined })}</p>
        <Button spacing="compact" appearance="subtle" onClick={() => void reload()}>
          {PAGE.refresh}
        </Button>
      </div>
      <ul className="events">
        {list.events.map((event) => (
          <EventItem key={event.id} event={event} names={names} />
        ))}
      </ul>
      {refused && (
        <Notice appearance="error" title={PAGE.noOlder}>
          {refused.message}
        </Notice>
      )}
      {list.cursor !== undefined && (
        <div className="buttons audit-more">
          <Button isLoading={busy} onClick={() => void more()}>
            {PAGE.older}
          </Button>
        </div>
      )}
    </section>
  );
}
