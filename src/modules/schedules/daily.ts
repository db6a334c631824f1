/** The table of duties of every day. Forge allows five schedules; duties are added to these three. */
import { schedule } from './duties';
import { accountActs, acts, orderActs, watchdogActs } from '../wiring/lazily';

export const dailySchedule = schedule('daily', (ports) => [
  // Misses the hourly one where that does not run.
  { name: 'watch-daily', run: async () => (await watchdogActs()).watch(ports) },
  { name: 'scan-certificates', run: async () => (await acts()).scanCertificates(ports) },
  { name: 'ask-order-statuses', run: async () => (await orderActs()).askAllStatuses(ports) },
  { name: 'remind-of-endings', run: async () => (await accountActs()).beginEnding(ports) },
  { name: 'list-waiting', run: async () => (await acts()).beginWaitingDigests(ports) },
  { name: 'list-row-news', run: async () => (await accountActs()).beginNewsLists(ports) },
  { name: 'watch-domains', run: async () => (await acts()).beginWatch(ports) },
  { name: 'check-offers', run: async () => (await acts()).checkOffers(ports) },
]);
