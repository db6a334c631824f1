/** Orders over the Admin API: enroll, renewById, replace, collect, and the list by common name (25.5 REST guide, SSL certificates). */
import * as z from 'zod/mini';
import type { Account } from '../../../domain/account/account';
import type { AskedOrder } from '../../../domain/account-order/account-order';
import type { ListedCertificate } from '../../../domain/account/listed-certificate';
import { Problem } from '../../../domain/problem';
import type { AccountOrdering, OrderingAccount } from '../../../use-cases/ports/account/account-orders';
import type { ScmAccount } from '../../../use-cases/ports/account/scm-account';
import type { Answer } from '../../client';
import { PENDING_CODES } from '../../error-codes';
import { jsonOf, readRefusal } from '../../problems';
import { ask, answerOf, parsed, prepareSignIn } from '../admin-client';
import type { AdminWorld } from '../admin-client';
import { LARGEST_PAGE } from '../endpoints';
import { UNREADABLE } from '../speech';
import { id } from '../wire/scalars';

/** Longest reason of SCM. */
const LONGEST_REASON = 512;

/** A name with more certificates than this is looked through by a person. */
const MOST_PAGES = 5;

const orderAnswer = z.looseObject({ sslId: id });

export function createAccountOrdering(world: AdminWorld, scm: ScmAccount): AccountOrdering {
  return {
    async signIn(account) {
      await prepareSignIn(world, account);
      await requireAnswer(world, scm, account);
      return ordering(world, account);
    },
    collect: (account, sslId) => collect(world, account, sslId),
    listNamed: (account, commonName) => listNamed(scm, account, commonName),
  };
}

/**
 * Before anything is ordered where the last call had no answer: something harmless is asked first.
 * @throws Problem `scm-busy`: nothing was ordered
 */
async function requireAnswer(world: AdminWorld, scm: ScmAccount, account: Account): Promise<void> {
  if ((await world.guard?.isShaky(account.scmUrl)) !== true) return;
  try {
    await scm.listCertificates(account, { size: 1, position: 0 });
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    // Whatever else SCM says, it answers.
    if (IS_OUTAGE.has(thrown.code)) throw new Problem('scm-busy', thrown.message, thrown.detail);
  }
}

const IS_OUTAGE: ReadonlySet<string> = new Set(['scm-busy', 'scm-no-answer']);

function ordering(world: AdminWorld, account: Account): OrderingAccount {
  return {
    async enroll(asked, comments) {
      const body = { ...enrollBody(asked), ...(comments !== '' && { comments }) };
      return parsed(orderAnswer, await ask(world, account, { endpoint: 'enroll', method: 'POST', body }));
    },
    async renew(sslId, asked) {
      const body = { ...(asked.csr !== '' && { csr: asked.csr }), ...dcvOf(asked) };
      return parsed(orderAnswer, await ask(world, account, { endpoint: 'renew', id: sslId, method: 'POST', body }));
    },
    async replace(sslId, asked) {
      const { csr, names, reason } = asked;
      const body = { csr, reason: reason.slice(0, LONGEST_REASON), subjectAlternativeNames: names, ...dcvOf(asked) };
      requireScmsOwn(await ask(world, account, { endpoint: 'replace', id: sslId, method: 'POST', body }));
    },
  };
}

/** SCM has nothing to say to it (204). A page of whatever stands in front of it says nothing about what became of the call. */
function requireScmsOwn({ body }: Answer): void {
  if (body.trim() !== '' && jsonOf(body) === undefined) throw new Problem('scm-unreadable', UNREADABLE);
}

/** Ids are text inside and numbers on the wire; what was not filled in is not sent. */
function enrollBody({ orgId, certType, term, csr, names, externalRequester, customFields, ...dcv }: AskedOrder) {
  return {
    ...{ orgId: Number(orgId), certType: Number(certType), term, csr },
    ...(names.length > 0 && { subjAltNames: names.join(',') }),
    ...(externalRequester !== '' && { externalRequester }),
    ...(customFields.length > 0 && { customFields }),
    ...dcvOf(dcv),
  };
}

function dcvOf({ dcvMode, dcvEmail }: Pick<AskedOrder, 'dcvMode' | 'dcvEmail'>) {
  return { ...(dcvMode !== '' && { dcvMode }), ...(dcvMode === 'EMAIL' && { dcvEmail }) };
}

async function collect(world: AdminWorld, account: Account, sslId: string): Promise<string | undefined> {
  const answer = await answerOf(
    world,
    account,
    { endpoint: 'collect', id: sslId, query: { format: 'x509' } },
    isPending,
  );
  return answer.response.ok && answer.body.trim() !== '' ? answer.body : undefined;
}

/** Some instances say it in plain text (SCM, collect). */
function isPending({ response, body }: Answer): boolean {
  if (response.status !== 400 && response.status !== 404) return false;
  const { code } = readRefusal(body);
  if (code !== undefined) return PENDING_CODES.has(code);
  return response.status === 400 && /being processed/i.test(body.slice(0, 200));
}

/** SCM finds the name anywhere in the common name: who asked takes what is the same. */
async function listNamed(
  scm: ScmAccount,
  account: Account,
  commonName: string,
): Promise<readonly ListedCertificate[] | undefined> {
  const found = new Map<string, ListedCertificate>();
  for (let page = 0; page < MOST_PAGES; page++) {
    const { rows, received } = await scm.listCertificates(account, {
      position: page * LARGEST_PAGE,
      size: LARGEST_PAGE,
      commonName,
    });
    for (const row of rows) found.set(row.sslId, row);
    if (received < LARGEST_PAGE) return [...found.values()];
  }
  return undefined;
}
