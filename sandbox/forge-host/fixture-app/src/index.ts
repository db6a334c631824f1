/** Handlers of the fixture app: a resolver definition for each thing that a test wants to see happen in a function. */
import { kvs } from '@forge/kvs';
import { definitions } from './definitions';
import { InvocationError, InvocationErrorCode } from '@forge/events';
import Resolver from '@forge/resolver';

const resolver_ = new Resolver();
for (const [name, definition] of Object.entries(definitions)) resolver_.define(name, definition);

export const resolver = resolver_.getDefinitions();

interface Step {
  /** Plain key under which each run is counted. */
  readonly count?: string;
  readonly throwTimes?: number;
  readonly retryTimes?: number;
  readonly hang?: boolean;
}

async function step(body: Step, event: object): Promise<unknown> {
  const key = body.count ?? 'runs';
  const runs = ((await kvs.get<number>(key)) ?? 0) + 1;
  await kvs.set(key, runs);
  await kvs.set(`${key}.last`, event);
  if (body.hang) await new Promise((resolve) => setTimeout(resolve, 60_000).unref());
  if (runs <= (body.throwTimes ?? 0)) throw new Error(`failure ${runs}`);
  if (runs <= (body.retryTimes ?? 0)) {
    return new InvocationError({
      retryAfter: 60,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      retryData: { runs },
    });
  }
  return undefined;
}

export const worker = (event: { body: Step }): Promise<unknown> => step(event.body, event);

export const after = (event: { configuration: Step }): Promise<unknown> => step(event.configuration, event);

export function before(event: { configuration: { say: unknown } }): unknown {
  if (event.configuration.say === 'throw') throw new Error('validator trouble');
  return event.configuration.say;
}

export async function hourly(event: object): Promise<unknown> {
  await step({ count: 'scheduled' }, event);
  return { statusCode: 204 };
}

export function hook(request: { body: string }): unknown {
  return { outputKey: request.body };
}

export function openHook(request: { method: string; queryParameters: Record<string, string[]> }): unknown {
  const body = `${request.method} ${request.queryParameters['q']?.join() ?? ''}`;
  return { statusCode: 200, headers: { 'x-seen': ['yes'] }, body };
}

export const installed = (event: object): Promise<unknown> => step({ count: 'installed' }, event);
