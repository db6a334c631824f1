/** What people do to files under a certificate's name: its issue is told once of each, and not without end. */
import type { IssueMessage } from '../issue/issue-messages';
import { alsoTell } from '../work/work';
import type { Certificate, NoticedFile } from './certificate';

/** Whoever may attach can do so all day long: an issue is told so often in an hour, the audit list has the rest. */
const MOST_IN_AN_HOUR = 5;
const HOUR_MS = 3_600_000;

/** Jira repeats an event for a day at most. */
const REMEMBERED = 50;

interface Notice {
  /** Names the attachment and what was done to it. */
  readonly event: string;
  readonly message: IssueMessage;
}

/** @returns the very same certificate where its issue was told of it already */
export function fileNoticed(certificate: Certificate, { event, message }: Notice, now: number): Certificate {
  const before = certificate.noticed ?? [];
  if (before.some((one) => one.event === event)) return certificate;
  const noticed = [...before, { event, at: now }].slice(-REMEMBERED);
  const known = { ...certificate, noticed };
  return isEnough(before, now) ? known : alsoTell(known, message, now);
}

function isEnough(before: readonly NoticedFile[], now: number): boolean {
  return before.filter(({ at }) => now - at < HOUR_MS).length >= MOST_IN_AN_HOUR;
}
