/** Scalars of the Admin API, read tolerantly: ids and numbers come as either, and what is not said is absent, null or empty. */
import * as z from 'zod/mini';
import { readDate } from './dates';

/** What cannot be read counts as not said. */
const orNothing = <T>(schema: z.ZodMiniType<T>) => z.catch(z.optional(schema), undefined);

export const optionalText = orNothing(z.string().check(z.minLength(1)));

/** Inside, ids are text. */
export const id = z.pipe(z.union([z.string().check(z.minLength(1)), z.number()]), z.transform(String));

export const optionalFlag = orNothing(z.boolean());

/** Epoch milliseconds. */
export const optionalDate = z.optional(z.pipe(z.unknown(), z.transform(readDate)));

/** Elements that cannot be read are left out. */
export function listOf<T>(element: z.ZodMiniType<T>) {
  const tolerant = z.array(z.catch(z.nullable(element), null));
  return z.catch(
    z.pipe(
      tolerant,
      z.transform((all): T[] => all.filter((one) => one !== null)),
    ),
    [],
  );
}

export const texts = listOf(z.string());

/** @returns the object without what was not said */
export function said<T extends object>(facts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const told = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as { [Name in keyof T]?: Exclude<T[Name], undefined> };
}
