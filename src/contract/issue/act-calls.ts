/** What a person does to the issue's certificate by a button of the panel: for whoever may move the issue, checked in the use case. */
import * as z from 'zod/mini';
import { ACTS } from '../../domain/acts/act';
import type { ScmLook } from '../../domain/domain-validation';
import { call, id } from '../call';

/** Order and certificate that a screen showed, as its offers named them. */
const shownFor = z.string().check(z.minLength(1), z.maxLength(400));

/** Made by the page for one press of a button: delivered twice, it counts once. */
const press = z.string().check(z.regex(/^[\w-]{8,64}$/));

export const actCalls = {
  act: call<null>()(
    'act',
    z.object({
      issueId: id,
      act: z.enum(ACTS),
      shownFor,
      press,
      /** Of a revocation its reason by the words of the field, of *Do Not Renew* a sentence. */
      reason: z.optional(z.string().check(z.trim(), z.maxLength(500))),
    }),
  ),
  /** Asks SCM just now. */
  lookAtScm: call<ScmLook>()('lookAtScm', z.object({ issueId: id })),
} as const;
