/** The steps that a certificate can take, as pure functions: a certificate and what happened in, the certificate as it is then out. */
import type { IssueMessage, MessageOf } from '../issue/issue-messages';
import type { RevocationReason } from '../revocation/reasons';
import { askAhead } from '../renewal/ca-window/when-to-ask';
import { reminderReached } from '../renewal/reminders/reminders';
import { DAY_MS } from '../validity';
import { fractionOf, SWEEP_AFTER_SECONDS } from '../work/schedule';
import { CLOSED, held, joinedBy, toTell, waiting } from '../work/work';
import { withParked } from './certificate-words';
import type { Certificate, Renewal, Successor, Wish } from './certificate';
import { leavesRenewal } from './renewal-left';

/** What is due sooner than this is left to the hourly sweep, the rest to the daily scan. */
const SOON_MS = 1.5 * DAY_MS;

/** A certificate may be revoked elsewhere at any time: SCM is asked at least as often as this. */
const LOOK_EVERY_MS = 3 * DAY_MS;

/** Jitter of a look, so that what was issued together is not looked at together. */
const LOOK_SPREAD_MS = DAY_MS / 2;

/** Nothing to do until then; looked at before where SCM has to be asked. */
export function rested(certificate: Certificate, until: number, now: number): Certificate {
  const look = certificate.lookedAt + LOOK_EVERY_MS + fractionOf(certificate.id) * LOOK_SPREAD_MS;
  // The daily scan comes up to a day late: it is called a day early, and the hourly sweep keeps the moment itself.
  const moment = until - now < SOON_MS ? until : until - DAY_MS;
  const next = Math.max(
    now + 1,
    Math.round(Math.min(moment, Math.max(look, now + SOON_MS), askAhead(certificate, now))),
  );
  const work = until - now < SOON_MS ? 'open' : 'watched';
  const rest = { ...certificate, work, nextAttemptAt: next, leaseUntil: 0, failures: 0, trouble: '' } as const;
  return withWishes(withParked(rest), now);
}

/** Whether SCM has to be asked about it again. */
export function isLookDue({ lookedAt }: Certificate, now: number): boolean {
  return now - lookedAt >= LOOK_EVERY_MS;
}

/** Nothing will happen to it any more, unless a person wishes something. */
export function atRest(certificate: Certificate, now: number): Certificate {
  return withWishes(withParked({ ...certificate, ...CLOSED }), now);
}

/** What a person asked for waits for the next hour at most, not for the next look. */
function withWishes(certificate: Certificate, now: number): Certificate {
  if (certificate.wishes.length === 0) return certificate;
  const soon = waiting(SWEEP_AFTER_SECONDS, now);
  const sooner = certificate.work !== 'closed' && certificate.nextAttemptAt < soon.nextAttemptAt;
  return { ...certificate, ...soon, ...(sooner && { nextAttemptAt: certificate.nextAttemptAt }) };
}

function telling(certificate: Certificate, message: IssueMessage, now: number) {
  return { ...held(now), ...toTell(certificate, message, now), failures: 0, trouble: '', since: now } as const;
}

/** A transition of a person, to be answered by the certificate's job. */
export function wished(certificate: Certificate, wish: Wish, now: number): Certificate {
  const due = { work: 'open', nextAttemptAt: now } as const;
  return { ...certificate, ...due, wishes: [...certificate.wishes, wish] };
}

/** The intent to renew: stored before an issue is opened or anything is ordered. */
export function begun(certificate: Certificate, intent: Omit<Renewal, 'begunAt'>, now: number): Certificate {
  const renewal = { ...intent, begunAt: now };
  // What is begun this late needs no reminder of the days before.
  const passed = reminderReached(certificate, now);
  return { ...certificate, ...held(now), renewal, ...(passed !== undefined && { remindedAt: passed }), since: now };
}

export function withRenewalIssue(
  certificate: Certificate & { readonly renewal: Renewal },
  { notAssigned, ...issue }: { readonly id: string; readonly key: string; readonly notAssigned?: readonly string[] },
  now: number,
): Certificate {
  const { by, because } = certificate.renewal;
  const not = notAssigned && { notAssigned };
  const message = { kind: 'renewal-opened', issueKey: issue.key, by, because, ...not } as const;
  return {
    ...certificate,
    ...telling(certificate, message, now),
    renewal: { ...certificate.renewal, issue, issueWanted: false },
  };
}

/** Jira does not let the app open one: the renewal stays on the certificate's own issue, and is asked for there. */
export function withoutRenewalIssue(
  certificate: Certificate & { readonly renewal: Renewal },
  reason: string,
  now: number,
): Certificate {
  const { by, because } = certificate.renewal;
  const message = { kind: 'renewal-due', by, because, reason } as const;
  return {
    ...certificate,
    ...telling(certificate, message, now),
    renewal: { ...certificate.renewal, issueWanted: false },
  };
}

