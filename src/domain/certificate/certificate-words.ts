/** What a certificate's issues have still to be told, and what none of them took. */
import type { IssueMessage } from '../issue/issue-messages';
import type { Problem } from '../problem';
import { DAY_MS } from '../validity';
import { SWEEP_AFTER_SECONDS } from '../work/schedule';
import { OFTEN_FOR_MS, ONCE_A_DAY_SECONDS, retryDelay, waiting } from '../work/work';
import type { Certificate } from './certificate';

/** The issue knows everything: on with whatever is next. */
export function toldAll(certificate: Certificate, now: number): Certificate {
  const free = { ...certificate, untold: [], leaseUntil: 0 } as const;
  if (certificate.untold.some(({ kind }) => kind === 'delayed'))
    return { ...free, ...waiting(retryDelay(certificate), now) };
  return { ...free, work: 'open', nextAttemptAt: now, failures: 0, trouble: '' };
}

/** The issue could not be told just now: again by the table. `untold` is what is left to tell. */
export function tellCertificateLater(
  certificate: Certificate,
  untold: readonly IssueMessage[],
  failure: { readonly problem: Problem; readonly now: number },
): Certificate {
  const { problem, now } = failure;
  const later = { ...waiting(retryDelay(certificate, problem), now), failures: certificate.failures + 1 };
  // The trouble that is still being told is the one to remember.
  const trouble = certificate.untold.some(({ kind }) => kind === 'delayed') ? certificate.trouble : problem.code;
  return { ...certificate, ...later, untold, trouble };
}

/** Whatever else is to be done, or nothing: the words that are left are tried again. */
export function withParked(certificate: Certificate): Certificate {
  const { parked, work, nextAttemptAt } = certificate;
  if (!parked) return certificate;
  const next = work === 'closed' ? parked.nextAt : Math.min(parked.nextAt, nextAttemptAt);
  return { ...certificate, work: 'open', nextAttemptAt: next };
}

/** Words that nobody could be told for so long are of use to nobody. */
const PARKED_FOR_MS = 60 * DAY_MS;

/** @param messages what no issue took just now; of reminders only the latest says something */
export function parked(certificate: Certificate, messages: readonly IssueMessage[], now: number): Certificate {
  const { parked: before, ...free } = certificate;
  const all = [...(before?.messages ?? []), ...messages];
  const latest = all.findLast(({ kind }) => kind === 'reminder');
  const kept = all.filter((message) => message.kind !== 'reminder' || message === latest);
  const since = before?.since ?? certificate.untoldSince;
  if (kept.length === 0 || now - since > PARKED_FOR_MS) return free;
  const again = now - since > OFTEN_FOR_MS ? ONCE_A_DAY_SECONDS : SWEEP_AFTER_SECONDS;
  return { ...free, parked: { messages: kept, since, nextAt: now + again * 1_000 } };
}

/** Takes up the words that are left. */
export function unparked(certificate: Certificate): Certificate {
  const { parked: left, ...free } = certificate;
  return left ? { ...free, untold: [...left.messages, ...certificate.untold], untoldSince: left.since } : certificate;
}
