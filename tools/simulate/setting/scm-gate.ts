/** The way to SCM: counts what passes, and lets nothing pass while SCM is out. */
import { ConnectionDropped } from '../../../sandbox/scm-server/connection-dropped';
import type { World } from '../../../sandbox/world/world';
import { countIn } from '../judge/count';
import { chanceOf } from './chance';
import type { Outage } from './outages';
import { isOut } from './outages';
import { HOUR } from './time';

export interface ScmGate {
  /** Calls by the hour since 1970. */
  readonly callsByHour: ReadonlyMap<number, number>;
}

/** Some of an outage is a gateway that answers, the rest is silence. */
const ANSWERED_SHARE = 0.5;

export function gateScm(world: World, outages: readonly Outage[], seed: number): ScmGate {
  const callsByHour = new Map<number, number>();
  const random = chanceOf(seed, 'gate');
  const pass = world.scm.fetch;
  const fetch = (request: Request): Promise<Response> => {
    const now = world.clock.now();
    countIn(callsByHour, Math.floor(now / HOUR));
    if (!isOut(outages, now)) return pass(request);
    if (random() >= ANSWERED_SHARE) return Promise.reject(new ConnectionDropped());
    return Promise.resolve(new Response('Service Unavailable', { status: 503 }));
  };
  Object.assign(world.scm, { fetch });
  return { callsByHour };
}
