/** Finds some of many names. */
import Textfield from '@atlaskit/textfield';
import { NAMES } from '../../../texts/order/panel';

interface NameSearchProps {
  readonly words: string;
  readonly search: (words: string) => void;
  readonly said: string;
}

export function NameSearch({ words, search, said: count }: NameSearchProps) {
  return (
    <div className="name-search">
      <Textfield
        aria-label={NAMES.find}
        placeholder={NAMES.find}
        isCompact
        value={words}
        onChange={({ currentTarget }) => search(currentTarget.value)}
      />
      <span role="status" className="subtle">
        {count}
      </span>
    </div>
  );
}
