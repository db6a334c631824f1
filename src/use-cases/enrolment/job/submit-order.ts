/** Journey 2: reads the issue, stores the intent, and sends the order to SCM, once. */
import type { UnsentOrder } from '../../../domain/approval/unsent';
import { hasLeft } from '../../../domain/order/moves/where-it-stands';
import { NO_TRANSITION } from '../../../domain/order/order';
import type { Order, OrderRequest, SubmittingOrder } from '../../../domain/order/order';
import { orderComments, orderMark } from '../../../domain/order/order-mark';
import {
  backToQueued,
  inTrouble,
  notSentYet,
  toCancelled,
  toCancelledByPerson,
  toRejected,
  toRequested,
  toSubmitting,
  toUnknown,
} from '../../../domain/order/order-steps';
import { inSight, isGoneForGood, outOfSight, waitsForAdmin } from '../../../domain/order/order-work';
import { asProblem, isProblemCode, Problem } from '../../../domain/problem';
import type { Actor, ProblemCode } from '../../../domain/problem';
import type { Profile } from '../../../domain/profile';
import { expired } from '../../../domain/validity';
import type { EnrollRequest, SignedIn } from '../../ports/scm';
import type { Issue } from '../../ports/issues';
import type { Ports } from '../../ports/ports';
import type { Read } from '../approval/asked-now';
import { passApproval } from '../approval/pass-approval';
import type { ApprovalNeeds } from '../approval/pass-approval';
import type { Preparation, Prepared } from '../prepare-request';
import { prepareRenewal } from '../prepare-renewal';
import { prepareReplacement } from '../prepare-replacement';
import { prepareRequest, refused } from '../prepare-request';
import type { ListedNeeds } from '../renewed-by-scm';
import { claimKey } from './claim-key';
import { signIn } from './send/sign-in';

type Needs = ApprovalNeeds &
  ListedNeeds &
  Pick<Ports, 'certificates' | 'profiles' | 'knownKeys' | 'keyClaims' | 'scm' | 'egressAllows'>;

/** @returns the order as stored; undefined when another job was faster, which then does the rest */
export async function submitOrder(ports: Needs, order: UnsentOrder): Promise<Order | undefined> {
  // Asked for when it could not be taken back any more; now it can.
  if (order.cancelAsked) return ports.orders.replace(order, toCancelledByPerson(order, ports.now(), AFTER_ALL));
  let seen = order;
  try {
    const issue = await ports.issues.find(order.issueId);
    if (!issue) return await missing(ports, order);
    seen = inSight(order, ports.now());
    if (!hasLeft(seen, issue.status)) return await submitFor(ports, seen, issue);
    return await ports.orders.replace(seen, toCancelled(seen, issue.status.name, ports.now()));
  } catch (thrown) {
    return ports.orders.replace(seen, notSentYet(seen, asProblem(thrown), ports.now()));
  }
}

/** Nobody moved the issue for it: it may still wait. */
const AFTER_ALL = { arrivedAt: NO_TRANSITION, comments: 'all' } as const;

function missing(ports: Needs, order: UnsentOrder): Promise<Order | undefined> {
  if (!isGoneForGood(order, ports.now())) return ports.orders.replace(order, outOfSight(order, ports.now()));
  return ports.orders.replace(order, inTrouble(toCancelled(order, undefined, ports.now()), 'jira-missing'));
}

async function submitFor(ports: Needs, order: UnsentOrder, issue: Issue): Promise<Order | undefined> {
  const prepared = await prepare(ports, order, issue);
  if (!prepared.ok) return refuse(ports, order, { ...prepared.refusal, code: 'invalid-input', issue });
  const { trouble: code } = order;
  if (isProblemCode(code) && (await waitedTooLong(ports, order))) {
    return refuse(ports, order, { code, actor: 'jira-admin', reasons: [TOO_LATE], issue });
  }
  const passage = await passApproval(ports, order, { issue, request: prepared.request });
  if (!passage.pass) return ports.orders.replace(order, passage.next);
  const approved = passage.approval ? { ...order, approval: passage.approval } : order;
  return sendFor(ports, approved, { issue, request: prepared.request });
}

/** Nobody else has anything to say: the intent is stored, and the order sent. */
async function sendFor(
  ports: Needs,
  order: UnsentOrder,
  { issue, request: prepared }: Read,
): Promise<Order | undefined> {
  const { profile } = prepared;
  const signedIn = await signIn(ports, profile);
  if (signedIn instanceof Problem) return notSignedIn(ports, order, { problem: signedIn, issue });
  const request = requestOf(order, issue, { ...prepared, sentAt: ports.now() });
  const intent = await ports.orders.replace(order, toSubmitting(order, request, ports.now()));
  if (intent?.state !== 'submitting') return undefined;
  return keep(ports, intent, await send(ports, intent, { profile, signedIn }));
}

/** What may be sent is this order's alone from here on. */
async function prepare(ports: Needs, order: UnsentOrder, issue: Issue): Promise<Preparation> {
  const prepared = await whatIsAsked(ports, order, issue);
  const taken = prepared.ok ? await claimKey(ports, order, prepared.request) : undefined;
  return taken === undefined ? prepared : refused('requester', [taken], [taken]);
}

