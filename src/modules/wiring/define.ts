/** Wraps every call of a screen: parse, check the right, act, put into the envelope. Written once. */
import type Resolver from '@forge/resolver';
import { ports } from '../../app';
import type { Call } from '../../contract/call';
import type { Result } from '../../contract/result';
import { Problem } from '../../domain/problem';
import { record } from '../audit/record';
import { detail, log } from './log';
import { nameOfFailure, refusalOf } from './outcome';

/** The person in front, as the platform vouches for them. */
export interface Caller {
  readonly accountId: string;
}

export type Guard = (caller: Caller) => Promise<void>;

/** Binds a call of the contract to what answers it. */
export type Define = <Payload, Answer>(
  call: Call<Payload, Answer>,
  act: (payload: Payload, caller: Caller) => Promise<Answer>,
) => void;

/** @param guard runs before the payload is even looked at; throws `no-right` */
export function definer(resolver: Resolver, guard: Guard): Define {
  return <Payload, Answer>(call: Call<Payload, Answer>, act: (payload: Payload, caller: Caller) => Promise<Answer>) => {
    resolver.define<unknown, Result<Answer>>(call.name, async (request) => {
      const { name } = call;
      const asked = { name, accountId: accountIdOf(request.context), payload: request.payload, at: ports.now() };
      try {
        const caller = callerOf(request.context);
        await guard(caller);
        const data = await act(parse(call, request.payload), caller);
        await detail('call', { call: name });
        await record((to) => to.call({ ...asked, answer: data, code: '' }));
        return { ok: true, data };
      } catch (thrown) {
        log('call-refused', { call: name, problem: nameOfFailure(thrown) });
        const refused = refusalOf(thrown);
        await record((to) => to.call({ ...asked, code: refused.code }));
        return refused;
      }
    });
  };
}

/** @returns nothing where the platform vouches for nobody */
function accountIdOf({ accountId }: { readonly accountId?: unknown }): string {
  return typeof accountId === 'string' ? accountId : '';
}

function callerOf(context: { readonly accountId?: unknown }): Caller {
  const accountId = accountIdOf(context);
  if (accountId !== '') return { accountId };
  throw new Problem('no-right', 'Sign in to Jira first.');
}

function parse<Payload>(call: Call<Payload, unknown>, payload: unknown): Payload {
  const parsed = call.payload.safeParse(payload);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message }));
  throw new Problem('invalid-input', 'Some of the input cannot be used.', { faults });
}
