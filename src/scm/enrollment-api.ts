/** The SCM port over the Enrollment API: one client id stands for one organization, certificate profile and term. */
import type * as z from 'zod/mini';
import type { ScmStatus } from '../domain/order/scm-status';
import { Problem } from '../domain/problem';
import type { Profile } from '../domain/profile';
import type { EnrollRequest, Scm, SignedIn } from '../use-cases/ports/scm';
import { accessToken, freshToken } from './access-token';
import type { ScmWorld as AnyWorld } from './access-token';
import { ADVICE } from './advice';
import { call } from './client';
import type { Answer } from './client';
import { readValidation } from './domain-validation';
import { ENDPOINTS, urlOf } from './endpoints';
import type { Endpoint } from './endpoints';
import { PENDING_CODES } from './error-codes';
import { jsonOf, problemOf, readRefusal } from './problems';
import { statusOf } from './status-words';

/** An id that no certificate has, to ask something harmless. */
const NO_CERTIFICATE = '0';

type ScmWorld = AnyWorld<Profile>;

export function createEnrollmentApi(world: ScmWorld): Scm {
  const asked = { ...world, fetch: world.guard?.always ?? world.fetch };
  const sendIn = async (within: ScmWorld, profile: Profile, request: ScmCall) =>
    sendSignedIn(within, profile, { ...request, token: await accessToken(within, profile) });
  const send = (profile: Profile, request: ScmCall) => sendIn(world, profile, request);
  // A person waits for it, and nothing is ordered: asked whatever is remembered of SCM.
  const sendNow = (profile: Profile, request: ScmCall) => sendIn(asked, profile, request);
  return {
    signIn: (profile) => signIn(world, profile),
    status: async (profile, certId) => (await asker(world, profile))(certId),
    statuses: (profile) => asker(world, profile),
    async lookAt(profile, certId) {
      const { status, dcvInfo } = parsed(
        ENDPOINTS.status.answer,
        await sendNow(profile, { endpoint: 'status', certId }),
      );
      const domains = readValidation(dcvInfo);
      return { status: statusOf(status), ...(domains && { domains }) };
    },
    async collect(profile, certId) {
      const { response, body } = await send(profile, { endpoint: 'collect', certId });
      return response.ok && body.trim() !== '' ? body : undefined;
    },
    async revoke(profile, certId, { code, words }) {
      const revocation = { endpoint: 'revoke', certId, body: { reasonCode: code, message: words } } as const;
      await unlessRevoked(() => sendNow(profile, revocation));
    },
    async checkAccess(profile) {
      await freshToken(asked, profile);
      await expectUnknown(() => sendNow(profile, { endpoint: 'status', certId: NO_CERTIFICATE }));
    },
  };
}

async function asker(world: ScmWorld, profile: Profile): Promise<(certId: string) => Promise<ScmStatus>> {
  const token = await accessToken(world, profile);
  return async (certId) => {
    const answer = await sendSignedIn(world, profile, { endpoint: 'status', certId, token });
    return statusOf(parsed(ENDPOINTS.status.answer, answer).status);
  };
}

async function signIn(world: ScmWorld, profile: Profile): Promise<SignedIn> {
  const token = await accessToken(world, profile);
  await requireAnswer(world, profile);
  return {
    enroll: (request) => order(world, profile, { endpoint: 'enroll', body: bodyOf(request), token }),
    renew: (certId, request) => order(world, profile, { endpoint: 'renew', certId, body: bodyOf(request), token }),
    replace: (certId, { csr, names, comments }) =>
      // Without names SCM would keep the old one's; the ones asked for are always said.
      order(world, profile, { endpoint: 'replace', certId, body: { csr, comments, subjAltNames: names }, token }),
  };
}

/**
 * Before anything is ordered where the last call had no answer: something harmless is asked first, so that an outage
 * leaves no order without an answer.
 * @throws Problem `scm-busy`: nothing was ordered
 */
async function requireAnswer(world: ScmWorld, profile: Profile): Promise<void> {
  if ((await world.guard?.isShaky(profile.scmUrl)) !== true) return;
  try {
    const request = { endpoint: 'status', certId: NO_CERTIFICATE } as const;
    await sendSignedIn(world, profile, { ...request, token: await accessToken(world, profile) });
  } catch (thrown) {
    if (!(thrown instanceof Problem)) throw thrown;
    // Whatever else SCM says, it answers.
    if (IS_OUTAGE.has(thrown.code)) throw new Problem('scm-busy', thrown.message, thrown.detail);
  }
}

const IS_OUTAGE: ReadonlySet<string> = new Set(['scm-busy', 'scm-no-answer']);

/** A call that orders: it is sent once, whatever becomes of it. */
async function order(
  world: ScmWorld,
  profile: Profile,
  request: SignedInCall & { readonly endpoint: 'enroll' | 'renew' | 'replace' },
): Promise<{ certId: string }> {
  const answer = await sendSignedIn(world, profile, request);
  return { certId: parsed(ENDPOINTS[request.endpoint].answer, answer).certId };
}

function bodyOf({ csr, names, comments }: EnrollRequest) {
  // SCM has a field of its own for several names; whether it reads them off the CSR too is not documented.
  return { csr, comments, customFields: {}, ...(names.length > 1 && { subjAltNames: names }) };
}

interface ScmCall {
  readonly endpoint: Endpoint;
  readonly certId?: string;
  readonly body?: unknown;
}

interface SignedInCall extends ScmCall {
  readonly token: string;
}

/** A 401 means that nothing was looked at yet: the token is renewed and the call sent once more. */
async function sendSignedIn(world: ScmWorld, profile: Profile, request: SignedInCall): Promise<Answer> {
  const first = await sendWith(world, profile, request);
  if (first.response.status !== 401) return judged(request, first);
  return judged(request, await sendWith(world, profile, { ...request, token: await freshToken(world, profile) }));
}

function sendWith(world: ScmWorld, profile: Profile, request: SignedInCall): Promise<Answer> {
  const headers = { authorization: `Bearer ${request.token}`, accept: '*/*', 'content-type': 'application/json' };
  return call(world.fetch, urlOf(profile.scmUrl, request.endpoint, request.certId), {
    method: ENDPOINTS[request.endpoint].method,
    headers,
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
}

/** Lets good answers pass, and the download's *not yet*; anything else is thrown. */
function judged(request: ScmCall, answer: Answer): Answer {
  if (answer.response.status >= 200 && answer.response.status < 300) return answer;
  if (request.endpoint === 'collect' && isPending(answer)) return answer;
  throw problemOf(answer.response, answer.body, { advice: ADVICE });
}

function isPending({ response, body }: Answer): boolean {
  const { code } = readRefusal(body);
  return (response.status === 404 || response.status === 400) && code !== undefined && PENDING_CODES.has(code);
}

/** @throws Problem `scm-unreadable`: SCM said yes, but not to what; an order may have been taken */
function parsed<T>(schema: z.ZodMiniType<T>, { body }: Answer): T {
  const result = schema.safeParse(jsonOf(body));
  if (result.success) return result.data;
  throw new Problem('scm-unreadable', 'SCM’s answer could not be read.');
}

/** Signed in and told that there is no such certificate: the address and the credentials are right. */
async function expectUnknown(ask: () => Promise<Answer>): Promise<void> {
  try {
    await ask();
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'scm-unknown-certificate') throw thrown;
  }
}

/** What was revoked before, by a call whose answer was lost or by somebody else, is done. */
async function unlessRevoked(revoke: () => Promise<Answer>): Promise<void> {
  try {
    await revoke();
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'scm-revoked') throw thrown;
  }
}
