/** The freezes of a policy that is tried: days on which nothing is renewed. */
import { useRef } from 'react';
import Button from '@atlaskit/button/new';
import { LONGEST_FREEZE_NAME } from '../../../../../../src/domain/renewal/faults/calendar-faults';
import type { Freeze } from '../../../../../../src/domain/renewal/policy';
import { Faults, Help } from '../../../shared/parts/field-row';
import type { RowProps } from '../../../shared/parts/field-row';
import { FREEZE } from '../../../texts/renewal-plan/policy';
import { NEW_FREEZE } from './policy-fields';
import type { PolicyFields } from './policy-fields';

interface FreezesProps {
  readonly row: RowProps;
  readonly freezes: readonly Freeze[];
  readonly change: (change: Partial<PolicyFields>) => void;
}

export function Freezes({ row, freezes, change }: FreezesProps) {
  const add = useRef<HTMLButtonElement>(null);
  const replace = (place: number, part: Partial<Freeze>) =>
    change({ freezes: freezes.map((one, at) => (at === place ? { ...one, ...part } : one)) });
  const remove = (place: number) => {
    change({ freezes: freezes.filter((_, at) => at !== place) });
    // The button that had the focus is gone.
    add.current?.focus();
  };
  return (
    <div className="field-row">
      <div className="field-control">
        <p className="field-label">{row.label}</p>
        <div className="plan-freezes">
          {freezes.map((freeze, place) => (
            <OneFreeze
              // Freezes have no names of their own before they are written.
              key={place}
              {...{ freeze, place }}
              change={(part) => replace(place, part)}
              remove={() => remove(place)}
            />
          ))}
          <Button ref={add} spacing="compact" onClick={() => change({ freezes: [...freezes, NEW_FREEZE] })}>
            {FREEZE.add}
          </Button>
        </div>
        <Faults {...row} />
      </div>
      <Help {...row} />
    </div>
  );
}

interface OneFreezeProps {
  readonly freeze: Freeze;
  readonly place: number;
  readonly change: (part: Partial<Freeze>) => void;
  readonly remove: () => void;
}

const PARTS = [
  ['name', 'text'],
  ['from', 'date'],
  ['until', 'date'],
] as const;

function OneFreeze({ freeze, place, change, remove }: OneFreezeProps) {
  return (
    <fieldset className="radios plan-freeze">
      <legend className="for-ears">{FREEZE.group(place + 1)}</legend>
      {PARTS.map(([name, type]) => (
        <label key={name} className="native-field plan-labelled">
          {FREEZE[name]}
          <input
            type={type}
            maxLength={type === 'text' ? LONGEST_FREEZE_NAME : undefined}
            value={freeze[name]}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        </label>
      ))}
      <Button spacing="compact" appearance="subtle" aria-label={FREEZE.remove(place + 1)} onClick={remove}>
        {FREEZE.removeShort}
      </Button>
    </fieldset>
  );
}
