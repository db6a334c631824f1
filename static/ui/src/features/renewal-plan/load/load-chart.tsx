/** The daily load as a picture: a bar for each day by who begins its renewals, the daily cap as a line, freezes shaded. */
import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { DayLoad } from '../../../../../../src/domain/renewal/plan/daily-load';
import { beforeLabel, capLine, dayLabel, LOAD } from '../../../texts/renewal-plan/load';
import { useDayNames } from '../data/day-names';

export interface LoadChartProps {
  readonly load: readonly DayLoad[];
  /** Under the saved policy, while another one is tried; as many days. */
  readonly before?: readonly DayLoad[] | undefined;
  readonly cap?: number | undefined;
  readonly freezesOf: (day: number) => readonly string[];
  readonly chosen?: number | undefined;
  readonly choose: (day: number) => void;
}

/** Where the keys lead. */
const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowLeft: -1, PageDown: 7, PageUp: -7, Home: -Infinity, End: Infinity },
};

/** One stop for the tab key; the arrow keys lead from day to day. */
export function LoadChart(props: LoadChartProps) {
  const { load, before, cap, freezesOf } = props;
  const [at, setAt] = useState(0);
  const bars = useRef<HTMLDivElement>(null);
  const nameOf = useDayNames();
  const most = Math.max(1, cap ?? 0, ...load.map(({ total }) => total), ...(before ?? []).map(({ total }) => total));
  const labelOf = ({ day, total }: DayLoad, place: number) => {
    const label = dayLabel(nameOf(day), total, freezesOf(day));
    const was = before?.[place]?.total;
    return was === undefined || was === total ? label : beforeLabel(label, was);
  };
  const lead = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(load.length - 1, Math.max(0, at + step));
    setAt(next);
    bars.current?.querySelectorAll('button')[next]?.focus();
  };
  const place = Math.min(at, load.length - 1);
  const shown = load[place];
  return (
    <div className="plan-load">
      <div className="plan-bars-frame">
        <div ref={bars} role="group" aria-label={LOAD.title} className="plan-bars" onKeyDown={lead}>
          {cap !== undefined && (
            <span className="plan-cap" aria-hidden="true" style={{ bottom: share(cap, most) }}>
              <span className="plan-cap-words">{capLine(cap)}</span>
            </span>
          )}
          {load.map((day, index) => (
            <Bar
              key={day.day}
              {...props}
              {...{ day, most, label: labelOf(day, index), was: before?.[index]?.total }}
              isStop={index === place}
              point={() => setAt(index)}
            />
          ))}
        </div>
        <p className="plan-ends" aria-hidden="true">
          {[load[0], load.at(-1)].map((end) => end && <span key={end.day}>{nameOf(end.day)}</span>)}
        </p>
      </div>
      <p className="plan-shown" aria-hidden="true">
        {shown && labelOf(shown, place)}
      </p>
    </div>
  );
}

interface BarProps extends Pick<LoadChartProps, 'freezesOf' | 'chosen' | 'choose'> {
  readonly day: DayLoad;
  readonly most: number;
  readonly label: string;
  readonly was: number | undefined;
  readonly isStop: boolean;
  readonly point: () => void;
}

const WHO = ['byScm', 'byPerson', 'byApp'] as const;

function Bar({ day, most, label, was, isStop, point, freezesOf, chosen, choose }: BarProps) {
  const isFrozen = freezesOf(day.day).length > 0;
  return (
    <button
      type="button"
      className={isFrozen ? 'plan-bar plan-frozen' : 'plan-bar'}
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={chosen === day.day}
      onFocus={point}
      onMouseEnter={point}
      onClick={() => choose(day.day)}
    >
      {was !== undefined && was !== day.total && <span className="plan-was" style={{ bottom: share(was, most) }} />}
      {WHO.map((who) => (
        <span key={who} className={`plan-part plan-${who}`} style={{ height: share(day[who], most) }} />
      ))}
    </button>
  );
}

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
