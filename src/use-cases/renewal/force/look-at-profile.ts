/** All certificates of a profile are looked at anew, spread over a time. Page by page, in chained jobs. */
import type { Certificate } from '../../../domain/certificate/certificate';
import { lookedAtWithin, replanned } from '../../../domain/certificate/renewal-steps';
import { FORCE_SPREAD_HOURS, isForcing } from '../../../domain/renewal/policy';
import type { RenewalPolicy } from '../../../domain/renewal/policy';
import { HOUR_MS } from '../../../domain/validity';
import type { Job } from '../../../domain/work/job';
import { isFree } from '../../../domain/work/work';
import { leavePlaces } from '../../limits/leave-places';
import type { PlaceLeft } from '../../limits/leave-places';
import type { Ports } from '../../ports/ports';

type Needs = Pick<Ports, 'now' | 'certificates' | 'jobs' | 'profiles' | 'renewalPlaces'>;

/** Writes lost in a row to the certificate's own job. */
const TRIES = 3;

/** @returns how many were looked through on this page */
export async function lookAtProfile(ports: Needs, job: Extract<Job, { kind: 'profile' }>): Promise<number> {
  const { id, cursor } = job;
  const page = await ports.certificates.listOfProfile(id, ports.now(), cursor);
  const policy = job.replan === true ? await ports.profiles.find(id) : undefined;
  const call = callOf(job, policy);
  const left: PlaceLeft[] = [];
  let missed = job.missed ?? false;
  for (const certificate of page.ids) {
    const called = await callUp(ports, certificate, call);
    missed ||= !called.done;
    left.push(...called.left);
  }
  if (policy) await leavePlaces(ports, { of: id, timeZone: policy.calendar.timeZone, left });
  if (page.cursor !== undefined) {
    await ports.jobs.queue({ ...job, cursor: page.cursor, missed }, 0);
  } else if (!missed) await noteCalledUp(ports, id, ports.now() + job.withinMs);
  return page.ids.length;
}

type Call = (certificate: Certificate, now: number) => Certificate;

/** @param policy to plan by anew; undefined: all are looked at, whatever they wait for */
function callOf({ withinMs }: Extract<Job, { kind: 'profile' }>, policy: RenewalPolicy | undefined): Call {
  return (certificate, now) =>
    policy ? replanned(certificate, { policy, withinMs, now }) : lookedAtWithin(certificate, withinMs, now);
}

interface Called {
  /** Not for one that a job is at work on just now. */
  readonly done: boolean;
  /** The place that it had. */
  readonly left: readonly PlaceLeft[];
}

async function callUp(ports: Needs, id: string, call: Call): Promise<Called> {
  for (let tries = 0; tries < TRIES; tries++) {
    const certificate = await ports.certificates.find(id);
    if (!certificate) return { done: true, left: [] };
    if (!isFree(certificate, ports.now())) break;
    const next = call(certificate, ports.now());
    if (next === certificate) return { done: true, left: [] };
    if (await ports.certificates.replace(certificate, next)) return { done: true, left: leftBy(certificate, next) };
  }
  return { done: false, left: [] };
}

function leftBy({ id, turn }: Certificate, next: Certificate): readonly PlaceLeft[] {
  return turn === undefined || next.turn === turn ? [] : [{ who: id, turn }];
}

/** @param until epoch milliseconds by which all of them are looked at */
async function noteCalledUp(ports: Needs, id: string, until: number): Promise<void> {
  const force = (await ports.profiles.find(id))?.force;
  if (force && until <= force.until) await ports.profiles.noteCalledUp(id, force.from);
}

/** Hourly duty: a forced renewal whose certificates were not all called up goes on. @returns how many profiles */
export async function goOnForcing(ports: Needs): Promise<number> {
  let queued = 0;
  for (const { id, force } of await ports.profiles.list()) {
    const now = ports.now();
    if (!force || !isForcing({ force }, now) || (await ports.profiles.calledUpFor(id)) === force.from) continue;
    const withinMs = Math.max(0, force.from + FORCE_SPREAD_HOURS * HOUR_MS - now);
    await ports.jobs.queue({ kind: 'profile', id, withinMs }, 0);
    queued += 1;
  }
  return queued;
}
