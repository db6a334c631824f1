/** When renewal begins: what it is counted from, and the number that belongs to it. */
import type { RenewalTiming } from '../../../../../src/domain/renewal/policy';
import { LONGEST_WINDOW_DAYS, TWO_THIRDS } from '../../../../../src/domain/renewal/policy';
import { FEWEST_PERCENT, MOST_PERCENT } from '../../../../../src/domain/renewal/faults/timing-fault';
import { ChoiceRow } from '../parts/choice-row';
import { FieldRow } from '../parts/field-row';
import { TIMING_FIELD, TIMING_NUMBER } from '../../texts/profiles/renewal';
import { NumberControl } from './number-control';

interface TimingRowsProps {
  /** Of the number; the choice's begins with it. */
  readonly id: string;
  readonly timing: RenewalTiming;
  readonly faults: readonly string[];
  readonly change: (timing: RenewalTiming) => void;
}

/** What a choice begins with. */
const BEGINNINGS: Record<'fraction' | 'window', RenewalTiming> = {
  fraction: { by: 'fraction', lived: TWO_THIRDS },
  window: { by: 'window', days: 30 },
};

export function TimingRows({ id, timing, faults, change }: TimingRowsProps) {
  // Where the CA is asked, two thirds hold while it says nothing.
  const chosen = timing.by === 'window' ? 'window' : 'fraction';
  const lived = timing.by === 'fraction' ? timing.lived : TWO_THIRDS;
  return (
    <>
      <ChoiceRow
        {...TIMING_FIELD}
        id={`${id}-by`}
        faults={[]}
        chosen={chosen}
        change={(by) => change(BEGINNINGS[by])}
      />
      <FieldRow key={chosen} {...TIMING_NUMBER[chosen]} id={id} faults={faults}>
        {(control) =>
          timing.by === 'window' ? (
            <NumberControl
              {...{ control, value: timing.days, min: 1, max: LONGEST_WINDOW_DAYS }}
              change={(days) => change({ by: 'window', days })}
            />
          ) : (
            <NumberControl
              {...{ control, value: percentOf(lived), min: FEWEST_PERCENT, max: MOST_PERCENT }}
              change={(percent) => change({ by: 'fraction', lived: shareOf(percent) })}
            />
          )
        }
      </FieldRow>
    </>
  );
}

function percentOf(share: number): number {
  return Math.round(share * 100);
}

/** 67 percent are meant as two thirds. */
function shareOf(percent: number): number {
  return percent === percentOf(TWO_THIRDS) ? TWO_THIRDS : percent / 100;
}
