/** Says in one sentence when a certificate is to be renewed and why then, and lists the moments that led there. */
import { utcDay } from '../../issue/rich-text';
import { DAY_MS, SECOND_MS } from '../../validity';
import { momentInWords, whyThen } from '../words/why-then';
import type { PlanEntry, PlanPerson, PlanRule } from './plan';

/** A moment on the way to the planned one; epoch milliseconds. */
export interface PlanStep {
  readonly what: 'issued' | 'target' | 'begins' | 'latest-safe' | 'domains' | 'expires';
  readonly at: number;
}

const PERSONS: Readonly<Record<PlanPerson, string>> = {
  manual: 'an issue is opened for a person',
  'fresh-key': 'the requester is asked for a CSR with a new key',
  begun: 'a person has it',
  compromised: 'a person has to replace it with a new key',
  nobody: 'a person has to see to it',
};

/** Rules that no policy of the app decides by. */
type Other = Extract<
  PlanRule,
  'forced' | 'under-way' | 'with-person' | 'compromised' | 'by-scm' | 'scm-failed' | 'by-client' | 'by-nobody'
>;

const OTHERS: Readonly<Record<Other, (entry: PlanEntry) => string>> = {
  forced: (entry) => `A Jira admin has all certificates of this profile renewed; ${whoIn(entry)}.`,
  'under-way': () => 'Its renewal is under way.',
  'with-person': () => 'Its renewal was opened; a person has it.',
  compromised: () => 'Its key was reported as compromised; a person has to replace it with a new key.',
  'by-scm': ({ at }) =>
    `SCM renews it by itself about ${utcDay(at)}, 30 days before expiry unless SCM was told otherwise.`,
  'scm-failed': ({ notAfter }) =>
    `SCM’s own renewal of it failed and nothing else renews it; it ends on ${utcDay(notAfter)}.`,
  'by-client': ({ notAfter }) =>
    `The client that requested it renews it, at a time of its own before it ends on ${utcDay(notAfter)}.`,
  'by-nobody': ({ notAfter }) => `Nothing renews it; it ends on ${utcDay(notAfter)}.`,
};

const isOther = (rule: PlanRule): rule is Other => Object.hasOwn(OTHERS, rule);

/** @returns for example `Renewal begins on 2027-01-04, after two thirds of its life, moved out of the freeze “Holidays”; the app renews it by itself.` */
export function explainEntry(entry: PlanEntry): string {
  const { rule, policy } = entry;
  if (isOther(rule)) return OTHERS[rule](entry);
  const { at, movedBy, freeze } = entry;
  const when = momentInWords({ at, rule }, policy?.timing ?? { by: 'ca-window' });
  const own = entry.round === 1 && entry.certificate.own?.timing ? ' as set for this certificate' : '';
  return `Renewal begins on ${when}${own}${whyThen({ movedBy, ...(freeze !== undefined && { freeze }) })}${[...lateIn(entry), ...capIn(entry)].join('')}; ${whoIn(entry)}.`;
}

/** It was to begin before, and nothing that the calendar says is the reason. */
function lateIn({ at, target, movedBy, heldBack }: PlanEntry): string[] {
  const isMoved = heldBack > 0 || movedBy.some((mover) => mover !== 'jitter');
  return !isMoved && at - target > LATE_MS ? [`, due since ${utcDay(target)}`] : [];
}

/** The jitter moves by less (a hundredth of 199 days). */
const LATE_MS = 2 * DAY_MS;

function capIn({ heldBack, beyondCap, policy }: PlanEntry): string[] {
  const cap = String(policy?.dailyCap ?? '');
  const days = heldBack === 1 ? '1 day' : `${heldBack} days`;
  return [
    ...(heldBack > 0 ? [`, held back ${days} because a day takes ${cap} at most`] : []),
    ...(beyondCap ? [`, although its day has its ${cap} already, because later would not be safe`] : []),
  ];
}

/** Who has to do what, after who has approved. */
function whoIn({ person, approval }: PlanEntry): string {
  if (person !== undefined) return PERSONS[person];
  return approval === 'needed' ? 'the app orders it once it is approved' : 'the app renews it by itself';
}

/** What lasts, and what has no moment of a policy. */
const AT_THE_END: ReadonlySet<PlanRule> = new Set(['scm-failed', 'by-client', 'by-nobody']);
const AT_ONCE: ReadonlySet<PlanRule> = new Set(['forced', 'under-way', 'with-person', 'compromised']);

/** @returns in the order of time */
export function stepsOf({
  notBefore,
  notAfter,
  target,
  at,
  latestSafe,
  domainsUntil = 0,
  rule,
}: PlanEntry): readonly PlanStep[] {
  const hasTarget = !AT_THE_END.has(rule) && !AT_ONCE.has(rule);
  const steps: PlanStep[] = [
    { what: 'issued', at: notBefore },
    ...(hasTarget ? [{ what: 'target', at: target } as const, { what: 'latest-safe', at: latestSafe } as const] : []),
    ...(AT_THE_END.has(rule) ? [] : [{ what: 'begins', at } as const]),
    ...(domainsUntil === 0 ? [] : [{ what: 'domains', at: domainsUntil } as const]),
    { what: 'expires', at: notAfter + SECOND_MS },
  ];
  return steps.sort((one, other) => one.at - other.at);
}
