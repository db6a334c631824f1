/** What the dialog can do on its issue, to be chosen from. */
import type { Way } from './ways';

const LABELS: Readonly<Record<Way, string>> = {
  key: 'Make a new key here',
  csr: 'I have a CSR',
  store: 'Make a .p12 of my key and the certificate',
};

interface WayChoiceProps {
  readonly ways: readonly Way[];
  readonly chosen: Way | undefined;
  readonly choose: (way: Way) => void;
}

export function WayChoice({ ways, chosen, choose }: WayChoiceProps) {
  return (
    <fieldset className="radios">
      <legend className="field-label">What do you want to do?</legend>
      {ways.map((way) => (
        <label key={way} className="checkbox">
          <input type="radio" name="way" checked={way === chosen} onChange={() => choose(way)} />
          {LABELS[way]}
        </label>
      ))}
    </fieldset>
  );
}
