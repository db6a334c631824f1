/** One act on many certificates of an SCM account: preview, begin, stop, resume, results. For project administrators. */
import * as z from 'zod/mini';
import { choiceSchema } from '../../domain/bulk/bulk';
import type { BulkItem } from '../../domain/bulk/bulk';
import type { BulkList, BulkView, RequestsGiven } from '../../domain/bulk/bulk-view';
import { ROW_ACTS, sayingSchema } from '../../domain/inventory/acts/row-acts';
import { call, id } from '../call';

const one = z.object({ id });

export const bulkCalls = {
  /** Counts and keeps what is chosen; `choosing` while `readBulkPreview` has to go on with it. */
  chooseBulk: call<BulkView>()(
    'chooseBulk',
    z.object({ account: id, act: z.enum(ROW_ACTS), saying: sayingSchema, choice: choiceSchema }),
  ),
  readBulkPreview: call<BulkView>()('readBulkPreview', one),
  /** CSRs for a replacement, matched by their names. */
  checkBulkRequests: call<RequestsGiven>()(
    'checkBulkRequests',
    z.object({
      id,
      files: z
        .array(z.object({ file: z.string().check(z.maxLength(255)), csr: z.string().check(z.maxLength(32_767)) }))
        .check(z.minLength(1), z.maxLength(50)),
    }),
  ),
  beginBulk: call<BulkView>()('beginBulk', z.object({ id, count: z.int() })),
  steerBulk: call<BulkView>()('steerBulk', z.object({ id, steering: z.enum(['stop', 'resume']) })),
  viewBulk: call<BulkView>()('viewBulk', one),
  listBulks: call<BulkList>()(
    'listBulks',
    z.object({ account: id, cursor: z.optional(z.string().check(z.maxLength(4_000))) }),
  ),
  /** One group of its certificates, from 0. */
  listBulkItems: call<readonly BulkItem[]>()(
    'listBulkItems',
    z.object({ id, chunk: z.int().check(z.gte(0), z.lte(10_000)) }),
  ),
} as const;
