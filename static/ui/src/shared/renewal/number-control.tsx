/** A whole number to type. What is none stays as typed until it is mended. */
import { useState } from 'react';
import Textfield from '@atlaskit/textfield';
import type { ControlProps } from '../parts/field-row';
import { numberOf } from './typed-number';

interface NumberControlProps {
  readonly control: ControlProps;
  /** NaN while no number is typed. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly optional?: boolean;
  readonly change: (value: number) => void;
}

export function NumberControl({ control, value, min, max, optional = false, change }: NumberControlProps) {
  const [typed, setTyped] = useState(textOf(value));
  // Another number came from outside: somebody else's change was loaded.
  const shown = Object.is(numberOf(typed), value) ? typed : textOf(value);
  return (
    <Textfield
      {...control}
      value={shown}
      isInvalid={control['aria-invalid']}
      width="xsmall"
      type="number"
      min={min}
      max={max}
      step={1}
      autoComplete="off"
      aria-required={!optional}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        change(numberOf(event.currentTarget.value));
      }}
    />
  );
}

function textOf(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}
