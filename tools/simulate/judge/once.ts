/** That nothing was ordered twice: told from SCM's own book. */
import type { World } from '../../../sandbox/world/world';
import type { Entry } from '../watch/scm-ledger';
import type { Verdict } from './verdict';
import { noneOf } from './verdict';

/** Orders that came to nothing may be followed by another. */
const CAME_TO_NOTHING: readonly string[] = ['Declined', 'Rejected', 'Invalid'];

export function duplicatesIn(entries: readonly Entry[], { scm }: World): readonly Verdict[] {
  const counts = (entry: Entry) => !CAME_TO_NOTHING.includes(scm.orders.find(entry.certId)?.status ?? '');
  const alive = entries.filter(counts);
  return [
    noneOf(
      'orders that SCM took a second time for one generation',
      repeated(alive, ({ generation }) => generation),
    ),
    noneOf(
      'certificates that were renewed twice',
      repeated(alive, ({ predecessor = '' }) => predecessor),
    ),
    noneOf(
      'orders without the app’s mark',
      entries.filter(({ mark }) => mark === '').map(({ certId }) => certId),
    ),
  ];
}

/** @returns what stands on more than one entry, as often as it is one too many */
function repeated(entries: readonly Entry[], keyOf: (entry: Entry) => string): string[] {
  const seen = new Set<string>();
  return entries.map(keyOf).filter((key) => {
    if (key === '') return false;
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}
