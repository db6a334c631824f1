/** Points in time as Jira writes them. */

/** Jira writes the zone without a colon: `2026-01-02T03:04:05.678+0000`. @returns epoch milliseconds; NaN for anything else */
export function epochMs(written: string): number {
  return Date.parse(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
