/** The names of a certificate: the first few, the rest on demand. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';

const NAMES_SHOWN = 10;

export function NamesList({ names }: { readonly names: readonly string[] }) {
  const [expanded, setExpanded] = useState(false);
  const more = names.length - NAMES_SHOWN;
  const shown = expanded ? names : names.slice(0, NAMES_SHOWN);
  return (
    <>
      <ul className="names">
        {shown.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="subtle" spacing="compact" aria-expanded={expanded} onClick={() => setExpanded(!expanded)}>
          {expanded ? 'Show fewer' : `and ${more} more`}
        </Button>
      )}
    </>
  );
}
