/** Takes the reference data of an account away that is not linked any more: by a job for each kind, which the platform repeats. */
import { REFERENCE_KINDS } from '../../../domain/account/reference/reference-kind';
import type { ReferenceSync } from '../../../domain/account/reference/sync/reference-sync';
import type { Ports } from '../../ports/ports';

export async function forgetReferences({ jobs }: Pick<Ports, 'jobs'>, account: string): Promise<void> {
  await jobs.queueAll(REFERENCE_KINDS.map((what) => ({ kind: 'reference', id: account, what })));
}

/** While another job is at it, its rows would come after the broom. */
export async function forgetReference(
  { now, reference, jobs }: Pick<Ports, 'now' | 'reference' | 'jobs'>,
  sync: ReferenceSync,
): Promise<undefined> {
  const { account, kind, leaseUntil } = sync;
  const held = Math.ceil((leaseUntil - now()) / 1_000);
  if (held > 0) await jobs.queue({ kind: 'reference', id: account, what: kind }, held);
  else await reference.forget(sync);
}
