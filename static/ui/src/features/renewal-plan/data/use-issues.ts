/** Keys and owners of the issues on the page that is open: asked for as they come into sight, a hundred at a time. */
import { useEffect, useState } from 'react';
import { MOST_ISSUES, planCalls } from '../../../../../../src/contract/certificates/plan-calls';
import type { PlanIssue } from '../../../../../../src/domain/renewal/plan/facts/plan-source';
import type { PlanEntry } from '../../../../../../src/domain/renewal/plan/plan';
import { ask } from '../../../shared/backend/ask';

/** `undefined` for one that Jira does not show this person. */
export type Issues = ReadonlyMap<string, PlanIssue | undefined>;

/** @returns what is known so far; an issue that is not in it is still asked for */
export function useIssues(entries: readonly PlanEntry[]): Issues {
  const [issues, setIssues] = useState<Issues>(new Map());
  const missing = idsIn(entries).filter((id) => !issues.has(id));
  const key = missing.join(' ');
  useEffect(() => {
    if (key === '') return undefined;
    let left = false;
    void findIssues(key.split(' ')).then((found) => {
      if (!left) setIssues((before) => new Map([...before, ...found]));
    });
    return () => {
      left = true;
    };
  }, [key]);
  return issues;
}

export function idsIn(entries: readonly PlanEntry[]): readonly string[] {
  return [...new Set(entries.map(({ certificate }) => certificate.issueId).filter((id) => id !== ''))];
}

/** Their names are worth less than the plan. */
export async function findIssues(ids: readonly string[]): Promise<Issues> {
  if (ids.length === 0) return new Map();
  const found = await ask(planCalls.findPlanIssues, { issueIds: ids.slice(0, MOST_ISSUES) });
  const known = new Map(found.ok ? found.data.map((issue) => [issue.id, issue]) : []);
  return new Map(ids.map((id) => [id, known.get(id)]));
}
