/** The table of duties of every hour. Forge allows five schedules; duties are added to these three. */
import { schedule } from './duties';
import { accountActs, acts, inventoryActs, issueActs, orderActs, referenceActs, watchdogActs } from '../wiring/lazily';

export const hourlySchedule = schedule('hourly', (ports) => [
  // First in line: what is wrong with the others does not keep it from running.
  { name: 'watch', run: async () => (await watchdogActs()).watch(ports) },
  { name: 'sweep-orders', run: async () => (await acts()).sweepOrders(ports) },
  { name: 'sweep-certificates', run: async () => (await acts()).sweepCertificates(ports) },
  { name: 'go-on-scanning', run: async () => (await acts()).goOnScanning(ports) },
  { name: 'go-on-forcing', run: async () => (await acts()).goOnForcing(ports) },
  { name: 'go-on-offering', run: async () => (await acts()).goOnOffering(ports) },
  { name: 'sweep-account-orders', run: async () => (await orderActs()).sweepAccountOrders(ports) },
  { name: 'renew-rows', run: async () => (await orderActs()).renewDueRows(ports) },
  { name: 'resume-syncs', run: async () => (await inventoryActs()).resumeSyncs(ports) },
  { name: 'resume-bulks', run: async () => (await accountActs()).resumeBulks(ports) },
  { name: 'resume-references', run: async () => (await referenceActs()).resumeReferences(ports) },
  { name: 'sweep-issue-asks', run: async () => (await orderActs()).sweepAsks(ports) },
  { name: 'resume-issues', run: async () => (await issueActs()).resumeIssues(ports) },
]);
