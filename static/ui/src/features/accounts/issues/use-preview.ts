/** Counts what a choice would give an issue to: call after call, because one looks through some thousand rows. */
import { useRef, useState } from 'react';
import { issueRuleCalls } from '../../../../../../src/contract/admin/issue-rule-calls';
import type { Refused, Result } from '../../../../../../src/contract/result';
import type { IssueRule } from '../../../../../../src/domain/inventory/issues/issue-rule';
import type { RulePreview } from '../../../../../../src/domain/inventory/issues/making/making-view';
import { ask } from '../../../shared/backend/ask';

export interface Preview {
  readonly counting: boolean;
  readonly found: Omit<RulePreview, 'cursor'> | undefined;
  readonly refused: Refused | undefined;
  readonly count: (rule: IssueRule) => Promise<void>;
  /** The choice is another one by now. */
  readonly forget: () => void;
}

const NOTHING: Omit<RulePreview, 'cursor'> = { looked: 0, fits: 0, examples: [] };
const EXAMPLES = 5;

export function usePreview(account: string): Preview {
  const [counting, setCounting] = useState(false);
  const [found, setFound] = useState<Preview['found']>();
  const [refused, setRefused] = useState<Refused>();
  const turn = useRef(0);
  const forget = () => {
    turn.current++;
    setCounting(false);
    setFound(undefined);
    setRefused(undefined);
  };
  const count = async (rule: IssueRule) => {
    forget();
    const mine = turn.current;
    setCounting(true);
    let sum = NOTHING;
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const result = await look(account, rule, cursor);
      if (mine !== turn.current) return;
      if (!result.ok) {
        setRefused(result);
        break;
      }
      sum = added(sum, result.data);
      setFound(sum);
      cursor = result.data.cursor;
    }
    setCounting(false);
  };
  return { counting, found, refused, count, forget };
}

const look = (account: string, rule: IssueRule, cursor: string): Promise<Result<RulePreview>> =>
  ask(issueRuleCalls.previewIssues, { account, rule, cursor });

function added(sum: typeof NOTHING, more: RulePreview): typeof NOTHING {
  return {
    looked: sum.looked + more.looked,
    fits: sum.fits + more.fits,
    examples: [...sum.examples, ...more.examples].slice(0, EXAMPLES),
  };
}
