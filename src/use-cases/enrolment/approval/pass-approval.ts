/** The gate before an order is sent: it passes, or waits for people, or is turned down. Nothing is claimed and nothing sent here. */
import type { Asked, OrderApproval } from '../../../domain/approval/approval';
import { askedFor, lastApproved, standingApproval } from '../../../domain/approval/approval';
import type { ApprovalSettings } from '../../../domain/approval/approval-settings';
import { approvalOf } from '../../../domain/approval/approval-settings';
import {
  stillWaiting,
  toApproving,
  toReleased,
  toTurnedDown,
  withDropped,
} from '../../../domain/approval/approval-steps';
import type { ApprovalFacts, Verdict } from '../../../domain/approval/judge-approval';
import { judgeApproval } from '../../../domain/approval/judge-approval';
import type { UnsentOrder } from '../../../domain/approval/unsent';
import { askersOf } from '../../../domain/approval/who-may-decide';
import type { Order } from '../../../domain/order/order';
import { DAY_MS } from '../../../domain/validity';
import type { Ports } from '../../ports/ports';
import { askApprovers, groupOf } from './ask-approvers';
import type { Read } from './asked-now';
import { askedNow } from './asked-now';
import { deskDecision } from './desk-decision';
import { eligible } from './eligible';

export type ApprovalNeeds = Pick<Ports, 'now' | 'digest' | 'orders' | 'issues' | 'groups' | 'deskApprovals'>;

/** @param next the order as it goes on waiting, or ends; `approval` is stored with the intent */
export type Passage =
  { readonly pass: true; readonly approval?: OrderApproval } | { readonly pass: false; readonly next: Order };

interface Situation {
  readonly order: UnsentOrder;
  readonly settings: ApprovalSettings;
  readonly asked: Asked;
  readonly askers: readonly string[];
}

/** What is passed is what was read: a request that changes afterwards comes by here again. @throws Problem `approvers-gone` */
export async function passApproval(ports: ApprovalNeeds, order: UnsentOrder, read: Read): Promise<Passage> {
  const settings = approvalOf(read.request.profile);
  if (settings.ask === 'never' && order.state === 'queued') return { pass: true };
  const generations = await ports.orders.listLatest(order.lineage);
  const earlier = generations.filter(({ generation }) => generation < order.generation);
  const asked = await askedNow(ports, read, { order, earlier });
  const askers = askersOf(asked.subject, order.askedBy);
  const facts = factsOf(order, { settings, asked, earlier, now: ports.now() });
  const verdict = judgeApproval(facts);
  const around = { settings, askers, previous: earlier[0] };
  const isOpen = WAITS.has(verdict.what);
  const desk = isOpen ? await deskDecision(ports, { order, issue: read.issue }, around) : undefined;
  return carryOut(ports, desk ? judgeApproval({ ...facts, desk }) : verdict, { order, settings, asked, askers });
}

/** Verdicts that a decision in the service project can change. */
const WAITS: ReadonlySet<Verdict['what']> = new Set(['ask', 'wait', 'expired']);

function factsOf(
  order: UnsentOrder,
  facts: Pick<ApprovalFacts, 'settings' | 'asked' | 'now'> & { readonly earlier: readonly Order[] },
): ApprovalFacts {
  const { settings, asked, now, earlier } = facts;
  const standing = standingApproval(earlier, asked.hash);
  const previous = lastApproved(earlier);
  return {
    ...{ settings, asked, now },
    ...(order.approval && { current: order.approval }),
    ...(standing && { standing }),
    ...(previous && { previous }),
  };
}

async function carryOut(ports: ApprovalNeeds, verdict: Verdict, situation: Situation): Promise<Passage> {
  switch (verdict.what) {
    case 'free':
      return letThrough(ports, situation, undefined);
    case 'approved':
      return letThrough(ports, situation, verdict.approval);
    case 'ask':
      return ask(ports, verdict, situation);
    case 'complete':
      return conclude(ports, verdict.approval, situation);
    case 'wait':
      return wait(ports, verdict.approval, situation);
    case 'declined':
    case 'expired':
      return turnDown(ports, verdict, situation);
  }
}

/** One that waited is told first that it does not any more. */
function letThrough(ports: ApprovalNeeds, situation: Situation, approval: OrderApproval | undefined): Passage {
  if (situation.order.state !== 'queued') return release(ports, situation, approval);
  return { pass: true, ...(approval && { approval }) };
}

function release(ports: ApprovalNeeds, { order }: Situation, approval: OrderApproval | undefined): Passage {
  const how = approval ? (approval.stage === 'covered' ? 'covered' : 'given') : 'free';
  const given = approval?.given ?? [];
  const message = {
    kind: 'approved',
    how,
    by: given.map(({ by }) => by),
    at: given.at(-1)?.at ?? ports.now(),
  } as const;
  return { pass: false, next: toReleased(order, { message, ...(approval && { approval }) }, ports.now()) };
}

async function ask(
  ports: ApprovalNeeds,
  verdict: Extract<Verdict, { what: 'ask' }>,
  { order, settings, asked, askers }: Situation,
): Promise<Passage> {
  const approval = askedFor(asked, settings, ports.now());
  const { subject } = asked;
  const message = await askApprovers(ports, verdict, { settings, subject, askers, until: approval.until });
  return { pass: false, next: toApproving(order, { approval, message }, ports.now()) };
}

/** Somebody may have left the group, or the profile may name another one, since they approved. */
async function conclude(ports: ApprovalNeeds, approval: OrderApproval, situation: Situation): Promise<Passage> {
  const { order, settings } = situation;
  await groupOf(ports, settings);
  const people = approval.given.map(({ by }) => by);
  const kept = await eligible(ports, people, situation);
  const given = approval.given.filter(({ by }) => kept.includes(by));
  if (given.length >= settings.persons) return release(ports, situation, { ...approval, stage: 'approved', given });
  const dropped = people.filter((by) => !kept.includes(by));
  return { pass: false, next: withDropped(order, { approval: { ...approval, given }, dropped }, ports.now()) };
}

async function wait(ports: ApprovalNeeds, approval: OrderApproval, situation: Situation): Promise<Passage> {
  const { order, settings, askers } = situation;
  await groupOf(ports, settings);
  const { subject, until } = approval;
  // Whoever decides now was not told yet.
  if (order.trouble === 'approvers-gone') {
    const because = settings.ask === 'every' ? 'every' : 'first';
    const message = await askApprovers(ports, { because, differences: [] }, { settings, subject, askers, until });
    return { pass: false, next: toApproving(order, { approval, message }, ports.now()) };
  }
  return { pass: false, next: stillWaiting(order, approval, ports.now()) };
}

function turnDown(
  ports: ApprovalNeeds,
  verdict: Extract<Verdict, { what: 'declined' | 'expired' }>,
  { order, asked, settings }: Situation,
): Passage {
  const before = order.approval ?? askedFor(asked, settings, ports.now());
  const days = Math.round((before.until - before.askedAt) / DAY_MS);
  const by = verdict.what === 'declined' ? verdict.by : '';
  const declined = verdict.what === 'declined' && { declined: { by, reason: '' } };
  const approval = { ...before, stage: verdict.what, ...declined };
  const message = { kind: 'turned-down', how: verdict.what, by, reason: '', days } as const;
  return { pass: false, next: toTurnedDown(order, { approval, message }, ports.now()) };
}
