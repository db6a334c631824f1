/**
 * Moves new issues to their status by the app's own transitions: all of them stand in the same status, so Jira is asked
 * once which transitions there are. Never by another one: it might carry a rule that orders or revokes.
 */
import * as z from 'zod/mini';
import { STATUSES } from '../../domain/issue/issue-fields';
import type { MakingPlace } from '../../use-cases/ports/inventory/row-issues';
import { callJira, readJira } from '../client';

const transitionsBody = z.looseObject({
  transitions: z.array(z.looseObject({ id: z.string(), name: z.string(), to: z.looseObject({ name: z.string() }) })),
});

type Own = ReadonlyMap<string, string>;

/** By place, for as long as one job has it: then by what was passed on the way. */
const known = new WeakMap<MakingPlace, Map<string, Own>>();

export async function moveByOwn(place: MakingPlace, issueId: string, status: string): Promise<boolean> {
  const first = await ownFrom(place, 'first', issueId);
  if (await take(issueId, first.get(status))) return true;
  if (status === STATUSES.pending || !(await take(issueId, first.get(STATUSES.pending)))) return false;
  const next = await ownFrom(place, STATUSES.pending, issueId);
  return take(issueId, next.get(status));
}

/** The app's own transition bears the name of the status that it leads to. */
async function ownFrom(place: MakingPlace, from: string, issueId: string): Promise<Own> {
  const kept = known.get(place) ?? new Map<string, Own>();
  known.set(place, kept);
  const before = kept.get(from);
  if (before) return before;
  // The app's own transitions are hidden from people (condition `system:restrict-from-all-users`).
  const query = { skipRemoteOnlyCondition: 'true' };
  const { transitions } = transitionsBody.parse(await readJira('transitions', { issueId, query }));
  const own = new Map(transitions.filter(({ name, to }) => name === to.name).map(({ id, name }) => [name, id]));
  kept.set(from, own);
  return own;
}

async function take(issueId: string, id: string | undefined): Promise<boolean> {
  if (id === undefined) return false;
  await callJira('transition', { issueId, json: { transition: { id } } });
  return true;
}
