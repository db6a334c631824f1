/** Makes the options of every context follow the profiles; trouble in one keeps none of the others from it. */
import { together } from '../../domain/work/together';
import type { OptionContext } from '../ports/profile-settings';
import type { Ports } from '../ports/ports';
import { followIn } from './follow-options';
import type { Followed, Following } from './follow-options';

export interface AllFollowed {
  readonly followed: readonly Followed[];
  /** Of the first context that could not follow. */
  readonly trouble?: Error;
}

const AT_ONCE = 10;

/** Projects' own contexts come before the one for all others: nowhere is a profile missing in between. */
export async function followAll(ports: Pick<Ports, 'profileOptions'>, following: Following): Promise<AllFollowed> {
  const { contexts } = following;
  const [own, rest] = [contexts.filter((one) => one.governs !== 'others'), contexts.filter(isForOthers)];
  const followed: Followed[] = [];
  const troubles: Error[] = [];
  for (const some of [...inTens(own), rest]) {
    const outcomes = await together(some.map((context) => attempt(ports, context, following)));
    followed.push(...outcomes.map((one) => one.followed));
    troubles.push(...outcomes.flatMap(({ trouble }) => trouble ?? []));
  }
  const [trouble] = troubles;
  return { followed, ...(trouble && { trouble }) };
}

function isForOthers({ governs }: OptionContext): boolean {
  return governs === 'others';
}

function inTens<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

/** Where it fails, what stood for which profile before still does. */
async function attempt(
  ports: Pick<Ports, 'profileOptions'>,
  context: OptionContext,
  following: Following,
): Promise<{ followed: Followed; trouble?: Error }> {
  try {
    return { followed: await followIn(ports, context, following) };
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
    const offered = following.known.filter(({ optionId }) => context.options.some(({ id }) => id === optionId));
    return { followed: { offered, context }, trouble: thrown };
  }
}
