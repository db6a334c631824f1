/** The names of a certificate: sorted by domain, the first fifty, the rest on demand; many can be searched. */
import { lazy, Suspense, useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import { NAMES } from '../../../texts/order/panel';
import { groupNames, matchingNames } from './name-groups';

/** Few certificates have so many names. */
const NameSearch = lazy(async () => ({ default: (await import('./name-search')).NameSearch }));

const SHOWN_AT_FIRST = 50;
const SHOWN_MORE = 200;

/** From so many on they are searched and sorted instead of read. */
const MANY = 12;

export function NamesList({ names }: { readonly names: readonly string[] }) {
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const found = useMemo(() => matchingNames(names, words), [names, words]);
  const more = found.length - limit;
  return (
    <>
      {names.length > MANY && (
        <Suspense>
          <NameSearch words={words} search={setWords} said={said(names.length, found.length, words)} />
        </Suspense>
      )}
      <Names names={found.slice(0, limit)} grouped={names.length > MANY} />
      {more > 0 && (
        <Button appearance="subtle" spacing="compact" onClick={() => setLimit(limit + SHOWN_MORE)}>
          {NAMES.more(Math.min(more, SHOWN_MORE), found.length)}
        </Button>
      )}
    </>
  );
}

function said(all: number, found: number, words: string): string {
  return words.trim() === '' ? NAMES.count(all) : NAMES.found(found, all);
}

function Names({ names, grouped }: { readonly names: readonly string[]; readonly grouped: boolean }) {
  const groups = useMemo(() => (grouped ? groupNames(names) : []), [names, grouped]);
  if (groups.length < 2) return <NameItems names={names} />;
  return groups.map(({ domain, names: members }) => (
    <section key={domain} className="name-group" aria-label={domain}>
      <p className="subtle">{domain}</p>
      <NameItems names={members} />
    </section>
  ));
}

function NameItems({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="names">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
