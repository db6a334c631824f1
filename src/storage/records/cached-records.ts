/** The shape of what is kept for speed and could be asked for again. */
import * as z from 'zod/mini';

export const tokenSchema = z.object({ accessToken: z.string(), goodUntil: z.int() });

export const jiraFieldsSchema = z.object({ ids: z.record(z.string(), z.string()), readAt: z.int() });
