/** Bearer tokens of SCM: one per profile and secret, kept encrypted, renewed before they end. */
import { Problem } from '../domain/problem';
import type { Profile } from '../domain/profile';
import { afterSignIn, lapsedSecret } from '../domain/profiles/sign-in';
import type { SignInState } from '../domain/profiles/sign-in';
import type { SignIns } from '../use-cases/ports/profile-settings';
import { call } from './client';
import type { Fetch } from './client';
import { tokenAnswer } from './endpoints';
import { jsonOf, problemOf } from './problems';

export interface Credentials {
  clientSecret(profile: Profile): Promise<string | undefined>;
  token(profile: Profile): Promise<{ readonly accessToken: string; readonly goodUntil: number } | undefined>;
  keepToken(profile: Profile, token: { readonly accessToken: string; readonly goodUntil: number }): Promise<void>;
}

export interface ScmWorld {
  readonly fetch: Fetch;
  readonly credentials: Credentials;
  /** Is told whether SCM accepted the secret. */
  readonly signIns: SignIns;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Its lifetime is undocumented, so `expires_in` counts, less a fifth (SCM, doubt D7). */
const USED_SHARE = 0.8;

export async function accessToken(world: ScmWorld, profile: Profile): Promise<string> {
  const kept = await orUndefined(() => world.credentials.token(profile));
  if (kept && kept.goodUntil > world.now()) return kept.accessToken;
  return freshToken(world, profile);
}

/** Asks the authorization server, whatever is kept. @throws Problem `scm-credentials`, `scm-url`, `scm-busy`, `scm-egress` */
export async function freshToken(world: ScmWorld, profile: Profile): Promise<string> {
  const secret = await nothingTaken(() => world.credentials.clientSecret(profile));
  if (secret === undefined) throw new Problem('scm-credentials', 'This profile has no client secret.');
  const token = await requestToken(world, profile, secret);
  await orUndefined(() => world.credentials.keepToken(profile, token));
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

async function requestToken(world: ScmWorld, profile: Profile, secret: string) {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: profile.clientId,
    client_secret: secret,
  });
  const answer = await nothingTaken(() =>
    call(world.fetch, profile.tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: form.toString(),
    }),
  );
  const { response, body } = answer;
  if (response.status === 400 || response.status === 401) {
    throw wrongCredentials(await note(world, profile, false));
  }
  if (!response.ok) throw asUntaken(problemOf(response, ''));
  const parsed = tokenAnswer.safeParse(jsonOf(body));
  if (!parsed.success) throw notASignIn();
  await note(world, profile, true);
  const { access_token, expires_in } = parsed.data;
  return { accessToken: access_token, goodUntil: world.now() + expires_in * 1_000 * USED_SHARE };
}

/** Only what changed is written; a note that could not be made gets in the way of nothing. */
function note({ signIns, now }: ScmWorld, profile: Profile, accepted: boolean): Promise<SignInState | undefined> {
  return orUndefined(async () => {
    const before = await signIns.of(profile);
    const after = afterSignIn(before, accepted, now());
    if (after) await signIns.keep(profile, after);
    return after ?? before;
  });
}

/** Signing in orders nothing: whatever happens here, no order was taken. */
async function nothingTaken<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (thrown) {
    throw thrown instanceof Problem ? asUntaken(thrown) : noSignIn();
  }
}

function asUntaken(problem: Problem): Problem {
  if (problem.code === 'scm-url') return notASignIn();
  return problem.kind.taken === 'no' ? problem : noSignIn(problem);
}

function noSignIn(problem?: Problem): Problem {
  return new Problem('scm-busy', 'Sectigo’s sign-in service did not answer.', problem?.detail);
}

function notASignIn(): Problem {
  return new Problem('scm-url', 'The token URL of this profile does not lead to Sectigo’s sign-in.');
}

function wrongCredentials(state: SignInState = {}): Problem {
  const lapsed = lapsedSecret(state);
  if (lapsed !== undefined) return new Problem('scm-credentials', lapsed);
  return new Problem(
    'scm-credentials',
    'SCM did not accept the client id and secret of this profile. Was the secret reset in SCM?',
  );
}
