/** Acts on certificates of an account, alone and many at once, and what the app does for them by itself: a part of its own, because nothing else needs it. */
export { actOnRow } from '../../use-cases/inventory/acts/act-on-row';
export { advanceAsks } from '../../use-cases/inventory/issues/asks/advance-asks';
export { advanceBulk, resumeBulks } from '../../use-cases/inventory/bulk/advance-bulk';
export { chooseBulk, goOnChoosing } from '../../use-cases/inventory/bulk/choose-bulk';
export { giveRequests } from '../../use-cases/inventory/bulk/give-requests';
export { lookAfterRow } from '../../use-cases/inventory/renewal/engine/look-after-row';
export { keepNewsList } from '../../use-cases/inventory/renewal/news/keep-news-list';
export { beginNewsLists } from '../../use-cases/inventory/renewal/news/say-together';
export { advanceEnding, beginEnding } from '../../use-cases/inventory/reminders/advance-ending';
export { replanRows } from '../../use-cases/inventory/renewal/replan-rows';
export { beginBulk, steerBulk } from '../../use-cases/inventory/bulk/steer-bulk';
export { listBulkItems, listBulks, viewBulk } from '../../use-cases/inventory/bulk/view-bulk';
