/** The job of many certificates that nobody waits for: each is looked after as by a job of its own, but they read the store, sign in to SCM and are laid to rest together. */
import type { Ports } from '../ports/ports';
import { isHeldBack } from './hold-back';
import { readingAhead } from './read-ahead';
import { restingTogether } from './resting-together';
import { tendCertificate } from './tend-certificate';
import type { Tended } from './tend-certificate';

/** No further one is begun after so long: SCM may let each of its calls wait for a minute, and a job has 120 s (manifest). */
const LONGEST_MS = 30_000;

/** What the job did, for the one line that it logs. */
export interface TendedMany extends Pick<Tended, 'happened'> {
  readonly certificates: number;
  /** Those of them that are left to jobs of their own. */
  readonly left: number;
}

/** One that fails, and what there was no time for, gets a job of its own. */
export async function tendMany(ports: Ports, ids: readonly string[]): Promise<TendedMany> {
  const until = ports.now() + LONGEST_MS;
  const { near, layDown } = restingTogether(await readingAhead(ports, ids));
  const left: string[] = [];
  const happened: Tended['happened'][number][] = [];
  for (const id of ids) {
    const tended = ports.now() < until ? await tendOne(near, id) : 'left';
    if (tended === 'left') left.push(id);
    else happened.push(...(tended?.happened ?? []));
  }
  left.push(...(await layDown()));
  await ports.jobs.queueAll(left.map((id) => ({ kind: 'certificate', id })));
  return { certificates: ids.length, left: left.length, happened };
}

/** What one of them meets keeps no other one waiting: its own job meets it again, and tells it. */
async function tendOne(ports: Ports, id: string): Promise<Tended | 'left' | undefined> {
  const job = { kind: 'certificate', id } as const;
  try {
    return (await isHeldBack(ports, job)) ? undefined : await tendCertificate(ports, job);
  } catch {
    return 'left';
  }
}
