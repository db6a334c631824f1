/** What is wrong with a workflow that is to be stored (schema WorkflowValidationError). */
import type { JsonObject } from '../../../json';

export interface WorkflowFault {
  readonly code: string;
  readonly level: 'ERROR' | 'WARNING';
  readonly message: string;
  readonly type: 'RULE' | 'STATUS' | 'STATUS_LAYOUT' | 'WORKFLOW' | 'TRANSITION';
  readonly elementReference?: JsonObject;
}

/** A fault that keeps the workflow from being stored. */
export function fault(
  type: WorkflowFault['type'],
  told: readonly [code: string, message: string],
  elementReference?: JsonObject,
): WorkflowFault {
  const [code, message] = told;
  return { type, code, message, level: 'ERROR', ...(elementReference && { elementReference }) };
}
