/** What Jira tells a page of itself and of the person in front. */

export interface Page {
  /** BCP 47. */
  readonly locale: string;
  /** IANA name of the person's time zone. */
  readonly timeZone: string;
  /** Present on an issue. */
  readonly issueId?: string;
}

/** @param context as the bridge gives it; only what is checked here is believed */
export function pageOf(context: {
  readonly locale?: unknown;
  readonly timezone?: unknown;
  readonly extension?: unknown;
}): Page {
  const issueId = textAt(memberOf(context.extension, 'issue'), 'id');
  return {
    locale: typeof context.locale === 'string' ? context.locale.replace('_', '-') : 'en',
    timeZone: typeof context.timezone === 'string' ? context.timezone : 'UTC',
    ...(issueId !== undefined && { issueId }),
  };
}

function memberOf(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>)[key] : undefined;
}

function textAt(holder: unknown, key: string): string | undefined {
  const value = memberOf(holder, key);
  return typeof value === 'string' ? value : undefined;
}
