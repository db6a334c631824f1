/** An attachment came or went, on any issue of the site: a job looks at what may be the file of a certificate. */
import { mayBeAttachmentName } from '../../../domain/certificate/certificate';
import { lineageOfIssue, orderId } from '../../../domain/order/order';
import type { Job } from '../../../domain/work/job';
import type { Ports } from '../../ports/ports';

export type WatchedFile = Omit<Extract<Job, { kind: 'attachment' }>, 'kind'>;

/** Costs nothing where the name is not like a certificate's, and a read or two elsewhere. @returns whether a job was queued */
export async function watchAttachment(ports: Pick<Ports, 'orders' | 'jobs'>, file: WatchedFile): Promise<boolean> {
  if (!mayBeAttachmentName(file.fileName) || !(await isKnown(ports, file.issueId))) return false;
  await ports.jobs.queue({ kind: 'attachment', ...file }, 0);
  return true;
}

/** Whether something was ever ordered for the issue, or it was opened for a renewal. */
async function isKnown({ orders }: Pick<Ports, 'orders'>, issueId: string): Promise<boolean> {
  const own = lineageOfIssue(issueId);
  return (await orders.find(orderId(own, 1))) !== undefined || (await orders.lineageOf(issueId)) !== own;
}