function whatIsAsked(ports: Needs, order: UnsentOrder, issue: Issue): Promise<Preparation> {
  const { renews } = order;
  if (renews?.how === 'replace') return prepareReplacement(ports, issue, { ...order, renews });
  if (renews) return prepareRenewal(ports, issue, { ...order, renews });
  // The renewal that the issue was opened for would be ordered a second time, as a new certificate.
  if (issue.renewalOf !== undefined) return Promise.resolve(refused('requester', [NOT_JOINED_YET]));
  return prepareRequest(ports, issue, order);
}

const NOT_JOINED_YET =
  'This issue was opened for a renewal, and the app is still joining it to its certificate. Run the transition again in an hour; if it is refused again, renew the certificate on its own issue.';

/** Nobody who would ask again: what a Jira admin can mend is waited for, and nothing was sent. */
function waitsFor({ unattended }: Pick<Order, 'unattended'>, { kind }: Problem): boolean {
  return unattended === true && kind.actor === 'jira-admin' && kind.taken === 'no';
}

function notSignedIn(
  ports: Needs,
  order: UnsentOrder,
  { problem, issue }: { readonly problem: Problem; readonly issue: Issue },
): Promise<Order | undefined> {
  if (waitsFor(order, problem)) throw problem;
  return refuse(ports, order, { issue, code: problem.code, actor: problem.kind.actor, reasons: [problem.message] });
}

/** For an order that waits for a Jira admin: what it was to renew has expired, and its issues say so. */
async function waitedTooLong(ports: Needs, order: UnsentOrder): Promise<boolean> {
  if (!order.renews || !order.unattended || !waitsForAdmin(order)) return false;
  const certificate = await ports.certificates.find(order.renews.id);
  return certificate !== undefined && expired(certificate.notAfter, ports.now());
}

const TOO_LATE =
  'The certificate expired while its renewal waited for its profile to work again. The app does not try any longer.';

interface RefusedBy {
  readonly code: ProblemCode;
  readonly actor: Actor;
  readonly reasons: readonly string[];
  readonly inRequest?: readonly string[];
  readonly issue: Issue;
}

function refuse(ports: Needs, order: UnsentOrder, by: RefusedBy): Promise<Order | undefined> {
  const { code, actor, reasons, inRequest = [], issue } = by;
  const forCustomers = issue.home.serviceDesk && { inRequest };
  const rejected = toRejected(order, { kind: 'refused', actor, reasons, ...forCustomers }, ports.now());
  return ports.orders.replace(order, inTrouble(rejected, code));
}

function requestOf(order: UnsentOrder, issue: Issue, prepared: Prepared & { sentAt: number }): OrderRequest {
  const { profile, sentAt, key: _key, organization: _organization, ...asked } = prepared;
  const mark = orderMark(issue.key, order, sentAt);
  const { id: profileId, name: profileName, clientId, scmUrl } = profile;
  return { ...asked, sentAt, mark, profileId, profileName, clientId, scmUrl, home: issue.home };
}

/** What became of the call, to be applied to the order as it stands by then. */
type Outcome = (order: SubmittingOrder) => Order;

/** The one call that orders. It is never repeated here: the outcome says what is known. */
async function send(
  ports: Needs,
  intent: SubmittingOrder,
  { profile, signedIn }: { profile: Profile; signedIn: SignedIn },
): Promise<Outcome> {
  const { csr, names, mark } = intent.request;
  try {
    const { certId } = await call(signedIn, intent, { csr, names, comments: orderComments(profile, mark) });
    return (order) => toRequested(order, certId, ports.now());
  } catch (thrown) {
    return afterFailure(asProblem(thrown), { operators: profile.operators, now: ports.now() });
  }
}

function call(signedIn: SignedIn, { renews }: SubmittingOrder, request: EnrollRequest) {
  if (!renews) return signedIn.enroll(request);
  return signedIn[renews.how ?? 'renew'](renews.certId, request);
}

function afterFailure(problem: Problem, { operators, now }: { operators: readonly string[]; now: number }): Outcome {
  const { code } = problem;
  if (problem.kind.taken === 'maybe') return (order) => inTrouble(toUnknown(order, operators, now), code);
  if (problem.kind.retry) return (order) => backToQueued(order, problem, now);
  const refusal = { kind: 'refused', actor: problem.kind.actor, reasons: [problem.message] } as const;
  return (order) =>
    waitsFor(order, problem) ? backToQueued(order, problem, now) : inTrouble(toRejected(order, refusal, now), code);
}

/** What SCM answered must not get lost because someone added a word to the order meanwhile. */
async function keep(ports: Needs, intent: SubmittingOrder, outcome: Outcome): Promise<Order | undefined> {
  const stored = await ports.orders.replace(intent, outcome(intent));
  if (stored) return stored;
  const current = await ports.orders.find(intent.id);
  return current?.state === 'submitting' ? keep(ports, current, outcome) : undefined;
}
