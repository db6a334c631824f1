/** Makes the options of one context follow the profiles. */
import { Problem } from '../../domain/problem';
import { planOptions, sameName } from '../../domain/profiles/offered-options';
import type { FieldOption, Offered, OptionPlan } from '../../domain/profiles/offered-options';
import { asOfferedIn, othersOptions } from '../../domain/profiles/option-contexts';
import type { Profile } from '../../domain/profile';
import type { OptionContext } from '../ports/profile-settings';
import type { Ports } from '../ports/ports';

export interface Following {
  readonly profiles: readonly Profile[];
  /** What stood for which profile before, in all contexts. */
  readonly known: readonly Offered[];
  /** All of them. */
  readonly contexts: readonly OptionContext[];
  /** Projects that the context for all others still governs although a profile names them. */
  readonly left: readonly string[];
}

export interface Followed {
  readonly offered: readonly Offered[];
  readonly context: OptionContext;
}

/** A context that was just made offers nothing at all, so there one stumble of Jira is not waited out. @throws Problem */
export async function followIn(
  ports: Pick<Ports, 'profileOptions'>,
  context: OptionContext,
  following: Following,
): Promise<Followed> {
  try {
    return await follow(ports, context, following);
  } catch (thrown) {
    if (!isFresh(context) || !(thrown instanceof Problem && thrown.kind.retry)) throw thrown;
    const again = (await ports.profileOptions.read()).find(({ contextId }) => contextId === context.contextId);
    return follow(ports, again ?? context, following);
  }
}

function isFresh({ own, options }: OptionContext): boolean {
  return own && options.length === 0;
}

async function follow(
  { profileOptions }: Pick<Ports, 'profileOptions'>,
  context: OptionContext,
  following: Following,
): Promise<Followed> {
  const { profiles, known, left } = following;
  const { updates, creates, kept } = planOptions(asOfferedIn(profiles, context, left), known, context.options);
  for (const option of updates) await profileOptions.update(context, option);
  const values = inOrder(creates, following.contexts, others(context, following));
  const created = values.length === 0 ? [] : await profileOptions.create(context, values);
  return {
    offered: [...kept, ...standingFor(creates, created)],
    context: { ...context, options: [...afterwards(context.options, updates), ...created] },
  };
}

/** Nobody's own options go missing where a project gets a context of its own. */
function others(context: OptionContext, { profiles, known, contexts }: Following): string[] {
  const origin = contexts.find(({ governs }) => governs === 'others');
  return isFresh(context) && origin ? othersOptions(profiles, known, origin.options) : [];
}

/** As the context for all others has them, so that a dialog looks the same; what is new comes last. */
function inOrder(
  creates: OptionPlan['creates'],
  contexts: readonly OptionContext[],
  more: readonly string[],
): string[] {
  const order = contexts.find(({ governs }) => governs === 'others')?.options ?? [];
  const placeOf = (value: string) => {
    const place = order.findIndex((option) => sameName(option.value, value));
    return place < 0 ? order.length : place;
  };
  return [...creates.map(({ value }) => value), ...more].sort((one, other) => placeOf(one) - placeOf(other));
}

/** Jira trims what it is sent, and may spell it otherwise. */
function standingFor(creates: OptionPlan['creates'], created: readonly FieldOption[]): Offered[] {
  return creates.flatMap(({ profileId, value }) => {
    const option = created.find((one) => sameName(one.value, value));
    return option ? [{ profileId, optionId: option.id }] : [];
  });
}

function afterwards(options: readonly FieldOption[], updates: readonly FieldOption[]): FieldOption[] {
  return options.map((option) => updates.findLast(({ id }) => id === option.id) ?? option);
}
