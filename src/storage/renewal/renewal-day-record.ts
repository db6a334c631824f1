/** The shape of who begins a renewal on a day, and of how many were usual. */
import * as z from 'zod/mini';
import { texts } from '../records/parts';

export const renewalDaySchema = z.object({ version: z.int(), takers: texts });

export const paceSchema = z.object({ next: z.int(), counts: z.array(z.int()) });
