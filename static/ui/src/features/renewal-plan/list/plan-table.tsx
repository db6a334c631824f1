/** A page of planned renewals as a table; on narrow screens each is a card. */
import { Fragment, useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { isOrder } from '../../../../../../src/domain/renewal/plan/plan';
import type { PlanEntry } from '../../../../../../src/domain/renewal/plan/plan';
import { explainEntry } from '../../../../../../src/domain/renewal/plan/explain-entry';
import { DAY_MS } from '../../../../../../src/domain/validity';
import { IssueLink } from '../../../shared/parts/issue-link';
import { Moment } from '../../../shared/time/moment';
import { COLUMNS, domainsEnd, explainWhich, LIST } from '../../../texts/renewal-plan/list';
import { useDayNames } from '../data/day-names';
import type { Issues } from '../data/use-issues';
import { domainsWord, needsOf, remarksOf } from './entry-words';
import { Steps } from './steps';

interface PlanTableProps {
  readonly entries: readonly PlanEntry[];
  readonly issues: Issues;
  readonly nameOfSource: (entry: PlanEntry) => string;
}

export function PlanTable({ entries, ...around }: PlanTableProps) {
  return (
    <table className="plan-table">
      <caption className="for-ears">{LIST.title}</caption>
      <thead>
        <tr>
          {Object.entries(COLUMNS).map(([name, label]) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.key} entry={entry} {...around} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<PlanTableProps, 'entries'> {
  readonly entry: PlanEntry;
}

function Row({ entry, issues, nameOfSource }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const name = entry.certificate.name === '' ? LIST.nameless : entry.certificate.name;
  return (
    <Fragment>
      <tr>
        <td data-label={COLUMNS.when}>
          <When entry={entry} />
        </td>
        <th scope="row">
          {name}
          <div className="plan-second">{nameOfSource(entry)}</div>
        </th>
        <td data-label={COLUMNS.needs}>
          <Lines lines={needsOf(entry)} none={LIST.itself} />
        </td>
        <td data-label={COLUMNS.domains}>
          <Domains entry={entry} />
        </td>
        <td data-label={COLUMNS.owner}>
          <Owner entry={entry} issues={issues} />
        </td>
        <td data-label={COLUMNS.explain}>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={explainWhich(name)}
            onClick={() => setOpen(!isOpen)}
          >
            {LIST.explain}
          </Button>
        </td>
      </tr>
      <tr id={id} hidden={!isOpen} className="plan-explain">
        <td colSpan={Object.keys(COLUMNS).length}>
          {isOpen && (
            <>
              <p>{explainEntry(entry)}</p>
              <Steps entry={entry} />
              {entry.movedBy.includes('jitter') && <p className="plan-second">{LIST.offset}</p>}
            </>
          )}
        </td>
      </tr>
    </Fragment>
  );
}

function When({ entry }: { readonly entry: PlanEntry }) {
  const nameOf = useDayNames();
  const remarks = remarksOf(entry, (epochMs) => nameOf(Math.floor(epochMs / DAY_MS)));
  const all = isOrder(entry) ? remarks : [LIST.ends, ...remarks];
  return (
    <div>
      <Moment epochMs={entry.at} />
      {all.map((remark) => (
        <div key={remark} className="plan-second">
          {remark}
        </div>
      ))}
    </div>
  );
}

function Lines({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) {
  if (lines.length === 0) return none;
  return (
    <div>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

function Domains({ entry }: { readonly entry: PlanEntry }) {
  const nameOf = useDayNames();
  const { domainsUntil } = entry;
  return (
    <div>
      {domainsWord(entry)}
      {domainsUntil !== undefined && domainsUntil > 0 && (
        <div className="plan-second">{domainsEnd(nameOf(Math.floor(domainsUntil / DAY_MS)))}</div>
      )}
    </div>
  );
}

function Owner({ entry: { certificate }, issues }: Pick<RowProps, 'entry' | 'issues'>) {
  const { issueId, requester } = certificate;
  if (issueId === '') return requester === '' ? LIST.noOwner : requester;
  if (!issues.has(issueId)) return LIST.reading;
  const issue = issues.get(issueId);
  if (!issue) return LIST.hiddenIssue;
  return (
    <div>
      {issue.owner === '' ? LIST.noOwner : issue.owner}
      <div className="plan-second">
        <IssueLink issueKey={issue.key} />
      </div>
    </div>
  );
}
