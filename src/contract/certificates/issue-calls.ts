/** The issue of one row of the inventory: for whoever may act in the account's home project. */
import * as z from 'zod/mini';
import type { RowIssue } from '../../domain/inventory/issues/row-issue-view';
import { call, id } from '../call';

export const issueCalls = {
  /** Makes it, or says which it has. */
  makeIssue: call<RowIssue>()(
    'makeIssue',
    z.object({ account: id, sslId: z.string().check(z.minLength(1), z.maxLength(100)) }),
  ),
} as const;
