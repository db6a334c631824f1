/** The daily load: its picture, what the colours mean, and the table behind it. */
import { LOAD } from '../../../texts/renewal-plan/load';
import { useDayNames } from '../data/day-names';
import { Numbers } from '../data/numbers';
import { LoadChart } from './load-chart';
import type { LoadChartProps } from './load-chart';

export function LoadSection(props: LoadChartProps) {
  const { load, before, freezesOf } = props;
  const nameOf = useDayNames();
  const hasFreeze = load.some(({ day }) => freezesOf(day).length > 0);
  const hasBefore = before !== undefined;
  return (
    <section className="plan-card" aria-label={LOAD.title}>
      <h2 className="plan-title">{LOAD.title}</h2>
      <p className="subtle">{LOAD.help}</p>
      <LoadChart {...props} />
      <ul className="plan-legend">
        <Key kind="byApp" text={LOAD.byApp} />
        <Key kind="byPerson" text={LOAD.byPerson} />
        <Key kind="byScm" text={LOAD.byScm} />
        {hasFreeze && <Key kind="freeze" text={LOAD.freeze} />}
        {hasBefore && <Key kind="before" text={LOAD.before} />}
      </ul>
      <Numbers
        title={LOAD.title}
        summary={LOAD.table}
        head={[LOAD.day, LOAD.byApp, LOAD.byPerson, LOAD.byScm, LOAD.total, LOAD.note]}
        rows={load.map(({ day, byApp, byPerson, byScm, total }) => [
          ...[nameOf(day), String(byApp), String(byPerson), String(byScm), String(total), freezesOf(day).join(', ')],
        ])}
      />
    </section>
  );
}

function Key({ kind, text }: { readonly kind: string; readonly text: string }) {
  return (
    <li>
      <span className={`plan-key plan-key-${kind}`} aria-hidden="true" />
      {text}
    </li>
  );
}
