/** The table of duties of every week. Forge allows five schedules; duties are added to these three. */
import { schedule } from './duties';
import { inventoryActs, referenceActs } from '../wiring/lazily';

export const weeklySchedule = schedule('weekly', (ports) => [
  { name: 'begin-syncs', run: async () => (await inventoryActs()).beginSyncs(ports) },
  { name: 'begin-references', run: async () => (await referenceActs()).beginReferences(ports) },
]);
