/** Removes parts that set-up made, one by one; what somebody still needs stays, and is said. */
import { Problem } from '../../../domain/problem';
import { reasonToKeep } from '../../../domain/setup/removal/field-use';
import { schemeThatStays } from '../../../domain/setup/removal/removal';
import { withoutMade, type MadePart } from '../../../domain/setup/set-up-record';
import type { RemovalOutcome } from '../../../domain/setup/set-up-view';
import type { Part } from '../../../domain/setup/site-parts';
import type { Turn } from '../work/take-turn';

export async function removeParts(turn: Turn, parts: readonly MadePart[]): Promise<RemovalOutcome> {
  const removed: Part[] = [];
  const stays: RemovalOutcome['stays'][number][] = [];
  for (const part of parts) {
    const because = (await reasonToStay(turn, part)) ?? (await refusal(turn, part));
    if (because === undefined) {
      removed.push(part);
      await turn.note((record) => withoutMade(record, [part]));
    } else stays.push({ part, because });
  }
  return { removed, stays };
}

/** Where Jira itself would not refuse: a field goes with its values, an issue type out of every scheme. */
async function reasonToStay({ site, record }: Turn, { kind, id }: MadePart): Promise<string | undefined> {
  if (kind === 'field') {
    const use = await site.fieldUse(id);
    return use && reasonToKeep(use);
  }
  const scheme = kind === 'issueType' ? schemeThatStays(record()) : undefined;
  return scheme && `Kept because “${scheme.name}” stays and uses it.`;
}

/** @returns why Jira did not remove it; undefined when it did */
async function refusal({ site }: Turn, part: MadePart): Promise<string | undefined> {
  try {
    await site.remove(part);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-refused') return thrown.message;
    throw thrown;
  }
}
