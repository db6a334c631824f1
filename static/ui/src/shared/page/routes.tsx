/**
 * The pages of an entry that has several: Jira shows their names at its side (manifest, `pages`) and says by its history
 * which one is open. Each is loaded when it is opened.
 */
import { createContext, lazy, Suspense, useContext } from 'react';
import type { ComponentType } from 'react';
import { PAGE } from '../../texts/shared';
import { Waiting } from '../parts/waiting';
import { goTo, useLocation } from '../address/location';

export interface Route {
  /** As in the manifest. */
  readonly route: string;
  readonly load: () => Promise<ComponentType>;
  /** Stands without what is around the others. */
  readonly alone?: true;
}

const go = (route: string) => goTo({ route, query: '' });

/** Route of the page that is open. */
const Open = createContext('');

/** @returns what leads to another page of the same entry */
export function useGo(): (route: string) => void {
  return go;
}

/**
 * @param routes the first one is open where Jira names none, or one that is not there
 * @param around stays while one leads from page to page
 */
export function routed(
  routes: readonly [Route, ...Route[]],
  around: (Pages: ComponentType) => ComponentType = (Pages) => Pages,
): ComponentType {
  const pages = new Map(routes.map(({ route, load }) => [route, lazy(async () => ({ default: await load() }))]));
  const alone = new Set(routes.filter((one) => one.alone).map(({ route }) => route));
  function OpenPage() {
    const Page = pages.get(useContext(Open)) ?? pages.get(routes[0].route);
    return <Suspense fallback={<Waiting what={PAGE} />}>{Page && <Page />}</Suspense>;
  }
  const Around = around(OpenPage);
  return function RoutedPage() {
    const open = useLocation();
    if (open === undefined) return <Waiting what={PAGE} />;
    return <Open.Provider value={open.route}>{alone.has(open.route) ? <OpenPage /> : <Around />}</Open.Provider>;
  };
}
