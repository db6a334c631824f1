/** What Jira tells a page of itself and of the person in front. */

export interface Page {
  /** BCP 47. */
  readonly locale: string;
  /** IANA name of the person's time zone. */
  readonly timeZone: string;
  /** Present on an issue. */
  readonly issueId?: string;
  /** Present in a dialog that a page opened: what it is for. */
  readonly opens?: DialogKind;
}

/** Dialogs that a page opens: the request of a certificate, and the same where a key store is made. */
export const DIALOG_KINDS = ['request', 'key-store'] as const;

export type DialogKind = (typeof DIALOG_KINDS)[number];

/** @param context as the bridge gives it; only what is checked here is believed */
export function pageOf(context: {
  readonly locale?: unknown;
  readonly timezone?: unknown;
  readonly extension?: unknown;
}): Page {
  const issueId = textAt(memberOf(context.extension, 'issue'), 'id');
  const named = textAt(memberOf(context.extension, 'modal'), 'opens');
  const opens = DIALOG_KINDS.find((kind) => kind === named);
  return {
    locale: typeof context.locale === 'string' ? context.locale.replace('_', '-') : 'en',
    timeZone: typeof context.timezone === 'string' ? context.timezone : 'UTC',
    ...(issueId !== undefined && { issueId }),
    ...(opens !== undefined && { opens }),
  };
}

function memberOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;
}

function textAt(holder: unknown, key: string): string | undefined {
  const value = memberOf(holder, key);
  return typeof value === 'string' ? value : undefined;
}
