/** Where the app's post functions stand in this Jira's workflows: asked of Jira as the app, and kept for an hour. */
import * as z from 'zod/mini';
import type { RuleCarrier } from '../../domain/acts/kept-acts';
import { Problem } from '../../domain/problem';
import type { WorkflowRules } from '../../use-cases/ports/as-person';
import { readJira } from '../client';
import { unlessUnreadable } from './unless-unreadable';
import type { TellUnreadable } from './unless-unreadable';

/** Carriers, and when they were read (epoch milliseconds). */
export interface KnownCarriers {
  readonly carriers: readonly RuleCarrier[];
  readonly readAt: number;
}

export interface CarrierCache {
  find(): Promise<KnownCarriers | undefined>;
  keep(known: KnownCarriers): Promise<void>;
}

const GOOD_FOR_MS = 3_600_000;
const PAGE = 50;
/** More is not read: five hundred workflows. */
const MOST_PAGES = 10;
/** A value of the store has room for these (Forge KVS, 240 KiB); most workflows are copies of one another. */
const MOST_CARRIERS = 1_000;

const answer = z.looseObject({
  isLast: z.optional(z.boolean()),
  values: z.array(
    z.looseObject({
      postFunctions: z.optional(
        z.array(
          z.looseObject({
            key: z.string(),
            transition: z.optional(z.looseObject({ id: z.number(), name: z.string() })),
          }),
        ),
      ),
    }),
  ),
});

/** @param tell where Jira's answer cannot be read */
export function workflowRules(cache: CarrierCache, now: () => number, tell: TellUnreadable): WorkflowRules {
  return {
    async carriers() {
      const kept = await cache.find();
      if (kept && now() < kept.readAt + GOOD_FOR_MS) return kept.carriers;
      const carriers = await unlessUnreadable(unlessRefused, () => tell('workflow-rules'));
      // An old list is better than none, and without one the names of the transitions decide.
      if (!carriers) return kept?.carriers ?? [];
      await cache.keep({ carriers, readAt: now() });
      return carriers;
    },
  };
}

async function unlessRefused(): Promise<RuleCarrier[] | undefined> {
  try {
    return await askJira();
  } catch (thrown) {
    if (thrown instanceof Problem) return undefined;
    throw thrown;
  }
}

async function askJira(): Promise<RuleCarrier[]> {
  const found = new Map<string, RuleCarrier>();
  for (let page = 0; page < MOST_PAGES; page++) {
    const { carriers, isLast } = await askPage(page * PAGE);
    for (const one of carriers) found.set(JSON.stringify(one), one);
    if (isLast) break;
  }
  return [...found.values()].slice(0, MOST_CARRIERS);
}

async function askPage(startAt: number) {
  const query = { types: 'postfunction', expand: 'transition', maxResults: String(PAGE), startAt: String(startAt) };
  const { values, isLast } = answer.parse(await readJira('workflowRules', { query }));
  const carriers = values.flatMap(({ postFunctions = [] }) =>
    postFunctions.flatMap(({ key, transition }): RuleCarrier[] =>
      transition ? [{ rule: moduleOf(key), id: String(transition.id), name: transition.name }] : [],
    ),
  );
  return { carriers, isLast: isLast !== false || values.length < PAGE };
}

/** Jira says the module's key here; as elsewhere it might say the ARI that ends with it. */
function moduleOf(key: string): string {
  return key.split('/').at(-1) ?? key;
}
