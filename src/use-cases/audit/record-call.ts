/** What a screen asked for, who did, and how it ended. */
import { goodEnd, onlyReads } from '../../domain/audit/acts';
import { ACTS as BUTTONS } from '../../domain/acts/act';
import type { Subject } from '../../domain/audit/audit-event';
import { outcomeOf, subjectOf } from '../../domain/audit/audit-event';
import type { Ports } from '../ports/ports';
import { recordEvent } from './record-event';

type Needs = Pick<Ports, 'audit' | 'now' | 'newId' | 'correlation' | 'profiles'>;

export interface AnsweredCall {
  readonly name: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Empty where the platform names nobody. */
  readonly accountId: string;
  /** As it came: only ids are taken from it. */
  readonly payload: unknown;
  /** What the act gave; absent where it was refused or failed. */
  readonly answer?: unknown;
  /** Code of the problem, `unexpected`, or empty when it was done. */
  readonly code: string;
}

/** Refusals of what only reads that are worth a line. */
const NOT_TO_BE_SEEN: ReadonlySet<string> = new Set(['no-right', 'not-found']);
/** Refusals that somebody can bring about as often as they like. */
const REPEATABLE: ReadonlySet<string> = new Set([...NOT_TO_BE_SEEN, 'invalid-input', 'conflict']);
const MINUTE_MS = 60_000;

/** Whoever is refused can try as often as they like: they get one line a minute for it. */
export async function recordCall(ports: Needs, call: AnsweredCall): Promise<void> {
  const { name, accountId, code, at } = call;
  if (onlyReads(name) && !NOT_TO_BE_SEEN.has(code)) return;
  const subject = await subjectOfCall(ports, call);
  const act = actOf(call);
  const outcome = code === '' ? goodEnd(act) : outcomeOf(code);
  const minute = Math.floor(ports.now() / MINUTE_MS);
  const once = REPEATABLE.has(code) ? `${accountId}:${act}:${code}:${minute}` : undefined;
  await recordEvent(ports, { ...subject, act, actor: accountId, outcome, code }, { once, at });
}

/** Some calls are for several acts: which one it was, their payload says. */
function actOf({ name, payload }: AnsweredCall): string {
  const asked = membersOf(payload);
  if (name === 'enableProfile' && asked['enabled'] === false) return 'disableProfile';
  if (name === 'saveProfile') return asked['id'] === undefined ? 'createProfile' : 'changeProfile';
  if (name === 'decideApproval') return asked['answer'] === 'approve' ? 'approveOrder' : 'declineOrder';
  return name === 'actOnRow' ? `row-${String(asked['act'])}` : buttonOf(name, asked);
}

function buttonOf(name: string, asked: Readonly<Record<string, unknown>>): string {
  const button = name === 'act' ? BUTTONS.find((one) => one === asked['act']) : undefined;
  return button === 'cancel' ? 'cancel-request' : (button ?? name);
}

/** Calls say `id` of what they are about. */
async function subjectOfCall(ports: Needs, call: AnsweredCall): Promise<Subject> {
  const { name, code } = call;
  const [asked, given] = [membersOf(call.payload), membersOf(call.answer)];
  if (ACCOUNT_CALL.test(name)) return ofAccount(code, asked['id'] ?? given['id']);
  if (ROW_CALLS.has(name) || typeof asked['account'] === 'string') return ofRow(code, { ...given, ...asked });
  return ofProfile(ports, call, { asked, given });
}

type Members = Readonly<Record<string, unknown>>;

/** It is kept where it is the id of a profile, and nothing that only looks like one. */
async function ofProfile(
  ports: Needs,
  { name, code }: AnsweredCall,
  { asked, given }: { readonly asked: Members; readonly given: Members },
): Promise<Subject> {
  const { issueId, orderId, certificateId } = subjectOf(asked);
  const named = subjectOf({ profileId: asked['profileId'] ?? asked['id'] ?? given['id'] }).profileId;
  const isOne = named !== undefined && ((await ports.profiles.find(named)) !== undefined || isGone(name, code));
  return subjectOf({ issueId, orderId, certificateId, ...(isOne && { profileId: named }) });
}

const ACCOUNT_CALL = /^[a-z]+Account$/;

/** On many certificates of an account: that account the answer names. Other calls are asked with it. */
const ROW_CALLS: ReadonlySet<string> = new Set(['beginBulk', 'steerBulk']);

/** With these whoever asked may not see the account, or it may be none: nothing is kept under its id. */
const UNSEEN: ReadonlySet<string> = new Set(['not-found', 'invalid-input']);

function ofRow(code: string, { account, sslId, id: orderId }: Members): Subject {
  const certificateId = typeof sslId === 'string' ? `${String(account)}:${sslId}` : undefined;
  return UNSEEN.has(code) ? {} : subjectOf({ scmAccountId: account, certificateId, orderId });
}

/** What was refused may name anything. */
function ofAccount(code: string, scmAccountId: unknown): Subject {
  return code === '' ? subjectOf({ scmAccountId }) : {};
}

/** What was removed just now is not there any more. */
const isGone = (name: string, code: string): boolean => name === 'removeProfile' && code === '';

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
