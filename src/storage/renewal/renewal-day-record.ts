/** The shape of who begins a renewal on a day. */
import * as z from 'zod/mini';
import { texts } from '../records/parts';

export const renewalDaySchema = z.object({ version: z.int(), takers: texts });
