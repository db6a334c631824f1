/** Lets someone see the calls to SCM: where they went and how they ended, never what was in them. */
import type { Fetch } from './client';

export interface SeenCall {
  readonly method: string;
  readonly host: string;
  /** Without its query. */
  readonly path: string;
  /** 0: no answer came. */
  readonly status: number;
  readonly ms: number;
}

/** @param seen waited for, so that it has ended when the function that called ends; must not throw */
export function watchedFetch(fetch: Fetch, now: () => number, seen: (call: SeenCall) => Promise<void>): Fetch {
  return async (url, init) => {
    const { hostname: host, pathname: path } = new URL(url);
    const [method, begun] = [init.method ?? 'GET', now()];
    try {
      const response = await fetch(url, init);
      await seen({ method, host, path, status: response.status, ms: now() - begun });
      return response;
    } catch (thrown) {
      await seen({ method, host, path, status: 0, ms: now() - begun });
      throw thrown;
    }
  };
}
