/** One box for names, serial numbers and ids; what was meant the backend recognises. */
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { LONGEST_SEARCH } from '../../../../../../src/domain/inventory/list/inventory-ask';
import { FILTER } from '../../../texts/inventory/filter';

interface SearchBoxProps {
  /** What was searched for last. */
  readonly text: string;
  readonly search: (text: string) => void;
}

export function SearchBox({ text, search }: SearchBoxProps) {
  const [typed, setTyped] = useState(text);
  const [before, setBefore] = useState(text);
  // What was searched for was changed elsewhere; the box itself stays, and the focus in it.
  if (before !== text) {
    setBefore(text);
    setTyped(text);
  }
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    search(typed.trim());
  };
  return (
    <form role="search" className="inventory-search" onSubmit={submit}>
      <div className="native-field">
        <label className="field-label" htmlFor={id}>
          {FILTER.search}
        </label>
        <input
          id={id}
          type="search"
          maxLength={LONGEST_SEARCH}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <Button type="submit" appearance="primary">
        {FILTER.find}
      </Button>
      <p id={`${id}-help`} className="field-state">
        {FILTER.searchHelp}
      </p>
    </form>
  );
}
