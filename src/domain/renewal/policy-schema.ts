/** The shape of a policy's timing and calendar, for what is stored and what is sent; their sense is checked by `policy-faults`. */
import * as z from 'zod/mini';

export const timingSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('window'), days: z.number() }),
  z.object({ by: z.literal('fraction'), lived: z.number() }),
  z.object({ by: z.literal('ca-window') }),
]);

const date = z.string().check(z.maxLength(20));

export const calendarSchema = z.object({
  timeZone: z.string().check(z.maxLength(100)),
  weekdays: z.readonly(z.array(z.number()).check(z.maxLength(7))),
  fromHour: z.number(),
  untilHour: z.number(),
  freezes: z.readonly(
    z.array(z.object({ name: z.string().check(z.maxLength(200)), from: date, until: date })).check(z.maxLength(50)),
  ),
});
