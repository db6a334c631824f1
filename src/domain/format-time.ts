/** Points in time for people: in their own zone and spelling, and unmistakably in UTC. */

/** Whose spelling and zone. */
export interface Place {
  /** BCP 47. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * @param epochMs epoch milliseconds
 * @returns for example `3 Mar 2027, 14:05`; in English and UTC where the browser does not know the place
 */
export function localTime(epochMs: number, place: Place): string {
  return formatterOf(place).format(epochMs);
}

/**
 * @param epochMs epoch milliseconds
 * @returns `2027-03-03 13:05:07 UTC`
 */
export function utc(epochMs: number): string {
  return `${new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function formatterOf({ locale, timeZone }: Place): Intl.DateTimeFormat {
  const style = { dateStyle: 'medium', timeStyle: 'short' } as const;
  try {
    return new Intl.DateTimeFormat(locale, { ...style, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' });
  }
}
