/** Paragraphs of a comment, before they become Jira's document format. */

export type Span = { readonly text: string; readonly strong?: true } | { readonly mention: string };
export type Paragraph = readonly Span[];

/** Longest list of names that a comment spells out. */
const NAMES_SPELLED_OUT = 20;

/** @returns the calendar day in UTC, `2026-11-02` */
export function utcDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}

export function spellOut(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SPELLED_OUT).join(', ');
  return names.length > NAMES_SPELLED_OUT ? `${shown} and ${names.length - NAMES_SPELLED_OUT} more` : shown;
}

export function line(sentence: string): Paragraph {
  return [text(sentence)];
}

export function text(value: string): Span {
  return { text: value };
}

export function strong(value: string): Span {
  return { text: value, strong: true };
}

/** The people named, each followed by a blank. */
export function mentions(accountIds: readonly string[]): Span[] {
  return accountIds.flatMap((accountId): Span[] => [{ mention: accountId }, text(' ')]);
}
