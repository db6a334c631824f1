/** What is to be done about a certificate now: taken from facts, policy and time alone. The first rule that fits decides. */
import type { Certificate, NeedsPerson } from '../certificate/certificate';
import { DAY_MS, expired, neverExpires, SECOND_MS } from '../validity';
import { holdsOn } from './hold-renewal';
import type { Holds } from './hold-renewal';
import { dueAt, policyFor } from './own-renewal';
import type { RenewalPolicy } from './policy';
import { needlessWhenBegun, nextReminderAt, reminderReached } from './reminders/reminders';
import type { RenewalLimits } from './schedule-renewal';

/** What there is to know beside the policy. */
export interface RenewalFacts {
  readonly certificate: Certificate;
  /** Of the next generation: not there, on its way, or ended without a certificate. */
  readonly nextOrder: 'none' | 'running' | 'ended';
  /** Epoch milliseconds since when there is a next order. */
  readonly nextOrderSince?: number;
  /** What else holds its renewal to a time, where that was looked up. */
  readonly limits?: RenewalLimits;
}

export type RenewalAct =
  | { readonly act: 'rest' }
  | { readonly act: 'wait'; readonly until: number }
  | { readonly act: 'expire' }
  | { readonly act: 'remind'; readonly days: number }
  | { readonly act: 'renew' }
  | { readonly act: 'ask'; readonly because: NeedsPerson };

export type RenewalRule =
  | 'renewed'
  | 'revoked'
  | 'expired'
  | 'never-expires'
  | 'not-to-be-renewed'
  | 'reminder'
  | 'begun-by-app'
  | 'failed'
  | 'compromised'
  | 'under-way'
  | 'forced'
  | 'day-full'
  | 'scm-silent'
  | 'closed-now'
  | 'in-window'
  | 'not-yet-due';

export type RenewalDecision = RenewalAct & { readonly rule: RenewalRule };

interface Situation extends RenewalFacts {
  readonly policy: RenewalPolicy;
  readonly now: number;
}

interface Rule {
  readonly rule: RenewalRule;
  readonly fits: (situation: Situation) => boolean;
  readonly decide: (situation: Situation) => RenewalAct;
}

const REST = { act: 'rest' } as const;

const RULES: readonly Rule[] = [
  { rule: 'renewed', fits: ({ certificate }) => certificate.supersededBy !== undefined, decide: () => REST },
  { rule: 'revoked', fits: ({ certificate }) => certificate.revoked !== undefined, decide: () => REST },
  { rule: 'expired', fits: hasExpired, decide: expireOnce },
  { rule: 'never-expires', fits: ({ certificate }) => neverExpires(certificate.notAfter), decide: () => REST },
  {
    rule: 'not-to-be-renewed',
    fits: isNotWanted,
    decide: ({ certificate }) => ({ act: 'wait', until: endOf(certificate) }),
  },
  {
    rule: 'reminder',
    fits: (situation) => isBegun(situation) && reminderDue(situation) !== undefined,
    decide: (situation) => ({ act: 'remind', days: reminderDue(situation) ?? 0 }),
  },
  {
    rule: 'compromised',
    fits: ({ certificate, nextOrder }) =>
      certificate.compromised !== undefined && certificate.renewal?.by === 'app' && nextOrder !== 'running',
    decide: () => ({ act: 'ask', because: 'compromised' }),
  },
  {
    rule: 'failed',
    fits: ({ certificate, nextOrder }) => certificate.renewal?.by === 'app' && nextOrder === 'ended',
    decide: () => ({ act: 'ask', because: 'failed' }),
  },
  {
    rule: 'begun-by-app',
    fits: ({ certificate, nextOrder }) => certificate.renewal?.by === 'app' && nextOrder === 'none',
    decide: () => ({ act: 'renew' }),
  },
  {
    rule: 'under-way',
    fits: isUnderWay,
    decide: (situation) => ({ act: 'wait', until: nextReminderAt(situation.certificate, situation.now) }),
  },
  {
    rule: 'forced',
    fits: isForced,
    decide: (situation) => renewOrAsk(situation, situation.certificate.ownRenewal?.byItself ?? true),
  },
  {
    rule: 'day-full',
    fits: (situation) => held(situation).turn !== undefined,
    decide: (situation) => ({ act: 'wait', until: held(situation).turn ?? situation.now }),
  },
  {
    rule: 'scm-silent',
    fits: (situation) => held(situation).answers !== undefined,
    decide: (situation) => ({ act: 'wait', until: held(situation).answers ?? situation.now }),
  },
  {
    rule: 'closed-now',
    fits: (situation) => held(situation).opens !== undefined,
    decide: (situation) => ({ act: 'wait', until: held(situation).opens ?? situation.now }),
  },
  {
    rule: 'in-window',
    fits: isInWindow,
    decide: (situation) => renewOrAsk(situation, situation.policy.autoRenew),
  },
];

