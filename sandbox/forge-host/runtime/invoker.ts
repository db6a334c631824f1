/** Runs a function of the app under its time limit and the payload limits, and records how it ended. */
import type { HostState } from '../host-state';
import { uuidOf } from '../host-state';
import { isRecord, jsonBytes } from '../json';
import { PAYLOAD_LIMIT, TIME_LIMIT_SECONDS } from '../limits';
import { writeLog } from './app-console';
import { Invocation, invocations } from './invocation';
import type { InvocationRequest } from './invocation';
import { intoRealm, outOfRealm } from '../../realm';

export type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly error: Error };

type Handler = (event: unknown, context: unknown) => unknown;
export type HandlerOf = (functionKey: string) => Handler;

/** An error of the bundle's realm is not an instance of this one's Error: name, message, stack and fields are taken. */
function asError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  if (!isRecord(thrown) || typeof thrown['message'] !== 'string') return new Error(String(thrown));
  const { name, message, stack } = thrown;
  return Object.assign(new Error(message), thrown, { name, stack });
}

function failed(name: string, thrown: unknown): Outcome {
  return { kind: 'failed', name, error: asError(thrown) };
}

function timeOut(invocation: Invocation): { outcome: Promise<Outcome>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const outcome = new Promise<Outcome>((resolve) => {
    timer = setTimeout(() => {
      resolve(tooLate(invocation));
    }, invocation.limitMs);
  });
  return { outcome, clear: () => clearTimeout(timer) };
}

function tooLate(invocation: Invocation): Outcome {
  return failed('FUNCTION_TIME_OUT', new Error(`no answer within ${invocation.limitMs / 1_000} s`));
}

export class Invoker {
  readonly #state: HostState;
  readonly #handlerOf: HandlerOf;
  #count = 0;

  constructor(state: HostState, handlerOf: HandlerOf) {
    this.#state = state;
    this.#handlerOf = handlerOf;
  }

  /** Never rejects: a throw, a time-out and a payload over its limit are outcomes, recorded in the host's failures. */
  async invoke(request: InvocationRequest): Promise<Outcome> {
    const invocation = new Invocation({ id: this.#nextId(), request, limitMs: this.#limitMs(request) });
    const outcome = await this.#run(invocation);
    invocation.end(outcome.kind === 'failed' && outcome.name === 'FUNCTION_TIME_OUT');
    if (outcome.kind === 'failed') this.#record(invocation, outcome.name, outcome.error);
    return outcome;
  }

  async #run(invocation: Invocation): Promise<Outcome> {
    const { request } = invocation;
    if (jsonBytes(request.event) > PAYLOAD_LIMIT.invocationBytes) {
      return failed('PAYLOAD_TOO_BIG', new Error('the invocation payload is over 5 MB'));
    }
    const limit = timeOut(invocation);
    const outcome = await Promise.race([this.#call(invocation), limit.outcome]);
    limit.clear();
    return outcome.kind === 'returned' && invocation.elapsedMs() > invocation.limitMs ? tooLate(invocation) : outcome;
  }

  async #call(invocation: Invocation): Promise<Outcome> {
    const { functionKey, event, accountId } = invocation.request;
    const context = {
      installContext: this.#state.identity.siteAri,
      installation: { ari: { installationId: this.#state.identity.installationId } },
      ...(accountId === undefined ? {} : { principal: { accountId } }),
    };
    try {
      const handler = this.#handlerOf(functionKey);
      const answer = await invocations.run(invocation, () => handler(intoRealm(event), intoRealm(context)));
      const value = outOfRealm(answer);
      if (jsonBytes(value) > PAYLOAD_LIMIT.responseBytes) {
        return failed('PAYLOAD_TOO_BIG', new Error('the answer is over 5 MB'));
      }
      return { kind: 'returned', value };
    } catch (error) {
      return failed('FUNCTION_ERROR', error);
    }
  }

  #record(invocation: Invocation, name: string, error: Error): void {
    const { functionKey, moduleKey, event } = invocation.request;
    const text = error.stack ?? `${error.name}: ${error.message}`;
    const atMs = this.#state.clock.now();
    const cloudId = this.#state.site.cloudId;
    this.#state.failures.push({ atMs, cloudId, functionKey, moduleKey, name, error: text, event });
    writeLog(this.#state, { level: 'platform', functionKey, text: `${name}: ${error.message}` });
  }

  #limitMs(request: InvocationRequest): number {
    const definition = this.#state.manifest.functions.find(({ key }) => key === request.functionKey);
    const seconds = definition?.timeoutSeconds ?? TIME_LIMIT_SECONDS[request.kind] ?? 25;
    return seconds * 1_000 * (this.#state.options.timeLimitScale ?? 1);
  }

  #nextId(): string {
    this.#count += 1;
    return uuidOf(`${this.#state.identity.installationId} run ${this.#count}`);
  }
}
