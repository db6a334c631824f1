/** When renewal begins: what it is counted from, and the number that belongs to it. */
import type { RenewalTiming } from '../../../../../src/domain/renewal/policy';
import { LONGEST_WINDOW_DAYS, TWO_THIRDS } from '../../../../../src/domain/renewal/policy';
import { FEWEST_PERCENT, MOST_PERCENT } from '../../../../../src/domain/renewal/faults/timing-fault';
import { ChoiceRow } from '../parts/choice-row';
import type { Choice } from '../parts/choice-row';
import { FieldRow } from '../parts/field-row';
import { CA_CHOICE, TIMING_FIELD, TIMING_NUMBER } from '../../texts/profiles/renewal';
import { NumberControl } from './number-control';

interface TimingRowsProps {
  /** Of the number; the choice's begins with it. */
  readonly id: string;
  readonly timing: RenewalTiming;
  readonly faults: readonly string[];
  /** Whether there is a CA that can be asked. */
  readonly hasCa?: boolean;
  readonly change: (timing: RenewalTiming) => void;
}

/** What a choice begins with. */
const BEGINNINGS: Record<RenewalTiming['by'], RenewalTiming> = {
  'ca-window': { by: 'ca-window' },
  fraction: { by: 'fraction', lived: TWO_THIRDS },
  window: { by: 'window', days: 30 },
};

export function TimingRows({ id, timing, faults, hasCa = false, change }: TimingRowsProps) {
  // Where no CA can be asked, two thirds hold.
  const chosen = timing.by === 'ca-window' && !hasCa ? 'fraction' : timing.by;
  const choices: readonly Choice<RenewalTiming['by']>[] = [...TIMING_FIELD.choices, ...(hasCa ? [CA_CHOICE] : [])];
  return (
    <>
      <ChoiceRow
        {...TIMING_FIELD}
        choices={choices}
        id={`${id}-by`}
        faults={[]}
        chosen={chosen}
        change={(by) => change(BEGINNINGS[by])}
      />
      {chosen !== 'ca-window' && <NumberRow key={chosen} {...{ id, timing, faults, chosen, change }} />}
    </>
  );
}

interface NumberRowProps extends Omit<TimingRowsProps, 'hasCa'> {
  readonly chosen: keyof typeof TIMING_NUMBER;
}

function NumberRow({ id, timing, faults, chosen, change }: NumberRowProps) {
  const lived = timing.by === 'fraction' ? timing.lived : TWO_THIRDS;
  return (
    <FieldRow {...TIMING_NUMBER[chosen]} id={id} faults={faults}>
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
  );
}

function percentOf(share: number): number {
  return Math.round(share * 100);
}

/** 67 percent are meant as two thirds. */
function shareOf(percent: number): number {
  return percent === percentOf(TWO_THIRDS) ? TWO_THIRDS : percent / 100;
}
