/** Where the page is, as Jira's address says it: one history for all parts of an entry, so that each hears of the others' steps. */
import { useEffect, useState } from 'react';
import { view } from '@forge/bridge';

export interface Location {
  /** Route of the page that is open; empty where the address names none. */
  readonly route: string;
  /** Behind the question mark; empty without. */
  readonly query: string;
}

/** As much of the bridge's history as is needed; its own type comes from a package that is not there. */
interface History {
  readonly location: Place;
  push(path: string): void;
  listen(heard: (place: Place) => void): () => void;
}

interface Place {
  readonly pathname: string;
  readonly search?: string;
}

let made: Promise<History> | undefined;

const history = (): Promise<History> => (made ??= view.createHistory() as Promise<History>);

/** Adds a step to which *Back* leads. */
export function goTo({ route, query }: Location): void {
  const path = query === '' ? `/${route}` : `/${route}?${query}`;
  void history().then((one) => one.push(path));
}

/** @returns undefined until Jira has said it */
export function useLocation(): Location | undefined {
  const [location, setLocation] = useState<Location>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void history().then((one) => {
      if (left) return;
      setLocation(read(one.location));
      stop = one.listen((place) => setLocation(read(place)));
    });
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  return location;
}

function read({ pathname, search = '' }: Place): Location {
  const [path = '', asked = ''] = pathname.split('?');
  const query = search === '' ? asked : search.replace(/^\?/, '');
  return { route: path.split('/').find((part) => part !== '') ?? '', query };
}
