/** Journeys 2 and 3: the tables of duties, one a schedule. Forge allows five schedules; duties are added here. */
import { ports } from '../app';
import { scanCertificates, sweepCertificates, sweepOrders } from '../use-cases/jobs/sweep';
import { goOnForcing } from '../use-cases/renewal/look-at-profile';
import { schedule } from './wiring/duties';
import { acts } from './wiring/lazily';

export const hourlySchedule = schedule([
  { name: 'sweep-orders', run: () => sweepOrders(ports) },
  { name: 'sweep-certificates', run: () => sweepCertificates(ports) },
  { name: 'go-on-forcing', run: () => goOnForcing(ports) },
  { name: 'go-on-offering', run: async () => (await acts()).goOnOffering(ports) },
]);

export const dailySchedule = schedule([
  { name: 'scan-certificates', run: () => scanCertificates(ports) },
  { name: 'check-offers', run: async () => (await acts()).checkOffers(ports) },
]);
