/** What an admin may say in the configuration of a workflow rule; everything has a default. */
import * as z from 'zod/mini';

export const ruleConfigurationSchema = z.object({
  /** Overrides the issue's *Certificate profile* field. */
  profileId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  /** Status to move to on success; default *Certificate Enrolled*. */
  onSuccess: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  /** Status to move to on refusal; default *Certificate Request*. */
  onRefusal: z.optional(z.string().check(z.minLength(1), z.maxLength(255))),
  /** Set by the app where what an admin saved could not be read: the issue is told, nothing is ordered. */
  unreadable: z.optional(z.literal(true)),
});

export type RuleConfiguration = z.infer<typeof ruleConfigurationSchema>;

/** What a request is refused with under a rule that cannot be read. */
export const UNREADABLE_RULE =
  'The configuration of the workflow rule cannot be read. A Jira admin must open the rule in the workflow editor and save it again.';

/** @param configuration as Jira hands it over: absent, an object, or stringified JSON */
export function readRuleConfiguration(configuration: unknown): RuleConfiguration {
  if (configuration === undefined || configuration === null || configuration === '') return {};
  const parsed = ruleConfigurationSchema.safeParse(fromJson(configuration));
  return parsed.success ? parsed.data : { unreadable: true };
}

function fromJson(configuration: unknown): unknown {
  if (typeof configuration !== 'string') return configuration;
  try {
    return JSON.parse(configuration);
  } catch {
    return undefined;
  }
}
