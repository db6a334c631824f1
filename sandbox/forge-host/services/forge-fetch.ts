/** `__forge_fetch__`: the one door through which the genuine @forge packages reach the platform's services. */
import type { HostState } from '../host-state';
import type { KvsService } from '../kvs/kvs-service';
import type { Invocation } from '../runtime/invocation';
import { errorIntoRealm } from '../../realm';
import { callJira } from './product-api';
import { requireInvocation } from './require-invocation';
import { unmodelled } from './respond';
import { callStargate } from './stargate';
import type { StargateServices } from './stargate';

export interface ForgeFetchArgs {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
}

export interface PlatformServices extends StargateServices {
  readonly kvs: KvsService;
  /** Lets other work of the same instant go first now and then, as a network does. */
  readonly pause: () => Promise<void>;
}

type ForgeFetch = (args: ForgeFetchArgs, path: string, init?: RequestInit) => Promise<Response>;

function bodyOf(init: RequestInit): unknown {
  return typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
}

interface ServiceCall {
  readonly args: ForgeFetchArgs;
  readonly path: string;
  readonly init: RequestInit;
  readonly invocation: Invocation;
}

async function dispatch(state: HostState, services: PlatformServices, call: ServiceCall): Promise<Response> {
  const { args, path, init, invocation } = call;
  const service = args.contextAri === undefined ? `${args.type}/${args.remote ?? ''}` : `${args.type}/contextAri`;
  switch (service) {
    case 'kvs/kvs':
      return services.kvs.call(path, bodyOf(init), typeof init.body === 'string' ? init.body.length : undefined);
    case 'fpp/jira':
      return callJira(state, invocation, { args, path, init });
    case 'fpp/stargate':
      return args.provider === 'app'
        ? callStargate(state, services, { invocation, path, body: bodyOf(init) })
        : unmodelled(state, `stargate as ${String(args.provider)}: ${path}`);
    default:
      return unmodelled(state, `${service} ${path}`);
  }
}

export function forgeFetch(state: HostState, services: PlatformServices): ForgeFetch {
  return async (args, path, init = {}) => {
    const invocation = requireInvocation(state, `${args.type} ${path}`);
    await services.pause();
    if (invocation.ended) throw errorIntoRealm(new Error('the invocation has ended'));
    try {
      const response = await dispatch(state, services, { args, path, init, invocation });
      await services.pause();
      return response;
    } catch (error) {
      throw errorIntoRealm(error);
    }
  };
}
