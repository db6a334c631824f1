/** How many certificates there are of each kind: bars, which lead to the certificates, and the table behind them. */
import { OTHER_KINDS } from '../../../../../../src/domain/inventory/snapshot';
import type { CountedKind } from '../../../../../../src/domain/inventory/snapshot';
import { CHARTS } from '../../../texts/inventory/charts';
import { ChartTable } from './chart-table';

interface BreakdownProps {
  readonly title: string;
  readonly kinds: readonly CountedKind[];
  readonly nameOf: (kind: CountedKind) => string;
  readonly choose: (value: string) => void;
}

/** As many as one takes in at a glance. */
const MOST_BARS = 6;

export function Breakdown({ title, kinds, nameOf, choose }: BreakdownProps) {
  const label = (kind: CountedKind) => (kind.value === OTHER_KINDS ? CHARTS.other : nameOf(kind));
  const bars = kinds.filter(({ value }) => value !== OTHER_KINDS).slice(0, MOST_BARS);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className="breakdown" aria-label={title}>
      <h3 className="breakdown-title">{title}</h3>
      <ul className="breakdown-bars">
        {bars.map((kind) => (
          <li key={kind.value}>
            <button type="button" className="breakdown-bar" onClick={() => choose(kind.value)}>
              <span className="breakdown-name">{label(kind)}</span>
              <span className="breakdown-count">{kind.count}</span>
              <span className="breakdown-track" aria-hidden="true">
                <span style={{ width: `${(100 * kind.count) / most}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {kinds.length > bars.length && <p className="subtle">{CHARTS.rest(kinds.length - bars.length)}</p>}
      <ChartTable
        title={title}
        head={[title, CHARTS.count]}
        rows={kinds.map((kind) => [label(kind), String(kind.count)])}
      />
    </section>
  );
}
