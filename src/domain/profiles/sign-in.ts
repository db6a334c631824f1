/** What is remembered of signing in to SCM with a profile's secret: so that a secret that worked once is told from a wrong one. */
import { utc } from '../format-time';
import { DAY_MS } from '../validity';

/** Epoch milliseconds; absent: never, or not known of this secret at these addresses. */
export interface SignInState {
  /** When SCM was last known to accept the secret, to within a day. */
  readonly workedAt?: number;
  /** Since when SCM refuses it; absent once it works again. */
  readonly refusedSince?: number;
  /** When *Test connection* last found everything in order. */
  readonly testedAt?: number;
}

/** @returns what to remember; undefined where nothing changed, so that nothing is written at every call */
export function afterSignIn(state: SignInState, accepted: boolean, now: number): SignInState | undefined {
  const { refusedSince, ...rest } = state;
  if (!accepted) return refusedSince === undefined ? { ...state, refusedSince: now } : undefined;
  const isFresh = refusedSince === undefined && state.workedAt !== undefined && now - state.workedAt < DAY_MS;
  return isFresh ? undefined : { ...rest, workedAt: now };
}

/** What people call a secret, and what they do about one that lapsed. */
export interface SecretWords {
  readonly secret: string;
  /** A sentence. */
  readonly remedy: string;
}

export const PROFILE_SECRET: SecretWords = {
  secret: 'client secret',
  remedy: 'Put the new secret into this profile in “Sectigo Profile Settings”.',
};

/** @returns what became of a secret that worked before; undefined where it never did, or still does */
export function lapsedSecret(
  { workedAt, refusedSince }: SignInState,
  { secret, remedy }: SecretWords = PROFILE_SECRET,
): string | undefined {
  if (workedAt === undefined || refusedSince === undefined) return undefined;
  return `SCM accepted this ${secret} until ${utc(workedAt)} and has refused it since ${utc(refusedSince)}: it was reset in SCM, or it has expired. ${remedy}`;
}
