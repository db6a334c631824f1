/** Has an issue told something by the orders of its lineage, which keep it until the issue knows. */
import { noteOrder } from '../domain/order/note';
import type { IssueMessage } from '../domain/issue/issue-messages';
import type { Order } from '../domain/order/order';
import { alsoTell, joinedBy, LOST_IN_A_ROW, wasJoinedBy } from '../domain/work/work';
import type { Ports } from './ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'jobs'>;

interface Note {
  readonly issueId: string;
  /** Names what asked: noted once under that name; empty where nothing names it. */
  readonly once: string;
  /** Bears the issue's id: the order may be another issue's. */
  readonly message: IssueMessage & { readonly issueId: string };
}

/** Reads nothing but the app's own records. */
export async function noteOnIssue(ports: Needs, note: Note): Promise<void> {
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const lineage = await ports.orders.lineageOf(note.issueId);
    const generations = await ports.orders.listLatest(lineage);
    const known = generations.find((order) => isNoted(order, note));
    const stored = known ?? (await store(ports, generations[0], { ...note, lineage }));
    if (!stored) continue;
    // While another job holds it, it is not due.
    const delay = Math.max(0, Math.ceil((stored.leaseUntil - ports.now()) / 1_000));
    await ports.jobs.queue({ kind: 'order', id: stored.id }, delay);
    return;
  }
  throw new Error(`Issue ${note.issueId} could not be told`);
}

/** The same words are not said twice while they wait. */
function isNoted(order: Order, { once, message }: Note): boolean {
  const wanted = JSON.stringify(message);
  return wasJoinedBy(order, once) || order.untold.some((other) => JSON.stringify(other) === wanted);
}

async function store(
  ports: Needs,
  latest: Order | undefined,
  { issueId, once, message, lineage }: Note & { readonly lineage: string },
): Promise<Order | undefined> {
  if (latest) return ports.orders.replace(latest, alsoTell(joinedBy(latest, once), message, ports.now()));
  const note = joinedBy(noteOrder({ issueId, lineage, generation: 1 }, message, ports.now()), once);
  return (await ports.orders.claim(note)) ? note : undefined;
}
