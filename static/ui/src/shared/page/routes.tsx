/**
 * The pages of an entry that has several: Jira shows their names at its side (manifest, `pages`) and says by its history
 * which one is open. Each is loaded when it is opened.
 */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { view } from '@forge/bridge';
import { Waiting } from '../parts/waiting';

export interface Route {
  /** As in the manifest. */
  readonly route: string;
  readonly load: () => Promise<ComponentType>;
}

/** As much of the bridge's history as is needed; its own type comes from a package that is not there. */
interface History {
  readonly location: { readonly pathname: string };
  listen(heard: (location: { readonly pathname: string }) => void): () => void;
}

/** @param routes the first one is open where Jira names none, or one that is not there */
export function routed(routes: readonly [Route, ...Route[]]): ComponentType {
  const pages = new Map(routes.map(({ route, load }) => [route, lazy(async () => ({ default: await load() }))]));
  return function RoutedPage() {
    const open = useOpenRoute();
    if (open === undefined) return <Waiting what="page" />;
    const Page = pages.get(open) ?? pages.get(routes[0].route);
    return <Suspense fallback={<Waiting what="page" />}>{Page && <Page />}</Suspense>;
  };
}

function useOpenRoute(): string | undefined {
  const [open, setOpen] = useState<string>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    void view.createHistory().then((made: History) => {
      if (left) return;
      setOpen(routeOf(made.location.pathname));
      stop = made.listen((location) => setOpen(routeOf(location.pathname)));
    });
    return () => {
      left = true;
      stop?.();
    };
  }, []);
  return open;
}

function routeOf(pathname: string): string {
  return pathname.split('/').find((part) => part !== '') ?? '';
}
