/** Removes parts that set-up made, one by one; what Jira still needs stays, and is said. */
import { Problem } from '../../../domain/problem';
import { withoutMade, type MadePart } from '../../../domain/setup/set-up-record';
import type { RemovalOutcome } from '../../../domain/setup/set-up-view';
import type { Part } from '../../../domain/setup/site-parts';
import type { Turn } from '../work/take-turn';

export async function removeParts({ site, note }: Turn, parts: readonly MadePart[]): Promise<RemovalOutcome> {
  const removed: Part[] = [];
  const stays: RemovalOutcome['stays'][number][] = [];
  for (const part of parts) {
    const because = await reasonToStay(site, part);
    if (because === undefined) {
      removed.push(part);
      await note((record) => withoutMade(record, [part]));
    } else stays.push({ part, because });
  }
  return { removed, stays };
}

/** @returns why it was not removed; undefined when it was */
async function reasonToStay(site: Turn['site'], part: MadePart): Promise<string | undefined> {
  const inUse = part.kind === 'field' ? await valuesOf(site, part) : undefined;
  if (inUse !== undefined) return inUse;
  try {
    await site.remove(part);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'jira-refused') return thrown.message;
    throw thrown;
  }
}

/** With a field go its values, wherever it was used since. */
async function valuesOf(site: Turn['site'], { id }: MadePart): Promise<string | undefined> {
  const count = await site.countIssues(`cf[${id.replace(/\D/g, '')}] is not EMPTY`);
  return count === 0 ? undefined : `${count} issues hold a value in it.`;
}
