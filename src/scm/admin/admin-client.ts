/** Sends calls to the Admin API, signed in as the account says, and reads their answers. */
import type * as z from 'zod/mini';
import type { Account, AccountSignIn } from '../../domain/account/account';
import { Problem } from '../../domain/problem';
import { lapsedSecret } from '../../domain/profiles/sign-in';
import { accessToken, freshToken, noteSignIn } from '../access-token';
import type { ScmWorld, TokenHolder } from '../access-token';
import { call } from '../client';
import type { Answer } from '../client';
import { jsonOf, problemOf } from '../problems';
import { PASSWORD_WORDS, SIGN_IN_WORDS } from '../words/sign-in-words';
import { adminUrl } from './endpoints';
import type { AdminRequest } from './endpoints';
import { ACCOUNT_SPEECH, UNREADABLE } from './speech';

/** An account as one that gets tokens; one with a password gets none. */
export type AccountHolder = Account & TokenHolder;

export type AdminWorld = ScmWorld<AccountHolder>;

/** Two hundred rows, some with ten thousand names; more is no page. */
const LONGEST_PAGE = 24_000_000;

/** @throws Problem with a sentence that says who must act */
export function ask(world: AdminWorld, account: Account, request: AdminRequest): Promise<Answer> {
  return answerOf(world, account, request, () => false);
}

/** As `ask`; a refusal that is an answer too is given back. */
export async function answerOf(
  world: AdminWorld,
  ...[account, request, isAnswer]: [Account, AdminRequest, (refusal: Answer) => boolean]
): Promise<Answer> {
  const holder = holderOf(account);
  const first = await send(world, holder, request, await headersOf(world, holder, accessToken));
  if (first.response.status !== 401) return judged(first, isAnswer);
  if (account.signIn.kind === 'password') throw await refusedPassword(world, holder);
  // The token may have ended meanwhile; it is asked for anew once. A 401 means that nothing was looked at yet.
  return judged(await send(world, holder, request, await headersOf(world, holder, freshToken)), isAnswer);
}

/** Signs in anew, whatever is kept. With a password there is no such step: the first call tells. */
export async function signInAnew(world: AdminWorld, account: Account): Promise<void> {
  if (account.signIn.kind === 'oauth') await freshToken(world, holderOf(account));
}

/** Has a token at hand, or the password, so that the next call fails for no reason of its own. */
export async function prepareSignIn(world: AdminWorld, account: Account): Promise<void> {
  await headersOf(world, holderOf(account), accessToken);
}

/** Remembers that SCM took a password; tokens are noted where they are given out. */
export async function noteAccepted(world: AdminWorld, account: Account): Promise<void> {
  if (account.signIn.kind === 'password') await noteSignIn(world, holderOf(account), true);
}

/** @throws Problem `scm-unreadable` */
export function parsed<T>(schema: z.ZodMiniType<T>, { body }: Answer): T {
  const result = schema.safeParse(jsonOf(body));
  if (result.success) return result.data;
  throw new Problem('scm-unreadable', UNREADABLE);
}

function holderOf(account: Account): AccountHolder {
  return { ...account, ...tokenOf(account.signIn) };
}

function tokenOf(signIn: AccountSignIn): TokenHolder {
  return signIn.kind === 'oauth' ? signIn : { clientId: '', tokenUrl: '' };
}

type GetToken = typeof accessToken;

async function headersOf(
  world: AdminWorld,
  holder: AccountHolder,
  getToken: GetToken,
): Promise<Record<string, string>> {
  const { signIn } = holder;
  if (signIn.kind === 'oauth') return { authorization: `Bearer ${await getToken(world, holder)}` };
  const password = await world.credentials.clientSecret(holder);
  if (password === undefined) throw new Problem('scm-credentials', SIGN_IN_WORDS.account.noSecret);
  return { login: signIn.login, password, customerUri: signIn.customerUri };
}

function send(
  world: AdminWorld,
  { scmUrl, signIn }: AccountHolder,
  ...[request, headers]: [AdminRequest, Record<string, string>]
): Promise<Answer> {
  const { method = 'GET', body } = request;
  const sent = body && { body: JSON.stringify(body) };
  const version = signIn.kind === 'oauth' ? 'v2' : 'v1';
  return call(world.fetch, adminUrl(scmUrl, version, request), {
    method,
    headers: { ...headers, accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    ...sent,
    longestBody: LONGEST_PAGE,
  });
}

function judged(answer: Answer, isAnswer: (refusal: Answer) => boolean): Answer {
  if (answer.response.ok || isAnswer(answer)) return answer;
  throw problemOf(answer.response, answer.body, ACCOUNT_SPEECH);
}

async function refusedPassword(world: AdminWorld, holder: AccountHolder): Promise<Problem> {
  const state = (await noteSignIn(world, holder, false)) ?? {};
  return new Problem('scm-credentials', lapsedSecret(state, PASSWORD_WORDS) ?? PASSWORD_WORDS.refused);
}
