/** A measured figure beside the limit that it keeps or passes, and the table of them. */
import { tableOf } from '../tools/table';

export interface Figure {
  readonly what: string;
  readonly value: number;
  /** Absent: told for what it is. */
  readonly limit?: number;
  /** Digits after the point. */
  readonly digits?: number;
}

const passes = ({ value, limit }: Figure): boolean => limit !== undefined && !(value <= limit);

/** Prints a measurement. @returns whether all limits are kept */
export function tell(title: string, figures: readonly Figure[]): boolean {
  const rows = figures.map((figure) => {
    const { what, value, limit, digits = 0 } = figure;
    return [what, value.toFixed(digits), limit?.toFixed(digits) ?? '', passes(figure) ? 'PASSED' : ''];
  });
  console.log(`${tableOf([[title, 'figure', 'limit', ''], ...rows])}\n`);
  return !figures.some(passes);
}
