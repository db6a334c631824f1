/** Leaves a host of SCM alone that does not answer, but for one call now and then that asks whether it is back. */
import { afterFailure, leaveFor, leftAlone } from '../../domain/outage/circuit';
import type { Circuit } from '../../domain/outage/circuit';
import { afterSilence, isSilent } from '../../domain/outage/silence';
import { Problem } from '../../domain/problem';
import { retryAfter } from '../../domain/retry-after';
import type { Circuits } from '../../use-cases/ports/self/outage';
import type { Fetch } from '../client';
import { JustAnswered } from './just-answered';

interface World {
  /** Nothing that goes wrong with it gets between a call and its answer. */
  readonly circuits: Omit<Circuits, 'list' | 'silences'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Guard {
  /** @throws Problem `scm-busy` without a call while the host is left alone */
  readonly fetch: Fetch;
  /** As `fetch`, for what a person asks for at this moment: the call is made, whatever is remembered. */
  readonly always: Fetch;
  /** Whether the last call to the host of that address had no answer: nothing that may be billed goes there unasked. */
  isShaky(url: string): Promise<boolean>;
}

export function guard(fetch: Fetch, world: World): Guard {
  const justAnswered = new JustAnswered();
  const kept = (host: string) => quietly(() => world.circuits.find(host));
  const send = async (about: About, call: () => Promise<Response>) => {
    const ended = justAnswered.begin(about.host);
    try {
      const response = await noted(world, about, call);
      ended(!isOutage(response.status), world.now());
      return response;
    } catch (thrown) {
      ended(false, world.now());
      throw thrown;
    }
  };
  return {
    async fetch(url, init) {
      const { host } = new URL(url);
      const circuit = justAnswered.is(host, world.now()) ? undefined : await kept(host);
      await requireLeave(world, host, circuit);
      return send({ host, circuit }, () => fetch(url, init));
    },
    async always(url, init) {
      const { host } = new URL(url);
      return send({ host, circuit: await kept(host) }, () => fetch(url, init));
    },
    isShaky: async (url) => (await kept(new URL(url).host)) !== undefined,
  };
}

async function requireLeave({ circuits, now }: World, host: string, circuit: Circuit | undefined): Promise<void> {
  const given = leaveFor(circuit, now());
  if (!circuit || given.leave === 'free') return;
  if (given.leave === 'one' && (await quietly(() => circuits.claim(host, given.turn))) === true) return;
  const retryAfterSeconds = given.leave === 'none' ? given.seconds : SECONDS_OF_A_PROBE;
  throw new Problem('scm-busy', leftAlone(host, circuit), { retryAfterSeconds });
}

/** Somebody else asks just now, and knows soon. */
const SECONDS_OF_A_PROBE = 60;

interface About {
  readonly host: string;
  readonly circuit: Circuit | undefined;
}

async function noted(world: World, about: About, call: () => Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await call();
  } catch (thrown) {
    if (!wasNotSent(thrown)) await note(world, about, 0);
    throw thrown;
  }
  if (!isOutage(response.status)) {
    await noteAnswer(world, about);
    return response;
  }
  await note(world, about, retryAfter(response.headers.get('retry-after'), A_DAY_SECONDS).retryAfterSeconds ?? 0);
  return response;
}

const A_DAY_SECONDS = 86_400;

/** Whatever else SCM says, it is there. 501 names what it never does. */
function isOutage(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501);
}

/** Names of errors after which nothing was sent: the platform refused, or there is no such host. */
const NOT_SENT = ['REQUEST_EGRESS_ALLOWLIST_ERR', 'ENOTFOUND'] as const;

function wasNotSent(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const { cause } = thrown;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return NOT_SENT.some((name) => [thrown.name, thrown.message, code].some((text) => text.includes(name)));
}

/** Others may have failed meanwhile: what is kept by now counts. */
async function note({ circuits, now }: World, { host }: About, retryAfterSeconds: number): Promise<void> {
  await quietly(async () => {
    const before = await circuits.find(host);
    await circuits.keep(host, afterFailure(before, now(), retryAfterSeconds));
  });
}

/** What waited for the host meanwhile is worked off by what is kept: a silence is noted before it counts as over. */
async function noteAnswer({ circuits, now }: World, { host, circuit }: About): Promise<void> {
  if (!circuit) return;
  if (isSilent(circuit)) {
    await quietly(async () => {
      const past = afterSilence(circuit, await circuits.past(host), now());
      if (past) await circuits.keepPast(host, past);
    });
  }
  await quietly(() => circuits.close(host));
}

async function quietly<T>(step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch {
    return undefined;
  }
}
