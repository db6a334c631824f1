/** What the inventory's calls, duties and jobs do: a part of its own, because nothing else needs it. */
export { accountsFor } from '../../use-cases/inventory/account-access';
export { listInventory } from '../../use-cases/inventory/list/list-inventory';
export { listNames } from '../../use-cases/inventory/list/list-names';
export { viewInventory } from '../../use-cases/inventory/list/view-inventory';
export { viewRenewer } from '../../use-cases/inventory/renewal/view-renewer';
export { advanceSync } from '../../use-cases/inventory/sync/advance-sync';
export { beginSync, beginSyncs, resumeSyncs } from '../../use-cases/inventory/sync/begin-sync';
export { steerSync } from '../../use-cases/inventory/sync/steer-sync';
export { estimateSync, viewSync } from '../../use-cases/inventory/sync/view-sync';
