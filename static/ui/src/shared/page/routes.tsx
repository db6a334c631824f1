/**
 * The pages of an entry that has several: Jira shows their names at its side (manifest, `pages`) and says by its history
 * which one is open. Each is loaded when it is opened.
 */
import { createContext, lazy, Suspense, useContext, useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { view } from '@forge/bridge';
import { PAGE } from '../../texts/shared';
import { Waiting } from '../parts/waiting';

export interface Route {
  /** As in the manifest. */
  readonly route: string;
  readonly load: () => Promise<ComponentType>;
}

/** As much of the bridge's history as is needed; its own type comes from a package that is not there. */
interface History {
  readonly location: { readonly pathname: string };
  push(path: string): void;
  listen(heard: (location: { readonly pathname: string }) => void): () => void;
}

const Go = createContext<(route: string) => void>(() => undefined);

/** @returns what leads to another page of the same entry */
export function useGo(): (route: string) => void {
  return useContext(Go);
}

/** @param routes the first one is open where Jira names none, or one that is not there */
export function routed(routes: readonly [Route, ...Route[]]): ComponentType {
  const pages = new Map(routes.map(({ route, load }) => [route, lazy(async () => ({ default: await load() }))]));
  return function RoutedPage() {
    const { open, go } = useHistory();
    if (open === undefined) return <Waiting what={PAGE} />;
    const Page = pages.get(open) ?? pages.get(routes[0].route);
    return (
      <Go.Provider value={go}>
        <Suspense fallback={<Waiting what={PAGE} />}>{Page && <Page />}</Suspense>
      </Go.Provider>
    );
  };
}

function useHistory() {
  const [history, setHistory] = useState<History>();
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void view.createHistory().then((made: History) => {
      if (left) return;
      setHistory(made);
      setOpen(routeOf(made.location.pathname));
      stop = made.listen((location) => setOpen(routeOf(location.pathname)));
    });
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  return { open, go: (route: string) => history?.push(`/${route}`) };
}

function routeOf(pathname: string): string {
  return pathname.split('/').find((part) => part !== '') ?? '';
}
