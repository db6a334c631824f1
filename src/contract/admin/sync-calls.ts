/** What the import of an SCM account is asked for, and what it brought. Only for Jira admins. */
import * as z from 'zod/mini';
import { STEERINGS } from '../../domain/inventory/sync/sync';
import type { SyncEstimate } from '../../domain/inventory/sync/estimate';
import type { SyncView } from '../../domain/inventory/sync/sync-view';
import { call, id } from '../call';

const account = z.object({ account: id });

export const syncCalls = {
  /** Null before the first import. */
  viewSync: call<SyncView | null>()('viewSync', account),
  /** Asks SCM how many certificates there are. */
  readSyncEstimate: call<SyncEstimate>()('readSyncEstimate', account),
  /** One that runs goes on as it is. */
  beginSync: call<null>()('beginSync', account),
  steerSync: call<null>()('steerSync', z.object({ account: id, steering: z.enum(STEERINGS) })),
} as const;
