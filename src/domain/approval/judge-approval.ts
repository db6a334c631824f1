/** Whether an order may be sent now, as far as approval goes: taken from what is asked, what was said and the settings of this moment. */
import type { ApprovalSettings } from './approval-settings';
import type { Asked, Given, OrderApproval } from './approval';
import { alsoGiven, coveredBy } from './approval';
import type { Difference } from './subject/differences';
import { differencesOf } from './subject/differences';

/** Why people are asked: a first order, a change, because each is asked for, or because the request changed while they were. */
export const REASONS = ['first', 'changed', 'every', 'voided'] as const;
export type Because = (typeof REASONS)[number];

/** What was decided outside of the app, in the service project's own approval step. */
export interface DeskDecision {
  readonly decision: 'approved' | 'declined';
  /** Those of the deciders who may decide here as well. */
  readonly given: readonly Given[];
}

export interface ApprovalFacts {
  readonly settings: ApprovalSettings;
  readonly asked: Asked;
  /** Of this very order. */
  readonly current?: OrderApproval;
  /** That covers what is asked. */
  readonly standing?: OrderApproval;
  /** The last of the certificate, for the differences. */
  readonly previous?: OrderApproval;
  readonly desk?: DeskDecision;
  /** Epoch milliseconds. */
  readonly now: number;
}

export type Verdict =
  /** Nobody has to be asked. */
  | { readonly what: 'free' }
  | { readonly what: 'approved'; readonly approval: OrderApproval }
  | { readonly what: 'ask'; readonly because: Because; readonly differences: readonly Difference[] }
  /** Enough have approved; whether each of them still may is looked at once more. */
  | { readonly what: 'complete'; readonly approval: OrderApproval }
  | { readonly what: 'declined'; readonly by: string }
  | { readonly what: 'expired' }
  | { readonly what: 'wait'; readonly approval: OrderApproval };

export function judgeApproval(facts: ApprovalFacts): Verdict {
  if (facts.settings.ask === 'never') return { what: 'free' };
  const approval = approvedAlready(facts);
  if (approval) return { what: 'approved', approval };
  const { current, asked, desk } = facts;
  const waiting = current?.request === asked.request && current.stage === 'asked' ? current : undefined;
  if (waiting) return answerOf(facts, waiting);
  return desk ? answeredBefore(facts, desk) : ask(facts);
}

/** This very request, or an earlier order for the same. */
function approvedAlready({ settings, asked, current, standing, now }: ApprovalFacts): OrderApproval | undefined {
  if (current?.request === asked.request && current.stage === 'approved') return current;
  return settings.ask === 'changes' && standing ? coveredBy(asked, standing, now) : undefined;
}

/** People were asked about this very request. */
function answerOf({ desk, settings, now }: ApprovalFacts, waiting: OrderApproval): Verdict {
  if (desk?.decision === 'declined') return { what: 'declined', by: desk.given[0]?.by ?? '' };
  const approval = desk ? desk.given.reduce(alsoGiven, waiting) : waiting;
  if (approval.given.length >= settings.persons) return { what: 'complete', approval };
  return now >= approval.until ? { what: 'expired' } : { what: 'wait', approval };
}

/** Nobody was asked here yet; a no of the service project was about an earlier request. */
function answeredBefore(facts: ApprovalFacts, { decision, given }: DeskDecision): Verdict {
  const { asked, settings, now } = facts;
  const isEnough = decision === 'approved' && given.length >= settings.persons;
  if (!isEnough) return ask(facts);
  return { what: 'complete', approval: { stage: 'asked', ...asked, given, askedAt: now, until: now } };
}

function ask({ settings, asked, current, previous }: ApprovalFacts): Verdict {
  const voided = current && VOIDABLE.has(current.stage) ? current : undefined;
  const before = voided ?? previous;
  const differences = before ? differencesOf(before.subject, asked.subject) : [];
  return { what: 'ask', because: voided ? 'voided' : becauseOf(settings, differences), differences };
}

/** What people have said, or were asked for, about another request. */
const VOIDABLE: ReadonlySet<OrderApproval['stage']> = new Set(['asked', 'approved']);

function becauseOf(settings: ApprovalSettings, differences: readonly Difference[]): Because {
  if (settings.ask === 'every') return 'every';
  return differences.length > 0 ? 'changed' : 'first';
}
