/** A combobox with a list of what was found (WAI-ARIA Authoring Practices, combobox with list autocomplete). */
import type { KeyboardEvent } from 'react';
import Textfield from '@atlaskit/textfield';
import type { ControlProps } from '../parts/field-row';
import { searchMessage } from './search-state';
import type { Choosable, ChoiceKind } from './choices';
import { useSearch } from './use-search';

interface ChoiceSearchProps {
  readonly kind: ChoiceKind;
  readonly control: ControlProps;
  readonly chosen: readonly string[];
  /** As many are chosen as a profile takes. */
  readonly full: boolean;
  readonly pick: (choice: Choosable) => void;
}

export function ChoiceSearch({ kind, control, chosen, full, pick }: ChoiceSearchProps) {
  const [search, dispatch] = useSearch(kind, chosen);
  const listId = `${control.id}-list`;
  const open = search.found.length > 0;
  const choose = (choice: Choosable | undefined) => {
    if (!choice) return;
    pick(choice);
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
        placeholder={full ? kind.words.full : kind.words.placeholder}
        value={search.query}
        onChange={(event) => dispatch({ type: 'typed', query: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label={kind.words.listOfFound} className="options" hidden={!open}>
        {search.found.map((choice, index) => (
          <li
            key={choice.id}
            id={optionId(listId, index)}
            role="option"
            aria-selected={index === search.active}
            className="option"
            // Keeps the focus in the input, whose blur would close the list before the click.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.label}
          </li>
        ))}
      </ul>
      <p role="status" className="field-state">
        {searchMessage(search, kind.words)}
      </p>
    </div>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
