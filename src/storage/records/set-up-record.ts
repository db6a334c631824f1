/** The shape of what set-up remembers. Parsed when it is read: an older version of the app may have written it. */
import * as z from 'zod/mini';
import { PART_KINDS, SCHEME_KINDS, type PartKind } from '../../domain/setup/site-parts';
import { STEP_KEYS } from '../../domain/setup/steps';

const kind = z.enum(Object.keys(PART_KINDS) as [PartKind, ...PartKind[]]);
const part = { kind, id: z.string(), name: z.string() };
const list = <T>(value: z.ZodMiniType<T>) => z.readonly(z.array(value));

const stepDone = z.object({
  step: z.enum(STEP_KEYS),
  parts: list(z.object({ ...part, made: z.boolean() })),
  notes: list(z.string()),
});

const run = z.object({
  kind: z.enum(['new', 'attach']),
  projectKey: z.string(),
  projectName: z.string(),
  startedBy: z.string(),
  startedAt: z.number(),
  finishedAt: z.exactOptional(z.number()),
  done: list(stepDone),
});

export const setUpRecordSchema = z.object({
  turn: z.int(),
  hold: z.exactOptional(z.object({ accountId: z.string(), until: z.number() })),
  run: z.exactOptional(run),
  made: list(z.object({ ...part, projectKey: z.string(), at: z.number() })),
  intents: list(z.object({ kind, name: z.string(), projectKey: z.string() })),
  former: list(
    z.object({ projectKey: z.string(), kind: z.enum(SCHEME_KINDS), id: z.exactOptional(z.string()), name: z.string() }),
  ),
});

export const turnClaimSchema = z.object({ owner: z.string(), until: z.number() });
