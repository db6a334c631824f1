/** When the copies of one delivery come: in the test mode `twice` a second one, at once, soon or much later. */
import type { HostState } from '../host-state';

/** Chance and largest lateness of each way in which a second copy comes. */
const SECOND_COPY: readonly { readonly share: number; readonly mostMs: number }[] = [
  { share: 0.4, mostMs: 0 },
  { share: 0.3, mostMs: 5_000 },
  { share: 0.3, mostMs: 600_000 },
];

/** Of a longer list only so many are drawn: the host takes fewer than that at a time. */
const MIXED_AT_MOST = 500;

/** Delays in milliseconds, one for each copy. Either copy may be the late one. */
export function copyDelays(state: HostState): number[] {
  const { delivery, copies = 1 } = state.options;
  if (delivery !== 'twice' || (copies < 1 && state.random() >= copies)) return [0];
  const draw = state.random();
  let reached = 0;
  const way = SECOND_COPY.find(({ share }) => draw < (reached += share));
  return [0, Math.floor(state.random() * (way?.mostMs ?? 0))];
}

/** The same list in an order drawn from the seed (Fisher-Yates), or unchanged when everything is delivered once. */
export function deliveryOrder<T>(state: HostState, list: readonly T[]): T[] {
  if (state.options.delivery !== 'twice') return [...list];
  const mixed: T[] = [];
  const rest = [...list];
  const first = Math.max(0, list.length - MIXED_AT_MOST);
  while (rest.length > first) mixed.push(...rest.splice(Math.floor(state.random() * rest.length), 1));
  return [...mixed, ...rest];
}
