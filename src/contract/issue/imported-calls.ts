/** The certificate of an SCM account that an issue was made for: for whoever sees the issue. */
import * as z from 'zod/mini';
import type { ImportedView } from '../../domain/inventory/issues/row-issue-view';
import { call, id } from '../call';

export const importedCalls = {
  viewImported: call<ImportedView | null>()('viewImported', z.object({ issueId: id })),
} as const;
