/** Reads what a CA answers about the time of a renewal (RFC 9773 §4.2). Whatever it is, a certificate is renewed in time without it. */
import * as z from 'zod/mini';
import type { Life } from '../calendar/life';
import { nextAskAt } from './when-to-ask';
import { LONGEST_ADDRESS } from './ca-window';
import type { CaSilence, CaWindow, SuggestedWindow } from './ca-window';
import { isBeforeItsTime, isUsable } from './suggested-moment';

/** An answer over HTTP, not judged yet. */
export interface RenewalInfoAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfterSeconds?: number;
}

/** Who was asked about what, and what was known before. */
export interface Asked {
  readonly life: Life;
  readonly url: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly before: CaWindow | undefined;
}

/** RFC 3339, as RFC 9773 wants it: no other form of a date is guessed at. */
const dateTime = z.string().check(
  z.maxLength(40),
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/),
  z.refine((text) => Number.isFinite(Date.parse(text))),
);

const answerSchema = z.object({
  suggestedWindow: z.object({ start: dateTime, end: dateTime }),
  explanationURL: z.optional(z.unknown()),
});

/** @returns what is kept of an answer */
export function heard(asked: Asked, { status, body, retryAfterSeconds }: RenewalInfoAnswer): CaWindow {
  if (status === 200) return windowIn(asked, body, retryAfterSeconds);
  const isKnownNot = status >= 400 && status < 500 && status !== 408 && status !== 429;
  return unheard(asked, isKnownNot ? 'unknown' : 'no-answer', retryAfterSeconds);
}

/** Transient: what the same CA said of this certificate before still holds. */
const KEEPS: ReadonlySet<CaSilence> = new Set(['no-answer', 'not-allowed']);

/** @returns what is kept where there is no window to follow, or no new one */
export function unheard(asked: Asked, silence: CaSilence, retryAfterSeconds?: number): CaWindow {
  const { url, before } = asked;
  const window = KEEPS.has(silence) && before?.url === url ? before.window : undefined;
  return { ...askedNow(asked, retryAfterSeconds), silence, ...(window && { window }) };
}

function askedNow({ url, now }: Asked, retryAfterSeconds: number | undefined) {
  return { url, askedAt: now, askAgainAt: nextAskAt(now, retryAfterSeconds) };
}

function windowIn(asked: Asked, body: string, retryAfterSeconds: number | undefined): CaWindow {
  const read = answerSchema.safeParse(jsonIn(body));
  if (!read.success) return unheard(asked, 'unreadable', retryAfterSeconds);
  const { suggestedWindow, explanationURL } = read.data;
  const window = { start: Date.parse(suggestedWindow.start), end: Date.parse(suggestedWindow.end) };
  const { life } = asked;
  if (!isUsable(window, life) || isBeforeItsTime(window, life)) return unheard(asked, 'unreadable', retryAfterSeconds);
  const known = { ...window, since: sinceWhen(asked, window), ...explained(explanationURL) };
  return { ...askedNow(asked, retryAfterSeconds), window: known };
}

/** A window that only comes again is as old as before, so that its moment stays where it is. */
function sinceWhen({ before, now }: Asked, { start, end }: SuggestedWindow): number {
  const known = before?.window;
  return known?.start === start && known.end === end ? (known.since ?? now) : now;
}

/** What is no plain https address is left out; the window is none the worse for it. */
function explained(url: unknown): Pick<SuggestedWindow, 'explanationUrl'> {
  if (typeof url !== 'string' || url.length > LONGEST_ADDRESS || !URL.canParse(url)) return {};
  const { href, protocol, username, password } = new URL(url);
  const isPlain = protocol === 'https:' && username === '' && password === '' && href.length <= LONGEST_ADDRESS;
  return isPlain ? { explanationUrl: href } : {};
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
