/** Pauses, resumes or cancels the walk through an account, whatever its job is doing just now. */
import { cancelled, paused, resumed } from '../../../domain/inventory/sync/sync-steps';
import type { STEERINGS, Sync } from '../../../domain/inventory/sync/sync';
import { Problem } from '../../../domain/problem';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'accounts' | 'syncs' | 'jobs'>;

type Steering = (typeof STEERINGS)[number];

interface Change {
  readonly from: readonly Sync['state'][];
  readonly to: (sync: Sync, now: number) => Sync;
}

const CHANGES: Readonly<Record<Steering, Change>> = {
  pause: { from: ['running'], to: paused },
  resume: { from: ['paused', 'stopped'], to: resumed },
  cancel: { from: ['running', 'paused', 'stopped'], to: cancelled },
};

/** The job writes between pages: so many of its writes may come first. */
const TRIES = 5;

/** @throws Problem `not-found` without such an account, `conflict` where the import stands otherwise than the screen showed */
export async function steerSync(ports: Needs, account: string, steering: Steering): Promise<void> {
  const { from, to } = CHANGES[steering];
  if (!(await ports.accounts.find(account)))
    throw new Problem('not-found', 'There is no such account any more. Reload the page.');
  for (let tries = 0; tries < TRIES; tries++) {
    const sync = await ports.syncs.find(account);
    if (!sync || !from.includes(sync.state)) break;
    const stored = await ports.syncs.replace(sync, to(sync, ports.now()));
    if (!stored) continue;
    if (steering === 'resume') await ports.jobs.queue({ kind: 'sync', id: account }, 0);
    return;
  }
  throw new Problem('conflict', 'The import stands otherwise by now. Look again; nothing was changed.');
}
