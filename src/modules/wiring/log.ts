/** Log lines: one a batch, facts only. Bodies, tokens and texts of people never come here. */

/** @param facts short values: names, codes, counts */
export function log(event: string, facts: Readonly<Record<string, string | number>>): void {
  const parts = Object.entries(facts).map(([name, value]) => `${name}=${value}`);
  console.info([event, ...parts].join(' '));
}
