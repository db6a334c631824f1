/** Whose certificates they are: the issues of a plan as the person in front sees them, by key and owner. */
import type { PlanIssue } from '../../../domain/renewal/plan/facts/plan-source';
import type { Ports } from '../../ports/ports';

/** Jira itself leaves out what the person may not see. */
export function findPlanIssues(
  { issueOwners }: Pick<Ports, 'issueOwners'>,
  issueIds: readonly string[],
): Promise<readonly PlanIssue[]> {
  return issueOwners.seen([...new Set(issueIds)]);
}
