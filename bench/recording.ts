/** What an import asks of SCM and of the store, in order, for the bare loop to ask the same. */
import type { World } from '../sandbox/world/world';
import { ADMIN_URL } from './import-world';

/** Bodies as text: what hangs on to a hundred thousand rows would slow the collection of everybody's garbage. */
export type Asked =
  { readonly of: 'scm'; readonly url: string } | { readonly of: 'store'; readonly path: string; readonly body: string };

/** @param asked grows with every call from now on */
export function record(world: World, asked: Asked[]): void {
  onStoreCall(world, (path, body) => asked.push({ of: 'store', path, body: JSON.stringify(body) }));
  const fromScm = world.scm.fetch;
  Object.assign(world.scm, {
    fetch: (request: Request) => {
      if (request.url.startsWith(ADMIN_URL)) asked.push({ of: 'scm', url: request.url });
      return fromScm(request);
    },
  });
}

/** @param seen is told of every call to the store before it is answered */
export function onStoreCall({ app: { kvs } }: World, seen: (path: string, body: unknown) => void): void {
  const answer = kvs.call.bind(kvs);
  kvs.call = (path, body) => {
    seen(path, body);
    return answer(path, body);
  };
}
