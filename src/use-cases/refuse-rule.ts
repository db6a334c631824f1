/** A post function that nobody configured, or whose configuration cannot be read: the issue is told, and nothing else is done. */
import type { RuleReading } from '../domain/issue/rule-configuration';
import { noteOnIssue } from './note-on-issue';
import type { Ports } from './ports/ports';

export interface RefusedRule {
  readonly issueId: string;
  readonly executionId: string;
  /** Ids of the statuses that the transition led from and to; empty where Jira does not say it. */
  readonly cameFrom: string;
  readonly arrivedAt: string;
  /** Key of the rule's module. */
  readonly rule: string;
  readonly how: Exclude<RuleReading['state'], 'configured'>;
}

/** Delivered twice it is told once. */
export function refuseRule(
  ports: Pick<Ports, 'now' | 'orders' | 'jobs'>,
  { executionId, ...refused }: RefusedRule,
): Promise<void> {
  const once = executionId === '' ? '' : `${executionId}/${refused.rule}`;
  return noteOnIssue(ports, { issueId: refused.issueId, once, message: { kind: 'rule-not-set-up', ...refused } });
}
