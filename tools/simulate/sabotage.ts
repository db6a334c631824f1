/** Ways to break a guarantee on purpose, to see that the simulation notices: each swaps one thing that the app leans on. */
import type { World } from '../../sandbox/world/world';
import { isRecord } from '../../sandbox/forge-host/json';
import type { SimulationOptions } from './options';

export type Sabotage = Pick<SimulationOptions, 'sabotage' | 'rewrite'>;

/** The store takes every write, whoever came first: claims and leases hold nobody off. */
function withoutConditions({ app: { kvs } }: World): void {
  const answer = kvs.call.bind(kvs);
  kvs.call = (path, body) => answer(path, unconditional(body));
}

function unconditional(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const { options, set } = body;
  if (Array.isArray(set)) {
    const sets = set.map((one: unknown) => (isRecord(one) ? without(one, 'conditions') : one));
    return { ...body, set: sets };
  }
  return isRecord(options) ? { ...body, options: without(options, 'keyPolicy') } : body;
}

function without(record: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

/** @param changes patterns in the app's code and what is put in their place; a pattern that is nowhere found is a mistake */
function rewriting(...changes: readonly (readonly [pattern: RegExp, by: string])[]): Sabotage {
  return { rewrite: (code) => changes.reduce((text, [pattern, by]) => text.replace(pattern, by), code) };
}

/** Every table of delays says this alone. */
function delaysOf(seconds: number): (readonly [RegExp, string])[] {
  return [
    [/const RETRY_DELAYS_SECONDS = \[[^\]]*\]/, 'const RETRY_DELAYS_SECONDS = []'],
    [/const SWEEP_AFTER_SECONDS = [\d_]+/, `const SWEEP_AFTER_SECONDS = ${seconds}`],
    [
      /const OUTAGE_DELAYS_SECONDS = \{[^}]*\}/,
      `const OUTAGE_DELAYS_SECONDS = { forPerson: [${seconds}], byApp: [${seconds}] }`,
    ],
  ];
}

/** A host that does not answer is asked by everybody. */
const UNGUARDED = [/const OPENS_AFTER = \d+/, 'const OPENS_AFTER = Infinity'] as const;

const UNJITTERED = [/JITTER = 1 \/ 100/, 'JITTER = 0'] as const;
/** Nobody asks for a place. */
const PLACELESS = [/(function needsPlace\(.*\) \{)/, '$1 return false;'] as const;

export const SABOTAGES = {
  'no claims': { sabotage: withoutConditions },
  /** What failed once is tried again after more than a year. */
  'no retry': rewriting(...delaysOf(40_000_000)),
  /** What failed is tried again every three minutes, for ever. */
  'endless retry': rewriting(...delaysOf(180), UNGUARDED),
  /** What was issued together is renewed together: full days, which would part most of it all the same, are gone as well. */
  'no jitter': rewriting(UNJITTERED, PLACELESS),
  /** Renewals come well before and after what the policy says. */
  'wide jitter': rewriting([/JITTER = 1 \/ 100/, 'JITTER = 1 / 5']),
  /** Nobody is told that an answer was lost. */
  'no word': rewriting([/\.\.\.telling\(order, \{ kind: 'unknown'.*/, '']),
} satisfies Record<string, Sabotage>;
