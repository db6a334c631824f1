/** Which use case a job is for. Loaded when a job comes: screens and transitions, for which people wait, never need it. */
import { ports } from '../../app';
import type { Job } from '../../domain/work/job';
import { lookAtAttachment } from '../../use-cases/enrolment/attachment/look-at-attachment';
import { advanceOrder } from '../../use-cases/jobs/advance-order';
import { tendCertificate } from '../../use-cases/jobs/tend-certificate';
import { lookAtProfile } from '../../use-cases/renewal/force/look-at-profile';

/** @returns what was done, for the log; undefined when there was nothing to do */
export async function runJob(job: Job) {
  switch (job.kind) {
    case 'order':
      return advanceOrder(ports, job.id);
    case 'certificate':
      return tendCertificate(ports, job);
    case 'attachment':
      return lookAtAttachment(ports, job);
    case 'profile':
      return { profile: job.id, looked: await lookAtProfile(ports, job), happened: [] };
  }
}
