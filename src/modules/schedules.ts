/** Journeys 2 and 3: the tables of duties, one a schedule. Forge allows five schedules; duties are added here. */
import { ports } from '../app';
import { schedule } from './wiring/duties';
import { acts } from './wiring/lazily';

export const hourlySchedule = schedule('hourly', [
  { name: 'sweep-orders', run: async () => (await acts()).sweepOrders(ports) },
  { name: 'sweep-certificates', run: async () => (await acts()).sweepCertificates(ports) },
  { name: 'go-on-forcing', run: async () => (await acts()).goOnForcing(ports) },
  { name: 'go-on-offering', run: async () => (await acts()).goOnOffering(ports) },
]);

export const dailySchedule = schedule('daily', [
  { name: 'scan-certificates', run: async () => (await acts()).scanCertificates(ports) },
  { name: 'check-offers', run: async () => (await acts()).checkOffers(ports) },
]);
