/** What the page *Certificates* asks about the inventory of an SCM account. Jira says what the person may in the home project. */
import * as z from 'zod/mini';
import type { AccountChoice } from '../../domain/account/project-rights';
import type { InventoryAnswer } from '../../domain/inventory/list/inventory-answer';
import { inventoryPageAskSchema } from '../../domain/inventory/list/inventory-ask';
import type { InventoryOverview } from '../../domain/inventory/list/inventory-overview';
import { call, id, nothing } from '../call';

export const inventoryCalls = {
  /** The accounts that the person may see, and what they may do there. */
  viewMyAccounts: call<readonly AccountChoice[]>()('viewMyAccounts', nothing),
  /** The counts of the last import, and how it stands. */
  viewInventory: call<InventoryOverview>()('viewInventory', z.object({ account: id })),
  /** A page of the certificates that meet all conditions. */
  listInventory: call<InventoryAnswer>()('listInventory', inventoryPageAskSchema),
  /** All names of a certificate that has more than its row shows. */
  listNames: call<readonly string[]>()(
    'listNames',
    z.object({ account: id, sslId: z.string().check(z.maxLength(100)) }),
  ),
} as const;