export function reminded(certificate: Certificate, message: MessageOf<'reminder'>, now: number): Certificate {
  return { ...certificate, ...telling(certificate, message, now), remindedAt: message.days };
}

/** A list says it, with others. */
export function remindedTogether(certificate: Certificate, days: number, now: number): Certificate {
  return { ...certificate, ...held(now), remindedAt: days };
}

export function expiryTold(certificate: Certificate, renewing: boolean, now: number): Certificate {
  const message = { kind: 'expired', notAfter: certificate.notAfter, renewing } as const;
  const told = { ...certificate, ...telling(certificate, message, now) };
  const expired = { ...told, expiryTold: renewing ? ('renewing' as const) : ('over' as const) };
  const open = certificate.renewal?.issue;
  return open && !renewing ? { ...expired, ...toTell(expired, { ...message, issueId: open.id }, now) } : expired;
}

/** Another certificate takes its place; it stays valid until it expires or a person revokes it. */
export function superseded(certificate: Certificate, by: Successor, now: number): Certificate {
  // Its issue has heard of its revocation, and belongs where that put it.
  if (certificate.revoked) return { ...certificate, ...held(now), supersededBy: by };
  const { issueKey, serialNumber } = by;
  const sameIssue = by.issueId === certificate.issueId;
  const message = { kind: 'superseded', issueKey, serialNumber, sameIssue } as const;
  const told = { ...certificate, ...telling(certificate, message, now), supersededBy: by };
  const open = certificate.renewal?.issue;
  if (!open || open.id === by.issueId || leavesRenewal(certificate, by)) return told;
  return { ...told, ...toTell(told, { kind: 'not-needed', issueId: open.id, issueKey }, now) };
}

export function revokedElsewhere(certificate: Certificate, now: number): Certificate {
  const { serialNumber } = certificate;
  const message = { kind: 'revoked-elsewhere', serialNumber } as const;
  const told = {
    ...certificate,
    ...telling(certificate, message, now),
    revoked: { at: now, by: 'elsewhere' } as const,
    lookedAt: now,
  };
  const open = issueOfOpenRenewal(certificate);
  if (!open) return told;
  return { ...told, ...toTell(told, renewalStopped(open.id, serialNumber, 'revoked'), now) };
}

/** Once the new certificate is there, the issue that it was opened for has nothing left to be called off. */
function issueOfOpenRenewal({ supersededBy, renewal }: Certificate): Renewal['issue'] {
  return supersededBy ? undefined : renewal?.issue;
}

function renewalStopped(issueId: string, serialNumber: string, why: 'revoked' | 'not-wanted') {
  return { kind: 'renewal-stopped', issueId, serialNumber, why } as const;
}

/** A person decided, with a reason; an issue that was opened for its renewal is told too. */
export function notToBeRenewed(certificate: Certificate, reason: string, now: number): Certificate {
  const message = { kind: 'not-renewed', reason, ...answerTo(certificate.wishes[0]) } as const;
  const told = { ...answered(certificate, message, now), noRenewal: { reason, at: now } };
  const open = issueOfOpenRenewal(certificate);
  if (!open) return told;
  return { ...told, ...toTell(told, renewalStopped(open.id, certificate.serialNumber, 'not-wanted'), now) };
}

function answerTo(wish: Wish | undefined) {
  if (!wish) return {};
  const { arrivedAt, rule } = wish;
  const { onSuccess: moveTo, comments = 'all' } = rule;
  return { arrivedAt, comments, ...(moveTo !== undefined && { moveTo }) };
}

/** @param certificate the one that was revoked; where it is not the issue's current one, the issue stays as it is */
export function revokedByApp(certificate: Certificate, reason: RevocationReason, now: number): Certificate {
  // SCM has just answered about it.
  const revoked = { ...certificate, revoked: { at: now, by: 'app', reason: reason.code } as const, lookedAt: now };
  const open = issueOfOpenRenewal(certificate);
  if (!open) return revoked;
  const told = toTell(revoked, renewalStopped(open.id, certificate.serialNumber, 'revoked'), now);
  return { ...revoked, ...told, work: 'open', nextAttemptAt: Math.min(revoked.nextAttemptAt, now) };
}

/** The oldest wish is answered. */
export function answered(certificate: Certificate, message: IssueMessage, now: number): Certificate {
  const [wish, ...wishes] = certificate.wishes;
  const remembering = joinedBy(certificate, wish?.executionId ?? '');
  return { ...remembering, ...telling(certificate, message, now), wishes };
}

export function markedInstalled(certificate: Certificate, by: string, now: number): Certificate {
  const message = { kind: 'installed', by, serialNumber: certificate.serialNumber } as const;
  const due = { work: 'open', nextAttemptAt: now } as const;
  return { ...certificate, ...toTell(certificate, message, now), ...due, installed: { by, at: now } };
}
