/** The result list, read page by page; a later line about a certificate takes the place of an earlier one. */
import { useCallback } from 'react';
import { issueRuleCalls } from '../../../../../../../src/contract/admin/issue-rule-calls';
import type { Result } from '../../../../../../../src/contract/result';
import type { MakingResult } from '../../../../../../../src/domain/inventory/issues/making/making';
import { ask } from '../../../../shared/backend/ask';
import type { Answer } from '../../../../shared/backend/use-answer';
import { useAnswer } from '../../../../shared/backend/use-answer';

/** The latest ones: so many certificates stand in the inventory with their issues anyway. */
const MOST_PAGES = 40;

export function useResults(account: string, pages: number): Answer<readonly MakingResult[]> {
  const load = useCallback(() => readAll(account, pages), [account, pages]);
  return useAnswer(load);
}

async function readAll(account: string, pages: number): Promise<Result<readonly MakingResult[]>> {
  const found = new Map<string, MakingResult>();
  for (let page = Math.max(0, pages - MOST_PAGES); page < pages; page++) {
    const result = await ask(issueRuleCalls.listIssueResults, { account, page });
    if (!result.ok) return result;
    for (const one of result.data) found.set(one.sslId, one);
  }
  return { ok: true, data: [...found.values()] };
}