/** Where no other rule fits. */
const NOT_YET_DUE: Pick<Rule, 'rule' | 'decide'> = {
  rule: 'not-yet-due',
  decide: ({ certificate, policy, limits }) => ({ act: 'wait', until: dueAt(certificate, policy, limits) }),
};

/** Pure: the same facts, policy and time give the same answer, with the rule that gave it. */
export function decideRenewal(facts: RenewalFacts, policy: RenewalPolicy, now: number): RenewalDecision {
  const situation = { ...facts, policy: policyFor(facts.certificate, policy), now };
  const { rule, decide } = RULES.find(({ fits }) => fits(situation)) ?? NOT_YET_DUE;
  return { rule, ...decide(situation) };
}

/** Told once; once more where a renewal that was under way then came to nothing. */
function expireOnce({ certificate, nextOrder, now }: Situation): RenewalAct {
  if (certificate.expiryTold === 'over') return REST;
  const waits = certificate.expiryTold === 'renewing' && nextOrder === 'running';
  return waits ? { act: 'wait', until: now + DAY_MS } : { act: 'expire' };
}

function hasExpired({ certificate, now }: Situation): boolean {
  return expired(certificate.notAfter, now);
}

/** A person who asked for a renewal afterwards has decided anew. */
function isNotWanted({ certificate: { noRenewal }, nextOrder, nextOrderSince = 0 }: Situation): boolean {
  return noRenewal !== undefined && (nextOrder === 'none' || nextOrderSince < noRenewal.at);
}

/** Someone, or the app, is at it already. */
function isBegun({ certificate, nextOrder }: Situation): boolean {
  return certificate.renewal !== undefined || nextOrder === 'running';
}

function isUnderWay({ certificate, nextOrder }: Situation): boolean {
  return nextOrder === 'running' || certificate.renewal?.by === 'person';
}

/** @returns the reminder that is due; a late one replaces those before it, and those before the renewal began are not made up for */
function reminderDue({ certificate, nextOrderSince, now }: Situation): number | undefined {
  const begunAt = certificate.renewal?.begunAt ?? nextOrderSince;
  const before = begunAt === undefined ? undefined : needlessWhenBegun(certificate, begunAt);
  const reached = reminderReached(certificate, now);
  const least = Math.min(certificate.remindedAt ?? Infinity, before ?? Infinity);
  return reached !== undefined && reached < least ? reached : undefined;
}

/** A certificate that came after the admin's word is no part of it, so nothing is renewed twice by it; nor is what needs a new key. */
function isForced({ certificate, policy: { force }, now }: Situation): boolean {
  if (certificate.compromised) return false;
  return force !== undefined && now >= force.from && now < force.until && certificate.createdAt < force.from;
}

function isInWindow({ certificate, policy, limits, now }: Situation): boolean {
  return now >= dueAt(certificate, policy, limits);
}

/** What the app would do by itself; a person is asked whatever day it is. */
function held(situation: Situation): Holds {
  const isUnattended = renewOrAsk(situation, situation.policy.autoRenew).act === 'renew';
  return isUnattended && isInWindow(situation) ? holdsOn(situation) : {};
}

function renewOrAsk({ certificate, policy, nextOrder }: Situation, unattended: boolean): RenewalAct {
  if (certificate.compromised) return { act: 'ask', because: 'compromised' };
  if (nextOrder === 'ended') return { act: 'ask', because: 'failed' };
  if (policy.keyOnRenewal === 'fresh') return { act: 'ask', because: 'fresh-key' };
  return unattended ? { act: 'renew' } : { act: 'ask', because: 'manual' };
}

/** The first instant at which it is not valid any more. */
function endOf({ notAfter }: Certificate): number {
  return notAfter + SECOND_MS;
}
