/** What an admin may say in the configuration of a workflow rule; everything has a default. */
import * as z from 'zod/mini';

/** How much of what happens is told in comments. What a person has to know or to do is told always. */
export const VERBOSITIES = ['all', 'results', 'problems'] as const;
export type Verbosity = (typeof VERBOSITIES)[number];

/** Longest name of a status in Jira. */
const LONGEST_STATUS = 255;

export const ruleConfigurationSchema = z.object({
  /** Overrides the issue's *Certificate profile* field. */
  // What the store takes as a key: an id of its own making, and nothing else.
  profileId: z.optional(z.string().check(z.regex(/^[A-Za-z0-9._-]{1,64}$/))),
  /** Name of the status to move to on success; the default depends on the rule. */
  onSuccess: z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_STATUS))),
  /** Name of the status to move to on refusal; the default depends on the rule. */
  onRefusal: z.optional(z.string().check(z.minLength(1), z.maxLength(LONGEST_STATUS))),
  /** Default: all. */
  comments: z.optional(z.enum(VERBOSITIES)),
  /** Set by the app where what an admin saved could not be read: nothing is ordered. */
  unreadable: z.optional(z.literal(true)),
});

export type RuleConfiguration = z.infer<typeof ruleConfigurationSchema>;

/** `missing`: nobody ever configured the rule; `unreadable`: what was saved is nothing that the app knows. */
export type RuleReading =
  | { readonly state: 'configured'; readonly rule: RuleConfiguration }
  | { readonly state: 'missing' }
  | { readonly state: 'unreadable' };

/** What a request is refused with under a rule that cannot be read. */
export const UNREADABLE_RULE =
  'The configuration of the workflow rule cannot be read. A Jira admin must open the rule in the workflow editor and save it again.';

/** Longest configuration that the workflow editor stores, in characters (Forge, jira:workflowPostFunction, new editor). */
export const LONGEST_RULE = 32_000;

/** A later version of the app may save what this one does not understand; before the first there was none. */
const versioned = z.looseObject({ v: z.optional(z.literal(1)) });

/**
 * An empty object is a configuration: everything by default.
 * @param configuration as Jira hands it over: absent, an object, or stringified JSON
 */
export function readRule(configuration: unknown): RuleReading {
  if (configuration === undefined || configuration === null || configuration === '') return { state: 'missing' };
  const saved = versioned.safeParse(fromJson(configuration));
  const parsed = saved.success ? ruleConfigurationSchema.safeParse(saved.data) : saved;
  return parsed.success && !('unreadable' in parsed.data)
    ? { state: 'configured', rule: parsed.data }
    : { state: 'unreadable' };
}

/** For what is harmless without a configuration: then everything is by default. */
export function ruleOrDefaults(configuration: unknown): RuleConfiguration {
  const reading = readRule(configuration);
  if (reading.state === 'configured') return reading.rule;
  return reading.state === 'missing' ? {} : { unreadable: true };
}

function fromJson(configuration: unknown): unknown {
  if (typeof configuration !== 'string') return configuration;
  try {
    return configuration.length > LONGEST_RULE ? undefined : JSON.parse(configuration);
  } catch {
    return undefined;
  }
}
