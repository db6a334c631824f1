/** What the policy that is tried would change: in a sentence, the largest moves, and the days that become fuller or emptier. */
import { changedDays } from '../../../../../../src/domain/renewal/plan/compare-plans';
import type { PlanChange, PlanDifference } from '../../../../../../src/domain/renewal/plan/compare-plans';
import { fullestDay } from '../../../../../../src/domain/renewal/plan/daily-load';
import type { DayLoad } from '../../../../../../src/domain/renewal/plan/daily-load';
import { DAY_MS } from '../../../../../../src/domain/validity';
import { LIST, roundOf } from '../../../texts/renewal-plan/list';
import { DIFFERENCE, differenceSentence, movedBy, peakSentence } from '../../../texts/renewal-plan/policy';
import { useDayNames } from '../data/day-names';
import { Numbers } from '../data/numbers';

interface DifferenceProps {
  readonly difference: PlanDifference;
  readonly before: readonly DayLoad[];
  readonly after: readonly DayLoad[];
}

/** More than these nobody compares by eye; the file has all of a plan. */
const MOST_CHANGES = 100;

export function Difference({ difference, before, after }: DifferenceProps) {
  const nameOf = useDayNames();
  const dayIn = (epochMs: number | undefined) =>
    epochMs === undefined ? DIFFERENCE.absent : nameOf(Math.floor(epochMs / DAY_MS));
  const peaks = [before, after].map((load) => fullestDay(load)?.total ?? 0);
  return (
    <div className="plan-difference">
      <h3 className="plan-title">{DIFFERENCE.title}</h3>
      <p role="status">{[differenceSentence(difference), peakSentence(peaks[0] ?? 0, peaks[1] ?? 0)].join(' ')}</p>
      {difference.changes.length > 0 && (
        <Numbers
          title={DIFFERENCE.changes}
          summary={DIFFERENCE.changes}
          head={[DIFFERENCE.certificate, DIFFERENCE.before, DIFFERENCE.after, DIFFERENCE.by]}
          rows={difference.changes
            .slice(0, MOST_CHANGES)
            .map((change) => [nameOfChange(change), dayIn(change.from), dayIn(change.to), moveOf(change)])}
        />
      )}
      <Numbers
        title={DIFFERENCE.days}
        summary={DIFFERENCE.days}
        head={[DIFFERENCE.day, DIFFERENCE.daysBefore, DIFFERENCE.daysAfter]}
        rows={changedDays(before, after).map((one) => [nameOf(one.day), String(one.before), String(one.after)])}
      />
    </div>
  );
}

function nameOfChange({ entry: { certificate, round } }: PlanChange): string {
  const name = certificate.name === '' ? LIST.nameless : certificate.name;
  return round === 1 ? name : `${name}, ${roundOf(round)}`;
}

function moveOf({ from, to, days }: PlanChange): string {
  if (from === undefined) return DIFFERENCE.comes;
  return to === undefined ? DIFFERENCE.goes : movedBy(days);
}
