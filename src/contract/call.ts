/** One call of a screen to the backend: name, payload schema, answer. Both sides take it from here. */
import * as z from 'zod/mini';

/** A call with the type of its answer; the answer itself is our own and needs no schema. */
export interface Call<Payload, Answer> {
  readonly name: string;
  readonly payload: z.ZodMiniType<Payload>;
  /** Never read: carries the answer's type. */
  readonly answer?: Answer;
}

/** @returns a maker of calls whose answer has the given type: `call<Answer>()('name', payloadSchema)` */
export function call<Answer>() {
  return <Payload>(name: string, payload: z.ZodMiniType<Payload>): Call<Payload, Answer> => ({ name, payload });
}

/** Id of a record or an issue. */
export const id = z.string().check(z.minLength(1), z.maxLength(64));

/** The payload of a call that needs none. */
export const nothing = z.optional(z.object({}));
