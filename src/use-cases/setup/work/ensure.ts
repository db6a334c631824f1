/** Finds a part by its name or makes it, and remembers which of the two it was, whatever gets lost on the way. */
import { Problem } from '../../../domain/problem';
import type { SetUpRun } from '../../../domain/setup/set-up-record';
import { hasIntent, isOwn, withIntents, withMade, withoutIntents } from '../../../domain/setup/set-up-record';
import type { FoundPart, Part, PartUsed } from '../../../domain/setup/site-parts';
import type { Ports } from '../../ports/ports';
import type { NewPart } from '../../ports/setup';
import type { Turn } from './take-turn';

/** A set-up that is being worked on. */
export interface Work extends Turn {
  readonly run: SetUpRun;
  readonly accountId: string;
  readonly ports: Pick<Ports, 'now' | 'newId' | 'profiles' | 'profileOptions' | 'offers'>;
}

/** @returns the part, with whether this set-up made it: now, earlier, or with an answer that got lost */
export async function use(work: Work, found: FoundPart): Promise<PartUsed> {
  const own = isOwn(work.record(), found);
  const { kind, id, name } = found;
  if (own === 'answer-lost') await noteMade(work, found);
  else if (hasIntent(work.record(), found)) await work.note((record) => withoutIntents(record, [found]));
  return { kind, id, name, made: own !== 'found' };
}

/** The intent is stored before the call, so that a part whose answer got lost is known as ours the next time. */
export async function make(
  work: Work,
  part: NewPart,
  also: readonly Pick<Part, 'kind' | 'name'>[] = [],
): Promise<PartUsed> {
  const name = nameOf(part);
  const intents = [{ kind: part.kind, name }, ...also].map((one) => ({ ...one, projectKey: work.run.projectKey }));
  // What an earlier call left open, the refusal of this one does not answer: it may be refused because that one came through.
  const fresh = intents.filter((one) => !hasIntent(work.record(), one));
  await work.note((record) => withIntents(record, intents));
  try {
    const made: Part = { kind: part.kind, id: await work.site.create(part), name };
    await noteMade(work, made);
    return { ...made, made: true };
  } catch (thrown) {
    if (changedNothing(thrown)) await work.note((record) => withoutIntents(record, fresh));
    throw thrown;
  }
}

async function noteMade(work: Work, { kind, id, name }: Part): Promise<void> {
  const { projectKey } = work.run;
  await work.note((record) => withMade(record, { kind, id, name, projectKey, at: work.ports.now() }));
}

type Named = Exclude<NewPart, { kind: 'field' | 'project' }>;

/** @param part made only where the site has none of its name */
export async function ensure(work: Work, part: Named): Promise<PartUsed> {
  const found = await work.site.find(part.kind, part.name);
  return found ? use(work, found) : make(work, part);
}

/** A project is known by its key: its name may be changed any day. */
function nameOf(part: NewPart): string {
  return part.kind === 'project' ? part.key : part.name;
}

/** Jira said no, or not now: nothing was made, and what has the name later is somebody else's. Otherwise nobody knows. */
function changedNothing(thrown: unknown): boolean {
  return thrown instanceof Problem && thrown.detail.changedNothing === true;
}

/** The part of an earlier step. @throws Problem when that step is not done */
export function partOf(run: SetUpRun, kind: Part['kind'], name: string): PartUsed {
  const found = run.done.flatMap(({ parts }) => parts).find((part) => part.kind === kind && part.name === name);
  if (found) return found;
  throw new Problem('conflict', `“${name}” is not made yet. Start the set-up again; what is there is kept.`);
}
