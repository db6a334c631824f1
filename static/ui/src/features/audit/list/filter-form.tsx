/** Narrows the list: time, person, act, outcome, profile, issue. */
import type { FormEvent } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { ACTS } from '../../../../../../src/domain/audit/acts';
import type { AuditFilter } from '../../../../../../src/domain/audit/audit-filter';
import { EMPTY_FIELDS, filterOf } from './filter-fields';
import type { FilterFields } from './filter-fields';
import { FilterField, FilterSelect } from './filter-field';
import { useFilterChoices } from './use-filter-choices';

const ACT_CHOICES = Object.entries(ACTS)
  .map(([value, label]) => ({ value, label }))
  .sort((one, other) => one.label.localeCompare(other.label));

const OUTCOME_CHOICES = [
  { value: 'done', label: 'Done' },
  { value: 'refused', label: 'Refused' },
  { value: 'failed', label: 'Failed' },
];

export function FilterForm({ apply }: { readonly apply: (filter: AuditFilter) => void }) {
  const [fields, setFields] = useState(EMPTY_FIELDS);
  const { profiles, people, findPeople } = useFilterChoices();
  const [fault, setFault] = useState<string>();
  const change = (changed: Partial<FilterFields>) => setFields((before) => ({ ...before, ...changed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = filterOf(fields, people);
    setFault(read.fault);
    if (read.filter) apply(read.filter);
  };
  const clear = () => {
    setFields(EMPTY_FIELDS);
    setFault(undefined);
    apply({});
  };
  const typePerson = (person: string) => {
    change({ person });
    findPeople(person);
  };
  const set = (name: keyof FilterFields) => (value: string) => change({ [name]: value });
  return (
    <form className="filter" onSubmit={submit} aria-label="Filter">
      <FilterField label="From (UTC)" type="date" value={fields.from} change={set('from')} />
      <FilterField label="Until (UTC)" type="date" value={fields.until} change={set('until')} />
      <FilterField
        label="Person"
        value={fields.person}
        change={typePerson}
        options={['The app', 'Webhook', ...people.map(({ displayName }) => displayName)]}
      />
      <FilterSelect label="Act" any="Every act" choices={ACT_CHOICES} value={fields.act} change={set('act')} />
      <FilterSelect
        label="Outcome"
        any="Every outcome"
        choices={OUTCOME_CHOICES}
        value={fields.outcome}
        change={set('outcome')}
      />
      <FilterSelect
        label="Profile"
        any="Every profile"
        choices={profiles}
        value={fields.profileId}
        change={set('profileId')}
      />
      <FilterField label="Issue" value={fields.issue} change={set('issue')} placeholder="CERT-1" />
      <div className="buttons filter-buttons">
        <Button type="submit" appearance="primary">
          Apply
        </Button>
        <Button onClick={clear}>Clear</Button>
      </div>
      <div role="alert" className="field-faults filter-fault">
        {fault}
      </div>
    </form>
  );
}
