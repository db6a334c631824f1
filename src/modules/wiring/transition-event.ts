/**
 * What Jira hands to workflow rules, read tolerantly: Atlassian documents the validator's event with the issue's key and
 * the changed fields inside `transition`, and of the post function's little (Forge, jira:workflowValidator and
 * jira:workflowPostFunction).
 */
import * as z from 'zod/mini';

const text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const fields = z.record(z.string(), z.unknown());

const eventSchema = z.looseObject({
  issue: z.looseObject({ id: z.nullish(text), key: z.nullish(z.string()) }),
  transition: z.nullish(
    z.looseObject({
      executionId: z.nullish(z.string()),
      from: z.nullish(z.looseObject({ id: z.nullish(text) })),
      to: z.nullish(z.looseObject({ id: z.nullish(text) })),
      modifiedFields: z.nullish(fields),
    }),
  ),
  atlassianId: z.nullish(z.string()),
  configuration: z.optional(z.unknown()),
  modifiedFields: z.nullish(fields),
  retryContext: z.nullish(z.looseObject({ retryCount: z.nullish(z.number()) })),
});

export interface TransitionEvent {
  /** Id or key; Jira's REST API takes either. */
  readonly issue: string;
  /** False where Jira gave the key alone. */
  readonly hasId: boolean;
  /** Empty where Jira does not say it. */
  readonly executionId: string;
  /** Id of the status that the transition leads from; empty where Jira does not say it. */
  readonly cameFrom: string;
  /** Id of the status that the transition leads to; empty where Jira does not say it. */
  readonly arrivedAt: string;
  /** As an admin saved it: stringified JSON, an object, or nothing. */
  readonly configuration: unknown;
  /** What the transition's screen is about to store, by field id. */
  readonly pending: Readonly<Record<string, unknown>>;
  /** Account id of whoever made the transition; empty where Jira does not say it. */
  readonly by: string;
  /** How often the platform has repeated this delivery. */
  readonly repetitions: number;
}

/** @throws Error when it names no issue */
export function readTransitionEvent(event: unknown): TransitionEvent {
  const { issue, transition, configuration, modifiedFields, retryContext, atlassianId } = eventSchema.parse(event);
  const named = issue.id ?? issue.key;
  if (!named) throw new Error('The event names no issue');
  return {
    ...{ issue: named, hasId: Boolean(issue.id), configuration },
    ...arrival(transition ?? {}),
    pending: { ...modifiedFields, ...transition?.modifiedFields },
    by: atlassianId ?? '',
    repetitions: retryContext?.retryCount ?? 0,
  };
}

interface Arrival {
  readonly executionId?: string | null | undefined;
  readonly from?: { readonly id?: string | null | undefined } | null | undefined;
  readonly to?: { readonly id?: string | null | undefined } | null | undefined;
}

function arrival({ executionId, from, to }: Arrival) {
  return { executionId: executionId ?? '', cameFrom: from?.id ?? '', arrivedAt: to?.id ?? '' };
}
