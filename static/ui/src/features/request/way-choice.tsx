/** What the dialog can do on its issue, to be chosen from. */
import type { RequestView } from '../../../../../src/domain/request/request-view';

export type Way = 'key' | 'csr' | 'store';

const LABELS: Readonly<Record<Way, string>> = {
  key: 'Make a new key here',
  csr: 'I have a CSR',
  store: 'Make a .p12 of my key and the certificate',
};

/** The one that fits most people first. */
export function waysOf({ mayEdit, closed, hasCertificate }: RequestView): readonly Way[] {
  const store: readonly Way[] = hasCertificate ? ['store'] : [];
  return mayEdit && closed === undefined ? ['key', 'csr', ...store] : store;
}

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
