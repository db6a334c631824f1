/** How the making of issues goes from one state to the next. Each is written on the version that was read. */
import { LEASE_MS } from '../../../work/work';
import { UNSURE_AFTER_MS } from './claim';
import { NO_ISSUES } from '../issue-rule';
import type { IssueRule } from '../issue-rule';
import type { Making } from './making';

const CLOSED = { work: 'closed', nextAttemptAt: 0, leaseUntil: 0 } as const;
const UNTROUBLED = { failures: 0, trouble: '', troubleWords: '' } as const;
const AT_FIRST_ROW = { cursor: '', madeNow: 0, busy: 0 } as const;

const inWork = (now: number, delaySeconds = 0) =>
  ({ work: 'open', nextAttemptAt: now + delaySeconds * 1_000, leaseUntil: 0 }) as const;

/** Nothing is set and nothing was ever made. */
export function noMaking(account: string): Making {
  return {
    ...{ version: 0, account, rule: NO_ISSUES, ruleAt: 0, state: 'never', ...CLOSED, ...UNTROUBLED },
    ...{ begunAt: 0, begunBy: 'app', syncAt: 0, endedAt: 0, step: 'check', pass: 1, ...AT_FIRST_ROW },
    ...{ total: 0, made: 0, failed: 0, unlinked: 0, pages: 0, pace: { at: 0, made: 0 } },
  };
}

/** What goes on goes on by the new rule, from the first row. */
export function withRule(making: Making, rule: IssueRule, now: number): Making {
  const changed = { ...making, rule, ruleAt: now };
  if (making.state !== 'running') return changed;
  return { ...changed, ...inWork(now), ...AT_FIRST_ROW, step: 'count', pass: 1, total: 0, failed: 0 };
}

export function begunMaking(
  before: Making,
  { by, syncAt }: { readonly by: string; readonly syncAt: number },
  now: number,
): Making {
  return {
    ...before,
    ...{ state: 'running', ...inWork(now), ...UNTROUBLED, begunAt: now, begunBy: by, syncAt, endedAt: 0 },
    ...{ step: 'check', pass: 1, ...AT_FIRST_ROW, total: 0, made: 0, failed: 0, unlinked: 0, pages: 0 },
    pace: { at: now, made: 0 },
  };
}

/** Held by this job until the lease ends, and then the hourly duty finds it. */
export function leasedMaking(making: Making, now: number): Making {
  return { ...making, work: 'open', leaseUntil: now + LEASE_MS, nextAttemptAt: now + LEASE_MS };
}

/** This portion is done; the next one comes after a delay. */
export function makingPortionDone(making: Making, delaySeconds: number, now: number): Making {
  return { ...making, ...inWork(now, delaySeconds), ...UNTROUBLED };
}

interface Trouble {
  readonly code: string;
  readonly message: string;
}

export function makingHeldUp(
  making: Making,
  problem: Trouble,
  at: { readonly delaySeconds: number; readonly now: number },
): Making {
  const trouble = { trouble: problem.code, troubleWords: problem.message, failures: making.failures + 1 };
  return { ...making, ...inWork(at.now, at.delaySeconds), ...trouble, pace: { at: at.now, made: making.made } };
}

/** Somebody must act first. */
export function makingFailed(making: Making, problem: Trouble, now: number): Making {
  const trouble = { trouble: problem.code, troubleWords: problem.message };
  return { ...making, ...CLOSED, state: 'failed', ...trouble, endedAt: now };
}

/** By a person. What was made stays; begun again, it goes on with what is left. */
export function makingStopped(making: Making, now: number): Making {
  return { ...making, ...CLOSED, ...UNTROUBLED, state: 'stopped', endedAt: now };
}

export function makingDone(making: Making, now: number): Making {
  return { ...making, ...CLOSED, ...UNTROUBLED, state: 'done', endedAt: now };
}

/** Through all of them: the first to try what failed again, the others for what was in other hands. */
const MOST_PASSES = 6;

/** @returns what comes after the last page of a step; undefined at the end of all */
export function nextStep(making: Making, now: number): Making | undefined {
  const { step, rule, made } = making;
  const from = { ...making, ...AT_FIRST_ROW };
  if (step === 'check') return rule.which === 'none' ? undefined : { ...from, step: 'count' };
  return step === 'count' ? { ...from, step: 'make', pace: { at: now, made } } : nextPass(making, now);
}

function nextPass(making: Making, now: number): Making | undefined {
  const { pass, failed, madeNow, busy } = making;
  const isOver = (failed === 0 || pass > 1) && madeNow === 0 && busy === 0;
  if (isOver || pass >= MOST_PASSES) return undefined;
  const wait = busy > 0 ? UNSURE_AFTER_MS / 1_000 : 0;
  return { ...making, ...AT_FIRST_ROW, pass: pass + 1, failed: 0, ...(wait > 0 && inWork(now, wait)) };
}
