/** Work that nobody waits for leaves a share of Jira's points of the hour to people, and goes on in the next hour: the sweep finds it. */
import type { Certificate } from '../../domain/certificate/certificate';
import type { Order } from '../../domain/order/order';
import { isForPeople } from '../../domain/points/points';
import { DAY_MS } from '../../domain/validity';
import type { Job } from '../../domain/work/job';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'now' | 'jiraPoints' | 'orders' | 'certificates'>;

/** What expires this soon waits for nothing. */
const URGENT_MS = 3 * DAY_MS;

/** What a person asked for is never held back. */
export async function isHeldBack(ports: Needs, job: Job): Promise<boolean> {
  if (!(job.kind in OWN) || !isForPeople(await ports.jiraPoints.thisHour())) return false;
  return OWN[job.kind as keyof typeof OWN](ports, job);
}

/** Kinds of jobs that the app may have begun by itself; and whether it has. */
const OWN = {
  order: async ({ orders, certificates, now }: Needs, { id }: Job) => {
    const order = await orders.find(id);
    if (!isOwnOrder(order)) return false;
    const renewed = order.renews && (await certificates.find(order.renews.id));
    return !renewed || !isUrgent(renewed, now());
  },
  certificate: async ({ certificates, now }: Needs, job: Job) =>
    !('atOnce' in job && job.atOnce) && isOwnCare(await certificates.find(job.id), now()),
  issues: () => Promise.resolve(true),
} as const;

/** The app began it, and has sent nothing yet. */
function isOwnOrder(order: Order | undefined): order is Order {
  return order?.state === 'queued' && order.unattended === true;
}

function isUrgent({ notAfter }: Certificate, now: number): boolean {
  return notAfter - now <= URGENT_MS;
}

function isOwnCare(certificate: Certificate | undefined, now: number): boolean {
  if (!certificate || certificate.wishes.length > 0 || certificate.untold.length > 0) return false;
  return !isUrgent(certificate, now);
}
