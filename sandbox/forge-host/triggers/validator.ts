/** Workflow validators: run while the person waits and can block the transition. */
import type { HostState } from '../host-state';
import { isRecord, optionalText } from '../json';
import { moduleOf } from '../manifest';
import type { Invoker } from '../runtime/invoker';

export interface ValidatorVerdict {
  readonly result: boolean;
  readonly errorMessage?: string;
}

const NO_ANSWER = 'The app that checks this transition did not answer. Try again.';

/** A function that throws, runs too long or answers something else blocks the transition. */
export async function runValidator(
  state: HostState,
  invoker: Invoker,
  call: { moduleKey: string; event: object },
): Promise<ValidatorVerdict> {
  const module = moduleOf(state.manifest, call.moduleKey, 'jira:workflowValidator');
  if (module.functionKey === undefined) throw new Error(`validator ${module.key} has no function`);
  const outcome = await invoker.invoke({
    functionKey: module.functionKey,
    moduleKey: module.key,
    kind: module.kind,
    event: call.event,
  });
  const answer = outcome.kind === 'returned' && isRecord(outcome.value) ? outcome.value : {};
  if (typeof answer['result'] !== 'boolean') return { result: false, errorMessage: NO_ANSWER };
  const given = optionalText(answer['errorMessage']) ?? optionalText(module.source['errorMessage']);
  return { result: answer['result'], ...(given === undefined ? {} : { errorMessage: given }) };
}
