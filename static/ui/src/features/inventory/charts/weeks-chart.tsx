/** How many certificates end in each week of a year: a bar for each week, which leads to its certificates. */
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import { CHARTS, ruleMark, weekInWords, weekLabel } from '../../../texts/inventory/charts';
import type { Rule, Week } from './weeks';

interface WeeksChartProps {
  readonly weeks: readonly Week[];
  readonly rules: readonly Rule[];
  readonly days: (epochMs: number) => string;
  readonly choose: (week: Week) => void;
}

/** Where the keys lead. */
const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowLeft: -1, PageDown: 4, PageUp: -4, Home: -Infinity, End: Infinity },
};

/** One stop for the tab key; the arrow keys lead from week to week. */
export function WeeksChart({ weeks, rules, days, choose }: WeeksChartProps) {
  const [at, setAt] = useState(0);
  const bars = useRef<HTMLDivElement>(null);
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  const labelOf = ({ first, last, count }: Week) => weekLabel(weekInWords(days(first), days(last)), count);
  const lead = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(weeks.length - 1, Math.max(0, at + step));
    setAt(next);
    bars.current?.querySelectorAll('button')[next]?.focus();
  };
  const shown = weeks[at];
  return (
    <div className="weeks">
      <div className="weeks-marks" aria-hidden="true">
        {rules.map(({ from, maximumDays, week }) => (
          <span key={from} className="weeks-mark" style={{ left: share(week, weeks.length) }}>
            {ruleMark(days(from), maximumDays)}
          </span>
        ))}
      </div>
      <div ref={bars} role="group" aria-label={CHARTS.weeks} className="weeks-bars" onKeyDown={lead}>
        {weeks.map((week, place) => (
          <button
            key={week.first}
            type="button"
            className={rules.some((rule) => rule.week === place) ? 'weeks-bar weeks-rule' : 'weeks-bar'}
            tabIndex={place === at ? 0 : -1}
            aria-label={labelOf(week)}
            onFocus={() => setAt(place)}
            onMouseEnter={() => setAt(place)}
            onClick={() => choose(week)}
          >
            <span style={{ height: share(week.count, most) }} />
          </button>
        ))}
      </div>
      <p className="weeks-shown" aria-hidden="true">
        {shown && labelOf(shown)}
      </p>
    </div>
  );
}

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
