/** A person pressed a button of the panel: the right and the state are looked at again, then it goes the way of the transition. */
import type { Act } from '../../../domain/acts/offers';
import { offersOf } from '../../../domain/acts/offers';
import type { Certificate, Wish } from '../../../domain/certificate/certificate';
import { requestOf } from '../../../domain/order/order';
import type { Order } from '../../../domain/order/order';
import { Problem } from '../../../domain/problem';
import { reasonOf } from '../../../domain/revocation/reasons';
import { wasJoinedBy } from '../../../domain/work/work';
import { certificatesOfIssue } from '../../current-certificate';
import { noteWish } from '../../make-wish';
import { profileOfOrder } from '../../order-profile';
import type { Ports } from '../../ports/ports';
import { cancelRequest } from '../cancel-request';
import { claimOrder } from '../claim-order';

type Needs = Pick<Ports, 'now' | 'orders' | 'certificates' | 'profiles' | 'permissions' | 'jobs'>;

export interface Pressed {
  readonly issueId: string;
  readonly act: Act;
  /** As the screen was given it. */
  readonly shownFor: string;
  /** Made by the page for one press: delivered twice it counts once. */
  readonly press: string;
  readonly reason?: string | undefined;
}

interface Target {
  /** The issue's latest. */
  readonly order: Order;
  readonly latest: Order;
  readonly certificate: Certificate | undefined;
}

/** @throws Problem `no-right`; `invalid-input` without a reason that the act needs; `conflict` where it cannot be done, or not any more */
export async function actOnCertificate(ports: Needs, pressed: Pressed, accountId: string): Promise<void> {
  const { issueId, act } = pressed;
  if (!(await ports.permissions.mayTransition(issueId))) throw new Problem('no-right', NO_RIGHT);
  requireReason(pressed);
  const target = await targetOf(ports, issueId);
  // Nobody else can have made the id of this press.
  const executionId = `button:${accountId}:${pressed.press}`;
  if (wasTaken(target, executionId)) return;
  await requireOffer(ports, pressed, target);
  await DO[act](ports, { ...target, pressed, executionId });
}

function requireReason({ act, reason = '' }: Pressed): void {
  if (act === 'revoke' && !reasonOf(reason)) throw new Problem('invalid-input', 'Choose a reason for the revocation.');
  if (act === 'do-not-renew' && reason === '') {
    throw new Problem('invalid-input', 'Say why it is not to be renewed, so that others understand it later.');
  }
}

async function targetOf(ports: Needs, issueId: string): Promise<Target> {
  const { generations, current } = await certificatesOfIssue(ports, issueId);
  const order = generations.find((candidate) => candidate.issueId === issueId);
  if (!order) throw new Problem('conflict', 'No certificate was requested on this issue.');
  return { order, latest: generations[0] ?? order, certificate: current };
}

function wasTaken({ order, latest, certificate }: Target, executionId: string): boolean {
  const orders = [order, latest];
  if (orders.some((one) => one.executionId === executionId || wasJoinedBy(one, executionId))) return true;
  const wishes = certificate?.wishes.some((wish) => wish.executionId === executionId) ?? false;
  return wishes || (certificate !== undefined && wasJoinedBy(certificate, executionId));
}

/** What was on the screen must still be so: nobody renews or revokes what he has not seen. */
async function requireOffer(ports: Needs, { act, shownFor }: Pressed, target: Target): Promise<void> {
  const request = target.certificate && requestOf(await ports.orders.find(target.certificate.orderId));
  const profile = request && (await profileOfOrder(ports, request));
  const now = offersOf({ ...target, profile, mayAct: true, now: ports.now() });
  if (now.shownFor !== shownFor) throw new Problem('conflict', CHANGED);
  const offer = now.offers.find((one) => one.act === act);
  if (!offer) throw new Problem('conflict', CHANGED);
  if (offer.whyNot !== undefined) throw new Problem('conflict', offer.whyNot);
}

interface Doing extends Target {
  readonly pressed: Pressed;
  readonly executionId: string;
}

type Do = (ports: Needs, doing: Doing) => Promise<void>;

const DO: Record<Act, Do> = {
  renew: (ports, doing) => order(ports, 'renew', doing),
  replace: () => Promise.reject(new Problem('conflict', CHANGED)),
  revoke: (ports, doing) => wish(ports, 'revoke', doing),
  'do-not-renew': (ports, doing) => wish(ports, 'do-not-renew', doing),
  'check-status': () => Promise.resolve(),
  cancel: async (ports, { pressed: { issueId }, executionId }) => {
    const cancelled = await cancelRequest(ports, { issueId, executionId });
    if (!cancelled) throw new Problem('conflict', CHANGED);
  },
};

/** The issue stays where it is while the order is on its way: a status that it did not arrive at by a transition says nothing. */
async function order(ports: Needs, asked: 'renew', { pressed: { issueId }, executionId }: Doing): Promise<void> {
  const claimed = await claimOrder(ports, asked, { issueId, executionId, arrivedAt: '', rule: {} });
  if (claimed.executionId !== executionId) throw new Problem('conflict', OTHERS);
}

async function wish(ports: Needs, what: Wish['what'], { certificate, pressed, executionId }: Doing): Promise<void> {
  const { reason = '' } = pressed;
  const noted =
    certificate && (await noteWish(ports, certificate, { what, reason, executionId, arrivedAt: '', rule: {} }));
  if (!noted) throw new Problem('conflict', CHANGED);
}

const NO_RIGHT = 'Only people who may move this issue can do that. Nothing was changed.';
const CHANGED =
  'What this page showed has changed meanwhile, so nothing was done. Look at it as it is now, and decide again.';
const OTHERS = 'Someone else asked for its next order just now, so nothing was added. The comments say how it goes on.';
