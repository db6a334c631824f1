/** A number of days to type. What is no whole number stays as typed until it is mended. */
import { useState } from 'react';
import Textfield from '@atlaskit/textfield';
import { LONGEST_WINDOW_DAYS } from '../../../../../../../src/domain/renewal/policy';
import type { ControlProps } from '../../../../shared/parts/field-row';
import { daysOf } from './days';

interface DaysControlProps {
  readonly control: ControlProps;
  /** NaN while no number is typed. */
  readonly days: number;
  readonly change: (days: number) => void;
}

export function DaysControl({ control, days, change }: DaysControlProps) {
  const [typed, setTyped] = useState(String(days));
  // Another number came from outside: somebody else's change was loaded.
  const shown = Object.is(daysOf(typed), days) ? typed : String(days);
  return (
    <Textfield
      {...control}
      value={shown}
      isInvalid={control['aria-invalid']}
      width="xsmall"
      type="number"
      min={1}
      max={LONGEST_WINDOW_DAYS}
      step={1}
      autoComplete="off"
      aria-required
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        change(daysOf(event.currentTarget.value));
      }}
    />
  );
}
