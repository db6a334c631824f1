/** What the dialog can do on its issue, to be chosen from. */
import { WAYS } from '../../texts/request/dialog';
import type { Way } from './ways';

interface WayChoiceProps {
  readonly ways: readonly Way[];
  readonly chosen: Way | undefined;
  readonly choose: (way: Way) => void;
}

export function WayChoice({ ways, chosen, choose }: WayChoiceProps) {
  return (
    <fieldset className="radios">
      <legend className="field-label">{WAYS.question}</legend>
      {ways.map((way) => (
        <label key={way} className="checkbox">
          <input type="radio" name="way" checked={way === chosen} onChange={() => choose(way)} />
          {WAYS[way]}
        </label>
      ))}
    </fieldset>
  );
}
