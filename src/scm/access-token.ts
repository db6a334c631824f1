/** Bearer tokens of SCM: one per holder (profile or account) and secret, kept encrypted, renewed before they end. */
import { Problem } from '../domain/problem';
import { afterSignIn, lapsedSecret } from '../domain/profiles/sign-in';
import type { SignInState } from '../domain/profiles/sign-in';
import type { SignInNotes } from '../use-cases/ports/profile-settings';
import { call } from './client';
import type { Fetch } from './client';
import { tokenAnswer } from './endpoints';
import type { Guard } from './outage/guarded-fetch';
import { jsonOf, problemOf } from './problems';
import { SIGN_IN_WORDS } from './words/sign-in-words';

/** Who signs in with client credentials. */
export interface TokenHolder {
  readonly clientId: string;
  readonly tokenUrl: string;
}

export interface Credentials<Holder> {
  clientSecret(holder: Holder): Promise<string | undefined>;
  token(holder: Holder): Promise<{ readonly accessToken: string; readonly goodUntil: number } | undefined>;
  keepToken(holder: Holder, token: { readonly accessToken: string; readonly goodUntil: number }): Promise<void>;
}

export interface ScmWorld<Holder> {
  readonly fetch: Fetch;
  /** What leaves a host alone that does not answer; `fetch` is guarded by it. Absent: nothing does. */
  readonly guard?: Omit<Guard, 'fetch'>;
  readonly credentials: Credentials<Holder>;
  /** Is told whether SCM accepted the secret. */
  readonly signIns: SignInNotes<Holder>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What people call the holder. */
  readonly holder: keyof typeof SIGN_IN_WORDS;
}

/** Its lifetime is undocumented, so `expires_in` counts, less a fifth (SCM, doubt D7). */
const USED_SHARE = 0.8;

export async function accessToken<Holder extends TokenHolder>(
  world: ScmWorld<Holder>,
  holder: Holder,
): Promise<string> {
  const kept = await orUndefined(() => world.credentials.token(holder));
  if (kept && kept.goodUntil > world.now()) return kept.accessToken;
  return freshToken(world, holder);
}

/** Asks the authorization server, whatever is kept. @throws Problem `scm-credentials`, `scm-url`, `scm-busy`, `scm-egress` */
export async function freshToken<Holder extends TokenHolder>(world: ScmWorld<Holder>, holder: Holder): Promise<string> {
  const secret = await nothingTaken(world.holder, () => world.credentials.clientSecret(holder));
  if (secret === undefined) throw new Problem('scm-credentials', SIGN_IN_WORDS[world.holder].noSecret);
  const token = await requestToken(world, holder, secret);
  await orUndefined(() => world.credentials.keepToken(holder, token));
  return token.accessToken;
}

/** A token that could not be kept or read is asked for anew; that must not get between an order and its answer. */
async function orUndefined<T>(keeping: () => Promise<T>): Promise<T | undefined> {
  try {
    return await keeping();
  } catch {
    return undefined;
  }
}

async function requestToken<Holder extends TokenHolder>(world: ScmWorld<Holder>, holder: Holder, secret: string) {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: holder.clientId,
    client_secret: secret,
  });
  const answer = await nothingTaken(world.holder, () =>
    call(world.fetch, holder.tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
    }),
  );
  const { response, body } = answer;
  if (response.status === 400 || response.status === 401) {
    throw wrongCredentials(world.holder, await noteSignIn(world, holder, false));
  }
  if (!response.ok) throw asUntaken(world.holder, problemOf(response, ''));
  const parsed = tokenAnswer.safeParse(jsonOf(body));
  if (!parsed.success) throw notASignIn(world.holder);
  await noteSignIn(world, holder, true);
  const { access_token, expires_in } = parsed.data;
  return { accessToken: access_token, goodUntil: world.now() + expires_in * 1_000 * USED_SHARE };
}

/** Only what changed is written; a note that could not be made gets in the way of nothing. */
export function noteSignIn<Holder>(
  { signIns, now }: Pick<ScmWorld<Holder>, 'signIns' | 'now'>,
  holder: Holder,
  accepted: boolean,
): Promise<SignInState | undefined> {
  return orUndefined(async () => {
    const before = await signIns.of(holder);
    const after = afterSignIn(before, accepted, now());
    if (after) await signIns.keep(holder, after);
    return after ?? before;
  });
}

type Whose = keyof typeof SIGN_IN_WORDS;

/** Signing in orders nothing: whatever happens here, no order was taken. */
async function nothingTaken<T>(whose: Whose, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (thrown) {
    throw thrown instanceof Problem ? asUntaken(whose, thrown) : noSignIn();
  }
}

function asUntaken(whose: Whose, problem: Problem): Problem {
  if (problem.code === 'scm-url') return notASignIn(whose);
  return problem.kind.taken === 'no' ? problem : noSignIn(problem);
}

function noSignIn(problem?: Problem): Problem {
  return new Problem('scm-busy', 'Sectigo’s sign-in service did not answer.', problem?.detail);
}

function notASignIn(whose: Whose): Problem {
  return new Problem('scm-url', SIGN_IN_WORDS[whose].notASignIn);
}

function wrongCredentials(whose: Whose, state: SignInState = {}): Problem {
  return new Problem('scm-credentials', lapsedSecret(state, SIGN_IN_WORDS[whose]) ?? SIGN_IN_WORDS[whose].refused);
}
