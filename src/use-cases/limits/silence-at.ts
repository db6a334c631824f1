/** Whether SCM answers where an order would go. */
import type { Silence } from '../../domain/outage/silence';
import { silenceOf } from '../../domain/outage/silence';
import type { Ports } from '../ports/ports';

/**
 * A renewal must not fail over a record that cannot be read.
 * @param urls absent ones are none
 * @returns undefined where all of them answer, and did for some days
 */
export async function silenceAt(
  { circuits, now }: Pick<Ports, 'circuits' | 'now'>,
  urls: readonly (string | undefined)[],
): Promise<Silence | undefined> {
  try {
    const hosts = new Set(urls.flatMap((url) => (url === undefined ? [] : [new URL(url).host])));
    const known = await circuits.silences();
    return silenceOf(
      known.filter(({ host }) => hosts.has(host)),
      now(),
    );
  } catch {
    return undefined;
  }
}
