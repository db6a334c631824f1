/** Hosts of SCM that do not answer, and whose turn it is to ask them again. */
import { kvs, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { Circuit } from '../../domain/outage/circuit';
import type { HostSilence, PastSilence } from '../../domain/outage/silence';
import type { Circuits } from '../../use-cases/ports/self/outage';
import { keys } from '../keys';
import { moment } from '../records/parts';

const silentHost = z.object({ host: z.string(), failures: z.int(), since: moment, probes: z.int(), probeAt: moment });

const pastSilence = z.object({ host: z.string(), since: moment, until: moment });

/** An installation has a few profiles and accounts. */
const MOST_HOSTS = 50;

/** Keys of both kinds begin with it. */
const BOTH = 'scm-silent';

/** What waited has been worked off by then. */
const PAST_KEPT = { ttl: { value: 15, unit: 'DAYS' } } as const;

/** Of no use once the host has answered or the next turn has come. */
const TURN_KEPT = { ttl: { value: 1, unit: 'DAYS' } } as const;

async function find(host: string): Promise<Circuit | undefined> {
  const stored = await kvs.get(keys.silentHost(host));
  return stored === undefined ? undefined : silentHost.parse(stored);
}

/** A claim whose answer was lost counts as somebody else's: the next turn comes in minutes. */
async function claim(host: string, turn: string): Promise<boolean> {
  try {
    await kvs.set(keys.probeTurn(host, turn), true, { ...TURN_KEPT, keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch {
    return false;
  }
}

async function past(host: string): Promise<PastSilence | undefined> {
  const stored = await kvs.get(keys.pastSilence(host));
  return stored === undefined ? undefined : pastSilence.parse(stored);
}

/** Both of a host in one call: a renewal that is due asks for them. */
async function silences(): Promise<HostSilence[]> {
  const query = kvs.query().where('key', WhereConditions.beginsWith(BOTH));
  const { results } = await query.limit(2 * MOST_HOSTS).getMany();
  return results.map(({ value }) => {
    const gone = pastSilence.safeParse(value);
    if (gone.success) return { host: gone.data.host, past: gone.data };
    const circuit = silentHost.parse(value);
    return { host: circuit.host, circuit };
  });
}

async function list() {
  const query = kvs.query().where('key', WhereConditions.beginsWith(keys.silentHost('')));
  const { results } = await query.limit(MOST_HOSTS).getMany();
  return results.map(({ value }) => silentHost.parse(value));
}

export const circuitRepository: Circuits = {
  find,
  keep: (host, circuit) => kvs.set(keys.silentHost(host), { host, ...circuit }),
  close: (host) => kvs.delete(keys.silentHost(host)),
  claim,
  past,
  keepPast: (host, silence) => kvs.set(keys.pastSilence(host), { host, ...silence }, PAST_KEPT),
  silences,
  list,
};
