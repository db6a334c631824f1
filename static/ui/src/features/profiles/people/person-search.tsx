/** A combobox with a list of people (WAI-ARIA Authoring Practices, combobox with list autocomplete). */
import type { KeyboardEvent } from 'react';
import Textfield from '@atlaskit/textfield';
import type { Person } from '../../../../../../src/domain/person';
import type { ControlProps } from '../../../shared/parts/field-row';
import { searchMessage } from './search-state';
import { usePersonSearch } from './use-person-search';

interface PersonSearchProps {
  readonly control: ControlProps;
  readonly chosen: readonly string[];
  /** As many people are chosen as a profile takes. */
  readonly full: boolean;
  readonly pick: (person: Person) => void;
}

export function PersonSearch({ control, chosen, full, pick }: PersonSearchProps) {
  const [search, dispatch] = usePersonSearch(chosen);
  const listId = `${control.id}-list`;
  const open = search.found.length > 0;
  const choose = (person: Person | undefined) => {
    if (!person) return;
    pick(person);
    dispatch({ type: 'closed' });
  };
  const acts: Record<string, () => void> = {
    ArrowDown: () => dispatch({ type: 'moved', by: 1 }),
    ArrowUp: () => dispatch({ type: 'moved', by: -1 }),
    Enter: () => choose(search.found[search.active]),
    Escape: () => dispatch({ type: 'closed' }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = search.query === '' ? undefined : acts[event.key];
    if (!act) return;
    // Otherwise Enter would send the form, and the arrows would move the caret.
    event.preventDefault();
    act();
  };
  return (
    <div className="search" onBlur={() => dispatch({ type: 'closed' })}>
      <Textfield
        {...control}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? optionId(listId, search.active) : undefined}
        autoComplete="off"
        isInvalid={control['aria-invalid']}
        isDisabled={full}
        placeholder={full ? 'Remove somebody to add another person' : 'Type a name'}
        value={search.query}
        onChange={(event) => dispatch({ type: 'typed', query: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label="People found" className="options" hidden={!open}>
        {search.found.map((person, index) => (
          <li
            key={person.accountId}
            id={optionId(listId, index)}
            role="option"
            aria-selected={index === search.active}
            className="option"
            // Keeps the focus in the input, whose blur would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(person)}
          >
            {person.displayName}
          </li>
        ))}
      </ul>
      <p role="status" className="field-state">
        {searchMessage(search)}
      </p>
    </div>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
