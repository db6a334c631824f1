/** The page *Domains*: how the validation of each stands, and to whom it is delegated. */
import { useMemo } from 'react';
import { domainWarning } from '../../../../../../src/domain/account/reference/domain-warning';
import type { ListedDomain } from '../../../../../../src/domain/account/reference/reference-kind';
import { COLUMNS, STATUSES } from '../../../texts/reference/domains';
import { WHAT } from '../../../texts/reference/page';
import { FilteredTable } from '../page/filtered-table';
import { ReferencePage } from '../page/reference-page';
import { DomainRow } from './domain-row';

export function DomainsPage() {
  return <ReferencePage kind="domains">{({ rows, now }) => <Domains rows={rows} now={now} />}</ReferencePage>;
}

function Domains({ rows, now }: { readonly rows: readonly ListedDomain[]; readonly now: number }) {
  const searchable = useMemo(
    () => ({
      textOf: ({ name, id, status }: ListedDomain) => `${name} ${id} ${STATUSES[status]}`.toLowerCase(),
      needs: (domain: ListedDomain) => domainWarning(domain, now) !== undefined,
    }),
    [now],
  );
  return (
    <FilteredTable what={WHAT.domains} rows={rows} searchable={searchable} columns={Object.values(COLUMNS)}>
      {(domain) => <DomainRow key={domain.name} domain={domain} now={now} />}
    </FilteredTable>
  );
}
