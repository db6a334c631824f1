/** Finds out what an account's credentials may do by asking only: no probe changes anything or costs anything. */
import * as z from 'zod/mini';
import type { Account } from '../../domain/account/account';
import { readAccountAddress } from '../../domain/account/account-address';
import type { Ability, AccountAdministrator, AccountRights, RightAnswer } from '../../domain/account/rights';
import { ACTIONS } from '../../domain/account/rights';
import { Problem } from '../../domain/problem';
import { together } from '../../domain/work/together';
import type { Answer } from '../client';
import { ask, noteAccepted, parsed, signInAnew } from './admin-client';
import type { AdminWorld } from './admin-client';
import type { AdminRequest } from './endpoints';
import { certificateAnswer } from './wire/certificate';
import { administratorAnswer, administratorRow } from './wire/reference';
import { listOf } from './wire/scalars';
import { bare } from './wire/words';

type Can = AccountRights['abilities'][Ability];

const ONE = { size: 1, position: 0 };

const PROBES = [
  { ability: 'organizations', request: { endpoint: 'organizations' } },
  { ability: 'domains', request: { endpoint: 'domains', query: ONE } },
  { ability: 'profiles', request: { endpoint: 'certificateProfiles' } },
  { ability: 'customFields', request: { endpoint: 'plainCustomFields' } },
] as const satisfies readonly { readonly ability: Ability; readonly request: AdminRequest }[];

/** @throws Problem when it cannot be signed in, or SCM does not answer as it should; a refusal is part of the answer */
export async function whatItMay(guarded: AdminWorld, account: Account): Promise<AccountRights> {
  // A person waits for it: asked whatever is remembered of SCM.
  const world = { ...guarded, fetch: guarded.guard?.always ?? guarded.fetch };
  await signInAnew(world, account);
  const certificates = await certificatesSeen(world, account);
  await noteAccepted(world, account);
  const others = await together(PROBES.map(async ({ request }) => (await tried(world, account, request)).can));
  const [organizations, domains, profiles, customFields] = others as [Can, Can, Can, Can];
  const administrator = await administratorOf(world, account);
  return {
    instance: readAccountAddress(account.scmUrl)?.instance ?? account.scmUrl,
    signIn: account.signIn.kind,
    abilities: { ...certificates.abilities, organizations, domains, profiles, customFields },
    actions: actionsOf(administrator),
    ...certificates.seen,
    ...(administrator && { administrator }),
  };
}

interface Tried {
  readonly can: Can;
  readonly answer?: Answer;
}

/** These say something about the account's rights; all else says that the question could not be put. */
const REFUSALS: Readonly<Record<string, RightAnswer>> = {
  'scm-rights': 'no',
  'scm-refused': 'untold',
  'scm-set-up': 'untold',
  'scm-state': 'untold',
  'scm-url': 'untold',
  'scm-unknown-certificate': 'untold',
};

async function tried(world: AdminWorld, account: Account, request: AdminRequest): Promise<Tried> {
  try {
    const answer = await ask(world, account, request);
    parsed(z.array(z.unknown()), answer);
    return { can: { can: 'yes', said: '' }, answer };
  } catch (thrown) {
    return { can: refusalOf(thrown) };
  }
}

function refusalOf(thrown: unknown): Can {
  const can = thrown instanceof Problem ? REFUSALS[thrown.code] : undefined;
  if (can === undefined || !(thrown instanceof Problem)) throw thrown;
  return { can, said: thrown.message };
}

interface CertificatesSeen {
  readonly abilities: Pick<AccountRights['abilities'], 'certificates' | 'details'>;
  readonly seen: Pick<AccountRights, 'certificateCount' | 'fullRows'>;
}

const NOTHING_TO_LOOK_AT: Can = { can: 'untold', said: '' };

/** The first call after the sign-in: an address that leads elsewhere is told as such, not as a missing right. */
async function certificatesSeen(world: AdminWorld, account: Account): Promise<CertificatesSeen> {
  let answer: Answer;
  try {
    answer = await ask(world, account, { endpoint: 'certificates', query: ONE });
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'scm-rights') throw thrown;
    const no: Can = { can: 'no', said: thrown.message };
    return { abilities: { certificates: no, details: NOTHING_TO_LOOK_AT }, seen: {} };
  }
  const [row] = parsed(z.array(z.catch(z.nullable(certificateAnswer), null)), answer);
  const total = answer.response.headers.get('x-total-count') ?? '';
  const count = /^\d{1,10}$/.test(total) ? { certificateCount: Number(total) } : {};
  const certificates: Can = { can: 'yes', said: '' };
  if (!row) return { abilities: { certificates, details: NOTHING_TO_LOOK_AT }, seen: count };
  const details = await detailsSeen(world, account, row.sslId);
  return { abilities: { certificates, details }, seen: { ...count, fullRows: row.complete } };
}

async function detailsSeen(world: AdminWorld, account: Account, id: string): Promise<Can> {
  try {
    await ask(world, account, { endpoint: 'certificate', id });
    return { can: 'yes', said: '' };
  } catch (thrown) {
    return refusalOf(thrown);
  }
}

/**
 * There is no question for *who am I*. A login finds itself; the only API administrator in sight is taken for the one who asks.
 * @returns undefined where SCM does not tell
 */
async function administratorOf(world: AdminWorld, account: Account): Promise<AccountAdministrator | undefined> {
  const { signIn } = account;
  const filter = signIn.kind === 'password' ? { login: signIn.login } : { type: 'API', activeState: 'ACTIVE' };
  return unlessUntold(async () => {
    const query = { ...filter, size: 50, position: 0 };
    const rows = parsed(listOf(administratorRow), await ask(world, account, { endpoint: 'administrators', query }));
    const own = signIn.kind === 'password' ? rows.filter(({ login }) => login === signIn.login) : rows;
    const [only] = own;
    if (!only || own.length > 1) return undefined;
    const answer = parsed(administratorAnswer, await ask(world, account, { endpoint: 'administrator', id: only.id }));
    return {
      by: signIn.kind === 'password' ? 'login' : 'only-one-in-sight',
      roles: [...new Set(answer.credentials.map(({ role }) => role))],
      ...(answer.privileges && { privileges: answer.privileges }),
    };
  });
}

/** Whoever may not look at administrators, or not at this one, is told nothing; that is no trouble of the account. */
async function unlessUntold<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind.retry) throw thrown;
    return undefined;
  }
}

/** SCM's privileges (OpenAPI 25.9.2). */
const PRIVILEGES: Record<(typeof ACTIONS)[number], string> = {
  request: 'sslRequest',
  renew: 'sslRenew',
  replace: 'sslReplace',
  revoke: 'sslRevoke',
  approve: 'sslApprove',
  manage: 'sslManage',
};

function actionsOf(administrator: AccountAdministrator | undefined): AccountRights['actions'] {
  const held = administrator?.privileges?.map(bare);
  const may = (action: (typeof ACTIONS)[number]): RightAnswer =>
    held === undefined ? 'untold' : held.includes(bare(PRIVILEGES[action])) ? 'yes' : 'no';
  return Object.fromEntries(ACTIONS.map((action) => [action, may(action)])) as AccountRights['actions'];
}
