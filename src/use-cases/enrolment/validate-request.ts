/** The validator: refuses a bad request while its author is still looking at it, with all reasons at once. */
import { readRuleConfiguration } from '../../domain/issue/rule-configuration';
import type { Ports } from '../ports/ports';
import { prepareRequest } from './prepare-request';

export interface RequestToValidate {
  /** Id or key. */
  readonly issue: string;
  /** What the transition's own screen is about to store, by Jira's field ids. */
  readonly pending: Readonly<Record<string, unknown>>;
  readonly configuration: unknown;
}

/** @returns undefined when the request may go on, otherwise the text that Jira shows */
export async function validateRequest(
  ports: Pick<Ports, 'now' | 'issues' | 'orders' | 'certificates' | 'profiles' | 'knownKeys'>,
  request: RequestToValidate,
): Promise<string | undefined> {
  const issue = await ports.issues.find(request.issue, request.pending);
  if (!issue) return 'The app cannot see this issue. A project admin must give the app access to the project.';
  const lineage = await ports.orders.lineageOf(issue.id);
  const rule = readRuleConfiguration(request.configuration);
  const prepared = await prepareRequest(ports, issue, { rule, lineage });
  return prepared.ok ? undefined : prepared.refusal.reasons.join(' ');
}
