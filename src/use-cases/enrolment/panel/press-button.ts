/** A person pressed a button of the panel: right and state are looked at again, and what the page showed must still be so. */
import type { Act } from '../../../domain/acts/act';
import { KEPT } from '../../../domain/acts/kept-acts';
import { offersOf } from '../../../domain/acts/offers';
import { changedMeanwhile } from '../../../domain/acts/changed-meanwhile';
import type { Certificate } from '../../../domain/certificate/certificate';
import { NO_TRANSITION, requestOf } from '../../../domain/order/order';
import type { Order } from '../../../domain/order/order';
import { Problem } from '../../../domain/problem';
import { reasonOf } from '../../../domain/revocation/reasons';
import { wasJoinedBy } from '../../../domain/work/work';
import { checkStatus } from '../../check-status';
import { certificatesOfIssue } from '../../current-certificate';
import { profileOfOrder } from '../../order-profile';
import { actOnCertificate } from '../by-button/act-on-certificate';
import type { ActOnNeeds, ButtonAct } from '../by-button/act-on-certificate';
import { cancelRequest } from '../cancel-request';
import type { Ports } from '../../ports/ports';
import { keptFromPerson } from './kept-from-person';

export interface Pressed {
  readonly issueId: string;
  readonly act: Act;
  /** As the screen was given it. */
  readonly shownFor: string;
  /** Made by the page for one press: delivered twice it counts once. */
  readonly press: string;
  readonly reason?: string | undefined;
}

type Needs = ActOnNeeds & Pick<Ports, 'asPerson' | 'workflowRules'>;

interface Target {
  /** The issue's latest. */
  readonly order: Order;
  readonly latest: Order;
  readonly certificate: Certificate | undefined;
}

/** @throws Problem `no-right` by Jira's permission or by a condition of the site's workflow; `invalid-input` without a reason that the act needs; `conflict` where it cannot be done, or not any more */
export async function pressButton(ports: Needs, pressed: Pressed, accountId: string): Promise<void> {
  const { issueId, act } = pressed;
  if (!(await ports.permissions.mayTransition(issueId))) throw new Problem('no-right', NO_RIGHT);
  requireReason(pressed);
  const target = await targetOf(ports, issueId);
  // Nobody else can make the id of this press.
  const executionId = `button:${accountId}:${pressed.press}`;
  if (wasTaken(target, executionId)) return;
  await requireOffer(ports, pressed, target);
  await DO[act](ports, { ...target, pressed, executionId, accountId });
}

function requireReason({ act, reason = '' }: Pressed): void {
  if (act === 'revoke' && !reasonOf(reason)) throw new Problem('invalid-input', 'Choose a reason for the revocation.');
  if (act === 'do-not-renew' && reason === '') {
    throw new Problem('invalid-input', 'Say why it is not to be renewed, so that others understand it later.');
  }
}

async function targetOf(ports: ActOnNeeds, issueId: string): Promise<Target> {
  const { generations, current } = await certificatesOfIssue(ports, issueId);
  const order = generations.find((candidate) => candidate.issueId === issueId);
  if (!order) throw new Problem('conflict', 'No certificate was requested on this issue.');
  return { order, latest: generations[0] ?? order, certificate: current };
}

function wasTaken({ order, latest, certificate }: Target, executionId: string): boolean {
  const works = [order, latest, ...(certificate ? [certificate] : [])];
  if (works.some((work) => wasJoinedBy(work, executionId))) return true;
  if (order.executionId === executionId || latest.executionId === executionId) return true;
  return certificate?.wishes.some((wish) => wish.executionId === executionId) ?? false;
}

/** What was on the screen must still be so: nobody renews or revokes what they have not seen. */
async function requireOffer(ports: Needs, { issueId, act, shownFor }: Pressed, target: Target): Promise<void> {
  const request = target.certificate && requestOf(await ports.orders.find(target.certificate.orderId));
  const profile = request && (await profileOfOrder(ports, request));
  const now = offersOf({ ...target, profile, mayAct: true, now: ports.now() });
  const offer = now.offers.find((one) => one.act === act);
  if (now.shownFor !== shownFor || !offer) throw new Problem('conflict', changedMeanwhile(shownFor, target));
  if (offer.whyNot !== undefined) throw new Problem('conflict', offer.whyNot);
  if ((await keptFromPerson(ports, issueId, [offer])).has(act)) throw new Problem('no-right', KEPT);
}

interface Doing extends Target {
  readonly pressed: Pressed;
  readonly executionId: string;
  readonly accountId: string;
}

type Do = (ports: ActOnNeeds, doing: Doing) => Promise<void>;

const onCertificate =
  (what: ButtonAct): Do =>
  (ports, { certificate, pressed: { issueId, reason }, executionId, accountId }) => {
    const asked = { issueId, what, executionId, ...(reason !== undefined && { reason }) };
    return actOnCertificate(ports, { ...asked, ...(certificate && { certificateId: certificate.id }) }, { accountId });
  };

const DO: Record<Act, Do> = {
  renew: onCertificate('renew'),
  replace: onCertificate('replace'),
  revoke: onCertificate('revoke'),
  'do-not-renew': onCertificate('do-not-renew'),
  'check-status': (ports, { pressed: { issueId }, executionId }) => checkStatus(ports, issueId, executionId),
  cancel: async (ports, { pressed: { issueId, shownFor }, executionId, ...target }) => {
    const claim = { issueId, executionId, arrivedAt: NO_TRANSITION, rule: {} };
    if (!(await cancelRequest(ports, claim))) throw new Problem('conflict', changedMeanwhile(shownFor, target));
  },
};

const NO_RIGHT = 'Only people who may move this issue can do that. Nothing was changed.';
