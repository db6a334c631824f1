/** What one job has in hand while it walks on. */
import type { Account } from '../../../../domain/account/account';
import type { Sync } from '../../../../domain/inventory/sync/sync';
import type { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';
import type { NoticeNeeds } from '../../orders/steps/notice-revoked';
import type { Portion } from './portion';
import type { SeenAround } from './seen-around';

export type WalkNeeds = NoticeNeeds &
  Pick<Ports, 'digest' | 'scmAccount' | 'inventory' | 'rowSchedule' | 'seenPages' | 'syncs'>;

export interface Run {
  readonly account: Account;
  /** As stored, with this job's lease. */
  readonly sync: Sync;
  readonly portion: Portion;
  readonly around: SeenAround;
}

/** How a step ended. */
export interface Stepped {
  /** As stored; undefined when somebody else wrote it meanwhile, so that this job has nothing to do with it any more. */
  readonly sync: Sync | undefined;
  /** What stood in the way. */
  readonly problem?: Problem;
}
