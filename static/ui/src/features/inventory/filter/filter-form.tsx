/** Narrows the list: what is chosen holds at once, what is typed when it is sent off. */
import Button from '@atlaskit/button/new';
import type { InventorySnapshot } from '../../../../../../src/domain/inventory/snapshot';
import { FILTER, SHOWS } from '../../../texts/inventory/filter';
import { choicesOf, statusChoices } from './choices';
import { EMPTY_FIELDS, SHOWN } from './fields';
import type { Fields } from './fields';
import { FilterDay, FilterSelect } from './filter-select';
import { SearchBox } from './search-box';

const VIEW_CHOICES = SHOWN.map((value) => ({ value, label: SHOWS[value] }));

const ISSUE_CHOICES = [
  { value: 'yes', label: FILTER.withIssue },
  { value: 'no', label: FILTER.withoutIssue },
];

const listsOf = (snapshot: InventorySnapshot | undefined) =>
  [
    { name: 'status', label: FILTER.status, choices: statusChoices(snapshot) },
    { name: 'certTypeId', label: FILTER.profile, choices: choicesOf(snapshot?.byProfile) },
    { name: 'orgId', label: FILTER.organization, choices: choicesOf(snapshot?.byOrganization) },
    { name: 'keyType', label: FILTER.key, choices: choicesOf(snapshot?.byKeyType) },
    { name: 'issue', label: FILTER.issue, choices: ISSUE_CHOICES },
  ] as const;

interface FilterFormProps {
  readonly fields: Fields;
  readonly change: (change: Partial<Fields>) => void;
  readonly snapshot: InventorySnapshot | undefined;
  readonly fault: string | undefined;
}

export function FilterForm({ fields, change, snapshot, fault }: FilterFormProps) {
  const choose = (value: string) => change({ show: SHOWN.find((one) => one === value) ?? 'next' });
  return (
    <section className="inventory-filter" aria-label={FILTER.title}>
      <SearchBox text={fields.search} search={(search) => change({ search })} />
      <div className="inventory-fields">
        <FilterSelect label={FILTER.show} choices={VIEW_CHOICES} value={fields.show} change={choose} />
        {fields.show === 'between' && (
          <>
            <FilterDay label={FILTER.from} value={fields.from} change={(from) => change({ from })} />
            <FilterDay label={FILTER.until} value={fields.until} change={(until) => change({ until })} />
          </>
        )}
        {listsOf(snapshot).map(({ name, ...list }) => (
          <FilterSelect
            key={name}
            {...list}
            any={FILTER.any}
            value={fields[name]}
            change={(value) => change({ [name]: value })}
          />
        ))}
        <Button onClick={() => change(EMPTY_FIELDS)}>{FILTER.clear}</Button>
      </div>
      <div role="alert" className="field-faults">
        {fault}
      </div>
    </section>
  );
}
