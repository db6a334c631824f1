/** Stores of the inventory, loaded with the first call of one of them: what needs one needs another soon, and they share most of their code (docs/adr/0010). */
export { inventoryRepository as inventory } from './storage/inventory/inventory-repository';
export { issueAskRepository as issueAsks } from './storage/inventory/issues/issue-ask-repository';
export { rowNewsRepository as rowNews } from './storage/inventory/renewal/row-news';
export { rowScheduleRepository as rowSchedule } from './storage/inventory/renewal/row-schedule';
export { seenPageRepository as seenPages, syncRepository as syncs } from './storage/inventory/sync-repository';
