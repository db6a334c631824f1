/** A transition asks for something about the certificate of its issue: noted here, answered by the certificate's job. */
import type { Certificate, Wish } from '../domain/certificate/certificate';
import { wished } from '../domain/certificate/certificate-steps';
import { STATUSES } from '../domain/issue/issue-fields';
import type { Order } from '../domain/order/order';
import { endedWithoutCertificate } from '../domain/order/order';
import { newOrder, toRejected } from '../domain/order/order-steps';
import { alsoTell, joinedBy, LOST_IN_A_ROW, wasJoinedBy } from '../domain/work/work';
import { certificatesOfIssue } from './current-certificate';
import type { Ports } from './ports/ports';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'jobs'>;

/** One that may be refused. */
export type PersonsWish = Wish & { readonly what: 'revoke' | 'do-not-renew' };

/** Reads nothing but the app's own records. Delivered twice it is noted once. */
export async function makeWish(ports: Needs, issueId: string, wish: PersonsWish): Promise<void> {
  for (let tries = 0; tries < LOST_IN_A_ROW; tries++) {
    const { current, generations } = await certificatesOfIssue(ports, issueId);
    const noted = current
      ? await noteWish(ports, current, wish)
      : await refuse(ports, generations[0], { issueId, wish });
    if (noted) return;
  }
  throw new Error(`The certificate of issue ${issueId} could not be changed`);
}

/** Delivered twice it is noted once. @returns false when the certificate changed meanwhile: nothing was noted, look again */
export async function noteWish(ports: Needs, certificate: Certificate, wish: Wish): Promise<boolean> {
  const noted = wasJoinedBy(certificate, wish.executionId) || certificate.wishes.some((other) => isSame(other, wish));
  const stored = noted
    ? certificate
    : await ports.certificates.replace(certificate, wished(certificate, wish, ports.now()));
  if (!stored) return false;
  await ports.jobs.queue({ kind: 'certificate', id: certificate.id }, 0);
  return true;
}

function isSame(one: Wish, other: Wish): boolean {
  return one.executionId !== '' && one.executionId === other.executionId;
}

interface Asked {
  readonly issueId: string;
  readonly wish: PersonsWish;
}

/** Nothing is kept of an issue without a certificate but its orders: one of them tells it. */
async function refuse(ports: Needs, latest: Order | undefined, asked: Asked): Promise<boolean> {
  const { executionId } = asked.wish;
  if (latest && (wasJoinedBy(latest, executionId) || isFirst(latest, executionId))) return true;
  const stored = await (latest ? tellBy(ports, latest, asked) : tellByNewOrder(ports, asked));
  if (stored) await ports.jobs.queue({ kind: 'order', id: stored.id }, 0);
  return stored !== undefined;
}

function tellBy(ports: Needs, latest: Order, { issueId, wish }: Asked): Promise<Order | undefined> {
  const returnTo = wish.rule.onRefusal ?? STATUSES.request;
  const elsewhere = { kind: 'elsewhere', issueId, returnTo, issued: false } as const;
  const answer = latest.issueId === issueId ? refusalOf(wish, latest) : elsewhere;
  return ports.orders.replace(latest, alsoTell(joinedBy(latest, wish.executionId), answer, ports.now()));
}

async function tellByNewOrder(ports: Needs, { issueId, wish }: Asked): Promise<Order | undefined> {
  const { executionId, arrivedAt, rule } = wish;
  const place = { lineage: await ports.orders.lineageOf(issueId), generation: 1 };
  const order = newOrder({ issueId, executionId, arrivedAt, rule }, place, ports.now());
  const refusal = { kind: 'refused', actor: 'requester', reasons: [NO_CERTIFICATE] } as const;
  const rejected = { ...toRejected(order, refusal, ports.now()), leaseUntil: 0, nextAttemptAt: ports.now() };
  return (await ports.orders.claim(rejected)) ? rejected : undefined;
}

function isFirst({ executionId }: Order, wanted: string): boolean {
  return wanted !== '' && executionId === wanted;
}

function refusalOf({ what, rule, arrivedAt }: PersonsWish, latest: Order) {
  const moveTo = rule.onRefusal ?? homeWithout(latest);
  return { kind: 'wish-refused', what, arrivedAt, actor: 'requester', reasons: [NO_CERTIFICATE], moveTo } as const;
}

/** Where an issue without a certificate belongs: what became of its order decides. */
function homeWithout(latest: Order): string {
  if (latest.state === 'cancelled' || latest.cancelAsked) return STATUSES.cancelled;
  return endedWithoutCertificate(latest) ? STATUSES.request : STATUSES.pending;
}

const NO_CERTIFICATE = 'This issue has no certificate.';
