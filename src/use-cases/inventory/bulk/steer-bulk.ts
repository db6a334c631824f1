/** A person begins, stops or resumes a bulk act; the right is asked for anew each time. */
import { begun, resumed, stopped } from '../../../domain/bulk/bulk-steps';
import type { Bulk } from '../../../domain/bulk/bulk';
import type { BulkView } from '../../../domain/bulk/bulk-view';
import { viewOfBulk } from '../../../domain/bulk/bulk-view';
import { ACT_RULES } from '../../../domain/inventory/acts/row-acts';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { SWITCHED_OFF } from '../acts/act-on-row';

type Needs = Pick<Ports, 'now' | 'accounts' | 'permissions' | 'bulks' | 'jobs'>;

interface Caller {
  readonly accountId: string;
}

/**
 * @param count as the preview showed it, typed by the person where the act cannot be taken back or is billed
 * @throws Problem `conflict` where that is not what would be done; `not-found` for another person's preview
 */
export async function beginBulk(
  ports: Needs,
  { id, count }: { readonly id: string; readonly count: number },
  { accountId }: Caller,
): Promise<BulkView> {
  const bulk = await ports.bulks.find(id);
  if (bulk?.by !== accountId) throw new Problem('not-found', NOT_THERE);
  const account = await accountFor(ports, bulk.account, 'decide');
  if (!account.enabled && ACT_RULES[bulk.act].calls > 0) throw new Problem('conflict', SWITCHED_OFF);
  return going(ports, bulk, begun(bulk, count, ports.now()));
}

const NOT_THERE = 'There is no such preview of yours. Choose again; nothing was begun.';

/** Whoever may begin one may stop it, whoever began it. What is under way is ended. */
export async function steerBulk(
  ports: Needs,
  { id, steering }: { readonly id: string; readonly steering: 'stop' | 'resume' },
): Promise<BulkView> {
  for (let tries = 0; tries < TRIES; tries++) {
    const bulk = await ports.bulks.find(id);
    if (!bulk) throw new Problem('not-found', 'There is no such work on many certificates.');
    await accountFor(ports, bulk.account, 'decide');
    if (bulk.state !== (steering === 'stop' ? 'running' : 'stopped')) break;
    if (steering === 'resume') return going(ports, bulk, resumed(bulk, ports.now()));
    const stored = await ports.bulks.replace(bulk, stopped(bulk, ports.now()));
    if (stored) return viewOfBulk(stored, ports.now());
  }
  throw new Problem('conflict', 'It stands otherwise by now. Look again; nothing was changed.');
}

/** The job writes between groups: so many of its writes may come first. */
const TRIES = 5;

async function going(ports: Needs, read: Bulk, next: Bulk): Promise<BulkView> {
  const stored = await ports.bulks.replace(read, next);
  if (!stored) throw new Problem('conflict', 'It stands otherwise by now. Look again.');
  await ports.jobs.queue({ kind: 'bulk', id: stored.id }, 0);
  return viewOfBulk(stored, ports.now());
}
