/** Narrows the list: time, person, act, outcome, profile, issue. */
import type { FormEvent } from 'react';
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { ACTS } from '../../../../../../src/domain/audit/acts';
import type { AuditFilter } from '../../../../../../src/domain/audit/audit-filter';
import { OUTCOMES } from '../../../../../../src/domain/audit/outcome';
import { OUTCOME_LABELS } from '../../../texts/audit/events';
import { FILTER } from '../../../texts/audit/list';
import { EMPTY_FIELDS, filterOf } from './filter-fields';
import type { FilterFields } from './filter-fields';
import { FilterField, FilterSelect } from './filter-field';
import { useFilterChoices } from './use-filter-choices';
import type { FilterChoices } from './use-filter-choices';

const ACT_CHOICES = Object.entries(ACTS)
  .map(([value, label]) => ({ value, label }))
  .sort((one, other) => one.label.localeCompare(other.label));

const OUTCOME_CHOICES = OUTCOMES.map((value) => ({ value, label: OUTCOME_LABELS[value] }));

/** What is chosen from a list. */
const listsOf = (profiles: FilterChoices['profiles']) =>
  [
    { name: 'act', label: FILTER.act, any: FILTER.anyAct, choices: ACT_CHOICES },
    { name: 'outcome', label: FILTER.outcome, any: FILTER.anyOutcome, choices: OUTCOME_CHOICES },
    { name: 'profileId', label: FILTER.profile, any: FILTER.anyProfile, choices: profiles },
  ] as const;

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
    <form className="filter" onSubmit={submit} aria-label={FILTER.title}>
      <FilterField label={FILTER.from} type="date" value={fields.from} change={set('from')} />
      <FilterField label={FILTER.until} type="date" value={fields.until} change={set('until')} />
      <FilterField
        label={FILTER.person}
        value={fields.person}
        change={typePerson}
        options={[...FILTER.actors, ...people.map(({ displayName }) => displayName)]}
      />
      {listsOf(profiles).map(({ name, ...list }) => (
        <FilterSelect key={name} {...list} value={fields[name]} change={set(name)} />
      ))}
      <FilterField label={FILTER.issue} value={fields.issue} change={set('issue')} placeholder={FILTER.issueExample} />
      <div className="buttons filter-buttons">
        <Button type="submit" appearance="primary">
          {FILTER.apply}
        </Button>
        <Button onClick={clear}>{FILTER.clear}</Button>
      </div>
      <div role="alert" className="field-faults filter-fault">
        {fault}
      </div>
    </form>
  );
}
