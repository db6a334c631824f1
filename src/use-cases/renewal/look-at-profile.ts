/** A profile's policy changed: all its certificates are looked at anew, spread over a time. Page by page, in chained jobs. */
import { lookedAtWithin } from '../../domain/certificate/certificate-steps';
import type { Job } from '../../domain/work/job';
import type { Ports } from '../ports';

type Needs = Pick<Ports, 'now' | 'certificates' | 'jobs'>;

/** A certificate that a job is at work on just now is tried again. */
const TRIES = 3;

/** @returns how many were looked through on this page */
export async function lookAtProfile(
  ports: Needs,
  { id, withinMs, cursor }: Extract<Job, { kind: 'profile' }>,
): Promise<number> {
  const page = await ports.certificates.listOfProfile(id, ports.now(), cursor);
  for (const certificate of page.ids) await bringForward(ports, certificate, withinMs);
  if (page.cursor !== undefined) await ports.jobs.queue({ kind: 'profile', id, withinMs, cursor: page.cursor }, 0);
  return page.ids.length;
}

async function bringForward(ports: Needs, id: string, withinMs: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const certificate = await ports.certificates.find(id);
    if (!certificate) return;
    const next = lookedAtWithin(certificate, withinMs, ports.now());
    if (next === certificate || (await ports.certificates.replace(certificate, next))) return;
  }
}
