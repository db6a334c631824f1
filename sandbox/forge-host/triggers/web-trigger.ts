/** Web triggers: public HTTP in, text bodies both ways, the answer free (dynamic) or one of a fixed list (static). */
import type { HostState } from '../host-state';
import { isRecord, jsonBytes, listOf, optionalNumber, optionalText } from '../json';
import type { JsonRecord } from '../json';
import { PAYLOAD_LIMIT } from '../limits';
import { moduleOf } from '../manifest';
import type { ModuleDefinition } from '../manifest/modules';
import type { Invoker, Outcome } from '../runtime/invoker';

export interface WebTriggerRequest {
  readonly method: string;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly body?: string;
  /** Path below the trigger's address, with a leading slash. */
  readonly userPath?: string;
  readonly queryParameters?: Readonly<Record<string, readonly string[]>>;
}

export interface WebTriggerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

const FAILED: WebTriggerAnswer = { status: 500, headers: {}, body: 'Internal Server Error' };

function staticAnswer(module: ModuleDefinition, outputKey: unknown): WebTriggerAnswer {
  const response = isRecord(module.source['response']) ? module.source['response'] : {};
  const outputs = listOf(response['outputs'], 'response.outputs').filter(isRecord);
  const output = outputs.find((candidate) => candidate['key'] === outputKey);
  if (!output) return FAILED;
  const contentType = optionalText(output['contentType']) ?? 'text/plain';
  return {
    status: optionalNumber(output['statusCode']) ?? 200,
    headers: { 'content-type': [contentType] },
    body: optionalText(output['body']) ?? '',
  };
}

function headersOf(value: unknown): Record<string, string[]> {
  const entries = Object.entries(isRecord(value) ? value : {});
  return Object.fromEntries(entries.map(([name, values]) => [name, listOf(values, name).map(String)]));
}

function dynamicAnswer(value: JsonRecord): WebTriggerAnswer {
  const status = optionalNumber(value['statusCode']);
  if (status === undefined) return FAILED;
  return { status, headers: headersOf(value['headers']), body: optionalText(value['body']) ?? '' };
}

function eventOf(request: WebTriggerRequest): JsonRecord {
  const { method, headers = {}, body = '', userPath = '', queryParameters = {} } = request;
  return { method, headers, body, path: `/public${userPath}`, userPath, queryParameters };
}

function answerOf(module: ModuleDefinition, outcome: Outcome): WebTriggerAnswer {
  if (outcome.kind === 'failed' || !isRecord(outcome.value)) return FAILED;
  const response = isRecord(module.source['response']) ? module.source['response'] : {};
  return response['type'] === 'static'
    ? staticAnswer(module, outcome.value['outputKey'])
    : dynamicAnswer(outcome.value);
}

/** A function that throws or answers something else is a 500 to the caller. */
export async function callWebTrigger(
  state: HostState,
  invoker: Invoker,
  call: { moduleKey: string; request: WebTriggerRequest },
): Promise<WebTriggerAnswer> {
  const module = moduleOf(state.manifest, call.moduleKey, 'webtrigger');
  const { functionKey, key: moduleKey } = module;
  if (functionKey === undefined) throw new Error(`web trigger ${moduleKey} has no function`);
  const event = eventOf(call.request);
  if (jsonBytes(event) > PAYLOAD_LIMIT.invocationBytes) return { status: 413, headers: {}, body: 'Payload Too Large' };
  return answerOf(module, await invoker.invoke({ functionKey, moduleKey, kind: 'webtrigger', event }));
}
